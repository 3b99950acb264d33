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
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.Shortlisting;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.Warning;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.events.RevisionRequested;
import dev.kodama.campaigns.ledger.History;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class WorkingDesk implements CollaborationDesk {
    static final int MAX_NOTE = 4_000;
    private static final long MAX_YEN = 1_000_000_000_000L;
    private static final int RETOLD_AT_ONCE = 500;

    private final Collaborations collaborations;
    private final Drafts drafts;
    private final Posts posts;
    private final Payments payments;
    private final Letters letters;
    private final FiguresIntake figures;
    private final Chronicle chronicle;
    private final ToldFacts toldFacts;
    private final History history;
    private final Instructions instructions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WorkingDesk(
            Collaborations collaborations,
            Drafts drafts,
            Posts posts,
            Payments payments,
            Letters letters,
            FiguresIntake figures,
            Chronicle chronicle,
            ToldFacts toldFacts,
            History history,
            Instructions instructions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.collaborations = collaborations;
        this.drafts = drafts;
        this.posts = posts;
        this.payments = payments;
        this.letters = letters;
        this.figures = figures;
        this.chronicle = chronicle;
        this.toldFacts = toldFacts;
        this.history = history;
        this.instructions = instructions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
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
        if (creatorIds.isEmpty() || creatorIds.size() > MAX_SHORTLISTING) {
            return invalid("creatorIds", creatorIds.isEmpty() ? Rule.REQUIRED : Rule.TOO_MANY);
        }
        return instructions.carryOut(
                instruction,
                "shortlist for " + campaignId,
                campaignId,
                _ -> Outcome.done(new Shortlisting(List.of(), creatorIds, Set.of())),
                () -> {
                    var terms = collaborations.termsOf(scope, campaignId).orElse(null);
                    if (terms == null) {
                        return notFound(Thing.CAMPAIGN);
                    }
                    return terms.status() == CampaignStatus.FINISHED
                            ? Outcome.refused(new Refusal.NotInThisStatus(terms.status()))
                            : Outcome.done(shortlist(terms, creatorIds, instruction.by()));
                });
    }

    private Shortlisting shortlist(Collaborations.Terms terms, Set<UUID> creatorIds, String by) {
        var known = collaborations.known(creatorIds);
        var unknown = new HashSet<>(creatorIds);
        unknown.removeAll(known);
        if (known.isEmpty()) {
            return new Shortlisting(List.of(), Set.of(), unknown);
        }
        var now = Moment.now();
        var ids = known.stream().collect(Collectors.toMap(Function.identity(), _ -> TimeOrderedId.next()));
        var additions = collaborations.shortlist(terms, ids, now);
        chronicle.tell(
                additions.stream()
                        .map(addition -> new CreatorShortlisted(
                                TimeOrderedId.next(),
                                now,
                                addition.id(),
                                terms.campaignId(),
                                terms.brandId(),
                                addition.creatorId(),
                                addition.version()))
                        .toList(),
                by);
        var alreadyThere = new HashSet<>(known);
        additions.forEach(addition -> alreadyThere.remove(addition.creatorId()));
        var added = collaborations.byIds(
                BrandScope.everything(),
                additions.stream().map(Collaborations.Addition::id).toList());
        return new Shortlisting(List.copyOf(added.values()), alreadyThere, unknown);
    }

    @Override
    public Outcome<Collaboration> remove(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return moving(scope, instruction, "remove ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.Shortlisted shortlisted)) {
                return notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), shortlisted.remove(), now);
            chronicle.tell(
                    new CreatorRemoved(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1),
                    instruction.by(),
                    null);
            return reread(row);
        });
    }

    @Override
    public Outcome<Invitation> invite(BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer) {
        var message = blankToNull(offer.message());
        var faults = new ArrayList<Fault>();
        if (offer.yen() < 0 || offer.yen() > MAX_YEN) {
            faults.add(new Fault("offer.yen", Rule.OUT_OF_RANGE));
        }
        if (message != null && message.length() > MAX_NOTE) {
            faults.add(new Fault("offer.message", Rule.TOO_LONG));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(faults));
        }
        return at(scope, instruction, "invite ", collaborationId, this::invitationAgain, row -> {
            if (!(Standing.of(row) instanceof Standing.Invitable invitable)) {
                return notAtThisStage(row);
            }
            if (!row.contactable()) {
                return Outcome.refused(new Refusal.OptedOut(row.creatorId()));
            }
            var terms = terms(row);
            if (terms.status() != CampaignStatus.RUNNING) {
                return Outcome.refused(new Refusal.NotInThisStatus(terms.status()));
            }
            var now = Moment.now();
            collaborations.move(row.id(), invitable.invite(offer.yen(), message), now);
            var letter = letters.issue(row.id(), now, instruction.by());
            chronicle.tell(
                    new CreatorInvited(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            offer.yen()),
                    instruction.by(),
                    message);
            var invitation = new Invitation(collaborations.byId(row.id()), letter.token(), letter.expiresAt());
            return new Outcome.Done<>(invitation, budgetWarnings(terms));
        });
    }

    private List<Warning> budgetWarnings(Collaborations.Terms terms) {
        var committed = collaborations.commitmentOf(terms.campaignId());
        return committed.agreedYen() + committed.openOffersYen() > terms.budgetYen()
                ? List.of(new Warning.OverBudget(terms.budgetYen(), committed.agreedYen(), committed.openOffersYen()))
                : List.of();
    }

    @Override
    public Outcome<Invitation> renewLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return at(scope, instruction, "renew the link of ", collaborationId, this::invitationAgain, row -> {
            var standing = Standing.of(row);
            if (!(standing instanceof Standing.Invited || standing instanceof Standing.Agreed)) {
                return notAtThisStage(row);
            }
            if (standing instanceof Standing.Invited && !row.contactable()) {
                return Outcome.refused(new Refusal.OptedOut(row.creatorId()));
            }
            var now = Moment.now();
            var letter = letters.issue(row.id(), now, instruction.by());
            chronicle.note(row, Step.Kind.LINK_RENEWED, now, instruction.by());
            return Outcome.done(new Invitation(collaborations.byId(row.id()), letter.token(), letter.expiresAt()));
        });
    }

    @Override
    public Outcome<Collaboration> revokeLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return moving(scope, instruction, "revoke the link of ", collaborationId, row -> {
            var now = Moment.now();
            letters.revoke(row.id(), now);
            chronicle.note(row, Step.Kind.LINK_REVOKED, now, instruction.by());
            return reread(row);
        });
    }

    @Override
    public Outcome<Collaboration> requestRevision(
            BrandScope scope, Instruction instruction, UUID collaborationId, String note) {
        if (note.isBlank() || note.length() > MAX_NOTE) {
            return invalid("note", note.isBlank() ? Rule.REQUIRED : Rule.TOO_LONG);
        }
        return moving(scope, instruction, "request a revision of ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.InReview inReview)) {
                return notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), inReview.revise(), now);
            drafts.judge(row.id(), inReview.rounds(), Draft.Verdict.REVISE, note.strip(), now, instruction.by());
            chronicle.tell(
                    new RevisionRequested(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            inReview.rounds()),
                    instruction.by(),
                    note.strip());
            return reread(row);
        });
    }

    @Override
    public Outcome<Collaboration> approveDraft(
            BrandScope scope, Instruction instruction, UUID collaborationId, @Nullable String note) {
        var words = blankToNull(note);
        if (words != null && words.length() > MAX_NOTE) {
            return invalid("note", Rule.TOO_LONG);
        }
        return moving(scope, instruction, "approve the draft of ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.InReview inReview)) {
                return notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), inReview.approve(), now);
            drafts.judge(row.id(), inReview.rounds(), Draft.Verdict.APPROVE, words, now, instruction.by());
            chronicle.tell(
                    new DraftApproved(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            inReview.rounds()),
                    instruction.by(),
                    words);
            return reread(row);
        });
    }

    @Override
    public Outcome<Post> recordPost(
            BrandScope scope, Instruction instruction, UUID collaborationId, String url, Instant publishedAt) {
        var reading = PostAddress.read(url);
        if (!(reading instanceof PostAddress.Reading.Post(PostAddress address))) {
            return invalid(
                    "url", reading instanceof PostAddress.Reading.NotAPost ? Rule.NOT_A_POST : Rule.NOT_A_WEB_ADDRESS);
        }
        if (publishedAt.isAfter(Moment.now())) {
            return invalid("publishedAt", Rule.IN_THE_FUTURE);
        }
        var postId = TimeOrderedId.next();
        return instructions.carryOut(
                instruction, "record a post of " + collaborationId, postId, id -> post(scope, id), () -> {
                    return held(scope, instruction, collaborationId, row -> {
                        if (!(Standing.of(row) instanceof Standing.Publishable publishable)) {
                            return notAtThisStage(row);
                        }
                        var now = Moment.now();
                        if (!posts.add(postId, row, address, micros(publishedAt), now, instruction.by())) {
                            return Outcome.refused(new Refusal.PostKnown(
                                    Objects.requireNonNull(posts.byKeys(row.campaignId(), Set.of(address.key()))
                                                    .get(address.key()))
                                            .id()));
                        }
                        collaborations.move(row.id(), publishable.publish(), now);
                        chronicle.tell(
                                new PostPublished(
                                        TimeOrderedId.next(),
                                        now,
                                        row.id(),
                                        row.campaignId(),
                                        row.brandId(),
                                        row.creatorId(),
                                        row.version() + 1,
                                        postId,
                                        address.platform(),
                                        address.url(),
                                        micros(publishedAt)),
                                instruction.by(),
                                null);
                        return new Outcome.Done<>(
                                new Post(
                                        postId,
                                        row.id(),
                                        row.campaignId(),
                                        address.platform(),
                                        address.url(),
                                        micros(publishedAt),
                                        null),
                                collaborations.hasAccountOn(row.creatorId(), address.platform())
                                        ? List.of()
                                        : List.of(new Warning.NoKnownAccount(address.platform())));
                    });
                });
    }

    @Override
    public Outcome<Post> recordFigures(BrandScope scope, Instruction instruction, UUID postId, PostFigures reading) {
        var values = Stream.of(
                        reading.reach(),
                        reading.impressions(),
                        reading.views(),
                        reading.likes(),
                        reading.comments(),
                        reading.shares(),
                        reading.saves())
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return invalid("figures", Rule.NO_FIGURES);
        }
        if (values.stream().anyMatch(value -> value < 0 || value > MAX_YEN)) {
            return invalid("figures", Rule.OUT_OF_RANGE);
        }
        if (reading.capturedAt().isAfter(Moment.now())) {
            return invalid("capturedAt", Rule.IN_THE_FUTURE);
        }
        return instructions.carryOut(instruction, "record figures of " + postId, postId, id -> post(scope, id), () -> {
            var post = posts.byIds(scope, Set.of(postId)).get(postId);
            if (post == null) {
                return notFound(Thing.POST);
            }
            if (reading.capturedAt().isBefore(post.publishedAt())) {
                return invalid("capturedAt", Rule.BEFORE_PUBLICATION);
            }
            figures.take(List.of(new FiguresIntake.Reading(post, rounded(reading))), instruction.by());
            return post(scope, postId);
        });
    }

    private static PostFigures rounded(PostFigures reading) {
        return new PostFigures(
                micros(reading.capturedAt()),
                reading.source(),
                reading.reach(),
                reading.impressions(),
                reading.views(),
                reading.likes(),
                reading.comments(),
                reading.shares(),
                reading.saves());
    }

    @Override
    public Outcome<FiguresImport> importFigures(
            BrandScope scope,
            Instruction instruction,
            UUID campaignId,
            String fileName,
            Instant capturedAt,
            InputStream file) {
        var content = FiguresFile.read(file, Moment.now());
        var source = "import:" + fileName;
        return instructions.carryOut(
                instruction,
                "import figures of " + campaignId,
                campaignId,
                id -> Outcome.done(figures.report(figures.match(id, content, source, micros(capturedAt)), 0)),
                () -> {
                    if (collaborations.termsOf(scope, campaignId).isEmpty()) {
                        return notFound(Thing.CAMPAIGN);
                    }
                    var matched = figures.match(campaignId, content, source, micros(capturedAt));
                    return Outcome.done(figures.report(matched, figures.take(matched.readings(), instruction.by())));
                });
    }

    @Override
    public Outcome<Payment> pay(
            BrandScope scope, Instruction instruction, UUID collaborationId, long yen, LocalDate paidOn) {
        if (yen <= 0 || yen > MAX_YEN) {
            return invalid("yen", Rule.OUT_OF_RANGE);
        }
        if (paidOn.isAfter(Moment.today())) {
            return invalid("paidOn", Rule.IN_THE_FUTURE);
        }
        var payment = new Payment(TimeOrderedId.next(), collaborationId, yen, paidOn, Moment.now(), instruction.by());
        return instructions.carryOut(
                instruction,
                "pay a fee of " + collaborationId,
                payment.id(),
                id -> payments.byId(scope, id).map(Outcome::done).orElseGet(() -> notFound(Thing.COLLABORATION)),
                () -> held(scope, instruction, collaborationId, row -> {
                    if (!(Standing.of(row) instanceof Standing.Agreed agreed)) {
                        return notAtThisStage(row);
                    }
                    if (row.paidYen() + yen > agreed.agreedYen()) {
                        return Outcome.refused(new Refusal.MoreThanAgreed(agreed.agreedYen(), row.paidYen()));
                    }
                    payments.add(payment);
                    collaborations.touch(row.id(), row.version() + 1, yen, payment.recordedAt());
                    chronicle.tell(
                            new FeePaid(
                                    TimeOrderedId.next(),
                                    payment.recordedAt(),
                                    row.id(),
                                    row.campaignId(),
                                    row.brandId(),
                                    row.creatorId(),
                                    row.version() + 1,
                                    payment.id(),
                                    yen,
                                    paidOn),
                            instruction.by(),
                            null);
                    return Outcome.done(payment);
                }));
    }

    @Override
    public long republish() {
        var told = 0L;
        UUID last = null;
        while (true) {
            var after = last;
            var batch = Objects.requireNonNull(transaction.execute(_ -> {
                var facts = toldFacts.batchAfter(after, RETOLD_AT_ONCE);
                facts.forEach(events::publishEvent);
                return facts;
            }));
            told += batch.size();
            if (batch.size() < RETOLD_AT_ONCE) {
                return told;
            }
            last = batch.getLast().eventId();
        }
    }

    private Outcome<Collaboration> moving(
            BrandScope scope,
            Instruction instruction,
            String verb,
            UUID collaborationId,
            Function<Collaboration, Outcome<Collaboration>> move) {
        return at(scope, instruction, verb, collaborationId, Outcome::done, move);
    }

    private <T> Outcome<T> at(
            BrandScope scope,
            Instruction instruction,
            String verb,
            UUID collaborationId,
            Function<Collaboration, Outcome<T>> again,
            Function<Collaboration, Outcome<T>> move) {
        return instructions.carryOut(
                instruction,
                verb + collaborationId,
                collaborationId,
                id -> {
                    var row = collaborations.byIds(scope, Set.of(id)).get(id);
                    return row == null ? notFound(Thing.COLLABORATION) : again.apply(row);
                },
                () -> held(scope, instruction, collaborationId, move));
    }

    /// Holds the collaboration until the transaction ends, so that of two who move it at once the second sees what the
    /// first has done.
    private <T> Outcome<T> held(
            BrandScope scope, Instruction instruction, UUID collaborationId, Function<Collaboration, Outcome<T>> move) {
        var rows = collaborations.lock(scope, Set.of(collaborationId));
        if (rows.isEmpty()) {
            return notFound(Thing.COLLABORATION);
        }
        var row = rows.getFirst();
        var expected = instruction.expectedVersion();
        return expected != null && expected != row.version()
                ? Outcome.refused(new Refusal.Outdated(row.version()))
                : move.apply(row);
    }

    private Collaborations.Terms terms(Collaboration row) {
        return collaborations.termsOf(BrandScope.everything(), row.campaignId()).orElseThrow();
    }

    private Outcome<Invitation> invitationAgain(Collaboration row) {
        return Outcome.done(new Invitation(row, null, row.linkExpiresAt()));
    }

    private Outcome<Collaboration> reread(Collaboration row) {
        return Outcome.done(collaborations.byId(row.id()));
    }

    private Outcome<Post> post(BrandScope scope, UUID id) {
        var post = posts.byIds(scope, Set.of(id)).get(id);
        return post == null ? notFound(Thing.POST) : Outcome.done(post);
    }

    private static <T> Outcome<T> notFound(Thing thing) {
        return Outcome.refused(new Refusal.NotFound(thing));
    }

    private static <T> Outcome<T> notAtThisStage(Collaboration row) {
        return Outcome.refused(new Refusal.NotAtThisStage(row.stage()));
    }

    private static <T> Outcome<T> invalid(String field, Rule rule) {
        return Outcome.refused(new Refusal.Invalid(List.of(new Fault(field, rule))));
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
