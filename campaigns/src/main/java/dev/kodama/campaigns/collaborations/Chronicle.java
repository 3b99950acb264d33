package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.DraftSubmitted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.events.RevisionRequested;
import dev.kodama.campaigns.ledger.Entry;
import dev.kodama.campaigns.ledger.History;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes each step down and tells it, in the transaction that takes it: nothing is told that is not written, and
/// nothing written that is not told.
@Component
class Chronicle {
    private final History history;
    private final ApplicationEventPublisher events;

    Chronicle(History history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    /// @param note what was said, for the history alone
    void tell(CollaborationEvent event, String by, @Nullable String note) {
        history.add(List.of(entry(event, by, note)));
        events.publishEvent(event);
    }

    void tell(List<? extends CollaborationEvent> batch, String by) {
        history.add(batch.stream().map(event -> entry(event, by, null)).toList());
        batch.forEach(events::publishEvent);
    }

    /// Something that is nobody else's business, such as about the link.
    void note(Collaboration collaboration, Step.Kind kind, Instant at, String by, @Nullable String note) {
        history.add(List.of(new Entry(
                TimeOrderedId.next(),
                collaboration.brandId(),
                collaboration.campaignId(),
                collaboration.id(),
                collaboration.version(),
                kind,
                at,
                by,
                null,
                null,
                note,
                null)));
    }

    private static Entry entry(CollaborationEvent event, String by, @Nullable String note) {
        return switch (event) {
            case CreatorShortlisted e -> entry(e, Step.Kind.SHORTLISTED, by, null, null, note, null);
            case CreatorRemoved e -> entry(e, Step.Kind.REMOVED, by, null, null, note, null);
            case CreatorInvited e -> entry(e, Step.Kind.INVITED, by, e.offeredYen(), null, note, null);
            case InvitationAccepted e -> entry(e, Step.Kind.ACCEPTED, by, e.agreedYen(), null, note, null);
            case InvitationDeclined e -> entry(e, Step.Kind.DECLINED, by, null, null, e.reason(), null);
            case DraftSubmitted e -> entry(e, Step.Kind.DRAFT_SUBMITTED, by, null, e.round(), note, null);
            case RevisionRequested e -> entry(e, Step.Kind.REVISION_REQUESTED, by, null, e.round(), note, null);
            case DraftApproved e -> entry(e, Step.Kind.DRAFT_APPROVED, by, null, e.round(), note, null);
            case PostPublished e -> entry(e, Step.Kind.POST_RECORDED, by, null, null, e.url(), e.postId());
            case PostFiguresCaptured e -> entry(e, Step.Kind.FIGURES_RECORDED, by, null, null, e.source(), e.postId());
            case FeePaid e -> entry(e, Step.Kind.FEE_PAID, by, e.paidYen(), null, note, e.paymentId());
        };
    }

    private static Entry entry(
            CollaborationEvent event,
            Step.Kind kind,
            String by,
            @Nullable Long yen,
            @Nullable Integer round,
            @Nullable String note,
            @Nullable UUID subjectId) {
        return new Entry(
                event.eventId(),
                event.brandId(),
                event.campaignId(),
                event.collaborationId(),
                event.version(),
                kind,
                event.occurredAt(),
                by,
                yen,
                round,
                note,
                subjectId);
    }
}
