package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationFilter;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.Invitation;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Payment;
import dev.kodama.campaigns.Post;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CollaborationController implements NodeSource {
    private final CollaborationDesk desk;
    private final CampaignDesk campaigns;
    private final CreatorDirectory creators;
    private final Caller caller;

    CollaborationController(CollaborationDesk desk, CampaignDesk campaigns, CreatorDirectory creators, Caller caller) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.creators = creators;
        this.caller = caller;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Collaboration> collaborations(
            @Argument GlobalId campaign,
            @Argument @Nullable Set<CollaborationStage> stages,
            @Argument @Nullable String search,
            Paging paging) {
        var filter = new CollaborationFilter(stages == null ? Set.of() : stages, search);
        return paging.connect((after, first) -> {
            var page = desk.page(caller.scope(), campaign.of("Campaign"), filter, after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @BatchMapping
    Map<Collaboration, Campaign> campaign(List<Collaboration> collaborations) {
        var found = campaigns.byIds(caller.scope(), ids(collaborations, Collaboration::campaignId));
        return forEach(collaborations, row -> Objects.requireNonNull(found.get(row.campaignId())));
    }

    /// Creators whom the register does not have any more are left out, which reads as null.
    @BatchMapping
    Map<Collaboration, CreatorSummary> creator(List<Collaboration> collaborations) {
        var found = creators.summariesByIds(ids(collaborations, Collaboration::creatorId));
        var answer = new HashMap<Collaboration, CreatorSummary>();
        for (var row : collaborations) {
            var creator = found.get(row.creatorId());
            if (creator != null) {
                answer.put(row, creator);
            }
        }
        return answer;
    }

    @BatchMapping
    Map<Collaboration, List<Draft>> drafts(List<Collaboration> collaborations) {
        var found = desk.draftsOf(caller.scope(), ids(collaborations, Collaboration::id));
        return forEach(collaborations, row -> found.getOrDefault(row.id(), List.of()));
    }

    @BatchMapping
    Map<Collaboration, List<Post>> posts(List<Collaboration> collaborations) {
        var found = desk.postsOf(caller.scope(), ids(collaborations, Collaboration::id));
        return forEach(collaborations, row -> found.getOrDefault(row.id(), List.of()));
    }

    @BatchMapping
    Map<Collaboration, List<Payment>> payments(List<Collaboration> collaborations) {
        var found = desk.paymentsOf(caller.scope(), ids(collaborations, Collaboration::id));
        return forEach(collaborations, row -> found.getOrDefault(row.id(), List.of()));
    }

    private static Set<UUID> ids(List<Collaboration> collaborations, Function<Collaboration, UUID> id) {
        return collaborations.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> Map<Collaboration, T> forEach(List<Collaboration> rows, Function<Collaboration, T> found) {
        var answer = new HashMap<Collaboration, T>();
        rows.forEach(row -> answer.put(row, found.apply(row)));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload shortlistCreators(@Argument ShortlistCreatorsInput input) {
        var creatorIds =
                input.creators().stream().map(creator -> creator.of("Creator")).collect(Collectors.toSet());
        return Answers.of(
                desk.shortlist(
                        caller.scope(),
                        caller.asks(input, null),
                        input.campaign().of("Campaign"),
                        creatorIds),
                done -> new CreatorsShortlisted(
                        done.value().added().stream().map(Collaboration::id).toList(),
                        creatorIds(done.value().alreadyThere()),
                        creatorIds(done.value().unknown())));
    }

    private static List<String> creatorIds(Collection<UUID> ids) {
        return ids.stream().map(id -> new GlobalId("Creator", id).toString()).toList();
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload removeFromShortlist(@Argument CollaborationInput input) {
        return moved(
                desk.remove(caller.scope(), caller.asks(input, input.expectedVersion()), id(input.collaboration())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload inviteCreator(@Argument InviteCreatorInput input) {
        var asks = caller.asks(input, input.expectedVersion());
        var offer = new Offer(input.yen(), input.message());
        if (input.excuse() == null) {
            return sent(desk.invite(caller.scope(), asks, id(input.collaboration()), offer));
        }
        if (!caller.user().mayExcuse()) {
            throw new RequestRefused(
                    ErrorCode.FORBIDDEN,
                    "You may not except anybody from the rules of contact.",
                    "Leave `excuse` out, or ask an administrator.",
                    Map.of());
        }
        return sent(desk.inviteAllTheSame(caller.scope(), asks, id(input.collaboration()), offer, input.excuse()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload renewPersonalLink(@Argument CollaborationInput input) {
        return sent(
                desk.renewLink(caller.scope(), caller.asks(input, input.expectedVersion()), id(input.collaboration())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload revokePersonalLink(@Argument CollaborationInput input) {
        return moved(desk.revokeLink(
                caller.scope(), caller.asks(input, input.expectedVersion()), id(input.collaboration())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload requestRevision(@Argument RequestRevisionInput input) {
        return moved(desk.requestRevision(
                caller.scope(), caller.asks(input, input.expectedVersion()), id(input.collaboration()), input.note()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload approveDraft(@Argument ApproveDraftInput input) {
        return moved(desk.approveDraft(
                caller.scope(), caller.asks(input, input.expectedVersion()), id(input.collaboration()), input.note()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload recordPayment(@Argument RecordPaymentInput input) {
        return Answers.of(
                desk.pay(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        id(input.collaboration()),
                        input.yen(),
                        input.paidOn()),
                done -> new PaymentRecorded(done.value().collaborationId()));
    }

    @SchemaMapping
    List<Collaboration> added(CreatorsShortlisted shortlisted) {
        var found = desk.byIds(caller.scope(), Set.copyOf(shortlisted.addedIds()));
        return shortlisted.addedIds().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    @SchemaMapping(typeName = "CollaborationMoved", field = "collaboration")
    Collaboration moved(CollaborationMoved moved) {
        return desk.byId(caller.scope(), moved.collaborationId()).orElseThrow();
    }

    @SchemaMapping(typeName = "InvitationSent", field = "collaboration")
    Collaboration invited(InvitationSent sent) {
        return desk.byId(caller.scope(), sent.collaborationId()).orElseThrow();
    }

    @SchemaMapping(typeName = "PaymentRecorded", field = "collaboration")
    Collaboration paid(PaymentRecorded recorded) {
        return desk.byId(caller.scope(), recorded.collaborationId()).orElseThrow();
    }

    private static Payload moved(Outcome<Collaboration> outcome) {
        return Answers.of(outcome, done -> new CollaborationMoved(done.value().id()));
    }

    private static Payload sent(Outcome<Invitation> outcome) {
        return Answers.of(outcome, done -> {
            var invitation = done.value();
            return new InvitationSent(
                    invitation.collaboration().id(),
                    invitation.token() == null ? null : "/c/" + invitation.token(),
                    invitation.expiresAt(),
                    Answers.warnings(done.warnings()));
        });
    }

    private static UUID id(GlobalId collaboration) {
        return collaboration.of("Collaboration");
    }

    @Override
    public String type() {
        return "Collaboration";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Collaboration.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return desk.byIds(caller.scope(), ids);
    }

    record ShortlistCreatorsInput(String idempotencyKey, GlobalId campaign, List<GlobalId> creators)
            implements MutationInput {}

    record CollaborationInput(
            String idempotencyKey,
            GlobalId collaboration,
            @Nullable Long expectedVersion) implements MutationInput {}

    record InviteCreatorInput(
            String idempotencyKey,
            GlobalId collaboration,
            @Nullable Long expectedVersion,
            long yen,
            @Nullable String message,
            @Nullable String excuse)
            implements MutationInput {}

    record RequestRevisionInput(
            String idempotencyKey,
            GlobalId collaboration,
            @Nullable Long expectedVersion,
            String note) implements MutationInput {}

    record ApproveDraftInput(
            String idempotencyKey,
            GlobalId collaboration,
            @Nullable Long expectedVersion,
            @Nullable String note) implements MutationInput {}

    record RecordPaymentInput(
            String idempotencyKey,
            GlobalId collaboration,
            @Nullable Long expectedVersion,
            long yen,
            LocalDate paidOn) implements MutationInput {}
}
