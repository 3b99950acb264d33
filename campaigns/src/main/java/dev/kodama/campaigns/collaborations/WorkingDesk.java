package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationFilter;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.FiguresImport;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Invitation;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.Payment;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.campaigns.Shortlisting;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.approach.Rests;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.ledger.History;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.Retelling;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk itself reads; each part of the work has a class of its own.
@Component
class WorkingDesk implements CollaborationDesk {
    private static final int RETOLD_AT_ONCE = 500;

    private final Collaborations collaborations;
    private final Drafts drafts;
    private final Posts posts;
    private final Payments payments;
    private final History history;
    private final Shortlists shortlists;
    private final Invitations invitations;
    private final Reviews reviews;
    private final LivePosts livePosts;
    private final Fees fees;
    private final ToldFacts toldFacts;
    private final ApplicationEventPublisher events;
    private final Retelling retelling;
    private final Rests rests;

    WorkingDesk(
            Collaborations collaborations,
            Drafts drafts,
            Posts posts,
            Payments payments,
            History history,
            Shortlists shortlists,
            Invitations invitations,
            Reviews reviews,
            LivePosts livePosts,
            Fees fees,
            ToldFacts toldFacts,
            ApplicationEventPublisher events,
            Retelling retelling,
            Rests rests) {
        this.collaborations = collaborations;
        this.drafts = drafts;
        this.posts = posts;
        this.payments = payments;
        this.history = history;
        this.shortlists = shortlists;
        this.invitations = invitations;
        this.reviews = reviews;
        this.livePosts = livePosts;
        this.fees = fees;
        this.toldFacts = toldFacts;
        this.events = events;
        this.retelling = retelling;
        this.rests = rests;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Collaboration> page(
            BrandScope scope, UUID campaignId, CollaborationFilter filter, @Nullable String after, int first) {
        return collaborations.page(scope, campaignId, filter, after, first);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Collaboration> ofCreator(BrandScope scope, UUID creatorId, @Nullable String after, int first) {
        return collaborations.ofCreator(scope, creatorId, after, first);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasAgreedFee(BrandScope scope, UUID creatorId) {
        return collaborations.hasAgreedFee(scope, creatorId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Collaboration> byId(BrandScope scope, UUID collaborationId) {
        return Optional.ofNullable(
                collaborations.byIds(scope, Set.of(collaborationId)).get(collaborationId));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Collaboration> byIds(BrandScope scope, Set<UUID> collaborationIds) {
        return collaborations.byIds(scope, collaborationIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CollaborationStage> stagesOf(BrandScope scope, UUID campaignId, Set<UUID> creatorIds) {
        return collaborations.stagesOf(scope, campaignId, creatorIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Draft>> draftsOf(BrandScope scope, Set<UUID> collaborationIds) {
        return forEach(collaborationIds, drafts.of(scope, collaborationIds));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Post>> postsOf(BrandScope scope, Set<UUID> collaborationIds) {
        return forEach(collaborationIds, posts.of(scope, collaborationIds));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Payment>> paymentsOf(BrandScope scope, Set<UUID> collaborationIds) {
        return forEach(collaborationIds, payments.of(scope, collaborationIds));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Post> postsByIds(BrandScope scope, Set<UUID> postIds) {
        return posts.byIds(scope, postIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<PostFigures>> figuresOf(BrandScope scope, Set<UUID> postIds) {
        return forEach(postIds, posts.figuresOf(scope, postIds));
    }

    private static <T> Map<UUID, List<T>> forEach(Set<UUID> ids, Map<UUID, List<T>> found) {
        var answer = new LinkedHashMap<UUID, List<T>>();
        ids.forEach(id -> answer.put(id, found.getOrDefault(id, List.of())));
        return answer;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> historyOf(BrandScope scope, UUID collaborationId) {
        return history.ofCollaboration(scope, collaborationId);
    }

    @Override
    public Outcome<Shortlisting> shortlist(
            BrandScope scope, Instruction instruction, UUID campaignId, Set<UUID> creatorIds) {
        return shortlists.shortlist(scope, instruction, campaignId, creatorIds);
    }

    @Override
    public Outcome<Collaboration> remove(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return shortlists.remove(scope, instruction, collaborationId);
    }

    @Override
    public Outcome<Invitation> invite(BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer) {
        return invitations.invite(scope, instruction, collaborationId, offer, null);
    }

    @Override
    public Outcome<Invitation> inviteAllTheSame(
            BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer, String excuse) {
        return invitations.invite(scope, instruction, collaborationId, offer, excuse);
    }

    @Override
    public Outcome<Invitation> renewLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return invitations.renewLink(scope, instruction, collaborationId);
    }

    @Override
    public Outcome<Collaboration> revokeLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return invitations.revokeLink(scope, instruction, collaborationId);
    }

    @Override
    public Outcome<Collaboration> requestRevision(
            BrandScope scope, Instruction instruction, UUID collaborationId, String note) {
        return reviews.requestRevision(scope, instruction, collaborationId, note);
    }

    @Override
    public Outcome<Collaboration> approveDraft(
            BrandScope scope, Instruction instruction, UUID collaborationId, @Nullable String note) {
        return reviews.approveDraft(scope, instruction, collaborationId, note);
    }

    @Override
    public Outcome<Post> recordPost(
            BrandScope scope, Instruction instruction, UUID collaborationId, String url, Instant publishedAt) {
        return livePosts.recordPost(scope, instruction, collaborationId, url, publishedAt);
    }

    @Override
    public Outcome<Post> recordFigures(BrandScope scope, Instruction instruction, UUID postId, PostFigures reading) {
        return livePosts.recordFigures(scope, instruction, postId, reading);
    }

    @Override
    public Outcome<FiguresImport> importFigures(
            BrandScope scope,
            Instruction instruction,
            UUID campaignId,
            String fileName,
            Instant capturedAt,
            InputStream file) {
        return livePosts.importFigures(scope, instruction, campaignId, fileName, capturedAt, file);
    }

    @Override
    public Outcome<Payment> pay(
            BrandScope scope, Instruction instruction, UUID collaborationId, long yen, LocalDate paidOn) {
        return fees.pay(scope, instruction, collaborationId, yen, paidOn);
    }

    @Override
    public long republish() {
        return retelling.tell(RETOLD_AT_ONCE, toldFacts::batchAfter, CollaborationEvent::eventId, events::publishEvent)
                + retelling.tell(RETOLD_AT_ONCE, rests::batchAfter, id -> id, id -> rests.tell(id, Moment.now()));
    }
}
