package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.creators.events.Platform;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.PublishedEvents;

class CollaborationTests extends DeskScene {
    @Test
    void fromTheShortlistToTheFee(PublishedEvents published) {
        var campaign = runningCampaign(100_000);
        var creatorId = creator("花");
        var collaboration = shortlisted(campaign, creatorId);
        var token = invited(collaboration, 30_000);
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "一つ目", "https://example.jp/video"));
        done(collaborations.requestRevision(EVERYTHING, asked(), collaboration.id(), "#PR を先頭に"));
        done(letters.submitDraft(token, key(), "#PR 二つ目", null));
        done(collaborations.approveDraft(EVERYTHING, asked(), collaboration.id(), null));
        var post = posted(collaboration, url());
        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), 100L)));
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 30_000, LocalDate.now()));

        var end = collaborations.byId(EVERYTHING, collaboration.id()).orElseThrow();
        assertThat(end.stage()).isEqualTo(CollaborationStage.LIVE);
        assertThat(end.agreedYen()).isEqualTo(30_000);
        assertThat(end.paidYen()).isEqualTo(30_000);
        assertThat(end.draftRound()).isEqualTo(2);
        assertThat(published
                        .ofType(CollaborationEvent.class)
                        .matching(event -> event.collaborationId().equals(collaboration.id())))
                .extracting(CollaborationEvent::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(published.ofType(PostPublished.class)).singleElement().satisfies(event -> {
            assertThat(event.platform()).isEqualTo(Platform.INSTAGRAM);
            assertThat(event.creatorId()).isEqualTo(creatorId);
        });
        assertThat(collaborations.historyOf(EVERYTHING, collaboration.id()))
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.SHORTLISTED,
                        Step.Kind.INVITED,
                        Step.Kind.ACCEPTED,
                        Step.Kind.DRAFT_SUBMITTED,
                        Step.Kind.REVISION_REQUESTED,
                        Step.Kind.DRAFT_SUBMITTED,
                        Step.Kind.DRAFT_APPROVED,
                        Step.Kind.POST_RECORDED,
                        Step.Kind.FIGURES_RECORDED,
                        Step.Kind.FEE_PAID);
        assertThat(collaborations
                        .draftsOf(EVERYTHING, Set.of(collaboration.id()))
                        .get(collaboration.id()))
                .extracting(Draft::verdict)
                .containsExactly(Draft.Verdict.REVISE, Draft.Verdict.APPROVE);
    }

    @Test
    void shortlistingAgainAddsNobodyAndUnknownCreatorsAreNamed() {
        var campaign = draftCampaign(0);
        var known = creator("花");
        var unknown = UUID.randomUUID();
        shortlisted(campaign, known);

        var again = done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(known, unknown)));

        assertThat(again.added()).isEmpty();
        assertThat(again.alreadyThere()).containsExactly(known);
        assertThat(again.unknown()).containsExactly(unknown);
    }

    @Test
    void whoWasRemovedCanComeBackUnderAHigherVersion(PublishedEvents published) {
        var campaign = draftCampaign(0);
        var creatorId = creator("花");
        var collaboration = shortlisted(campaign, creatorId);
        done(collaborations.remove(EVERYTHING, asked(), collaboration.id()));
        assertThat(collaborations
                        .page(EVERYTHING, campaign.id(), CollaborationFilter.ALL, null, 10)
                        .items())
                .isEmpty();

        assertThat(shortlisted(campaign, creatorId).id()).isEqualTo(collaboration.id());
        assertThat(published.ofType(CreatorShortlisted.class))
                .extracting(CreatorShortlisted::version)
                .containsExactly(1L, 3L);
    }

    @Test
    void noInvitationBeforeTheCampaignRuns() {
        var collaboration = shortlisted(draftCampaign(0), creator("花"));

        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null))))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.DRAFT));
    }

    @Test
    void anInvitedCreatorCannotBeRemoved() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        invited(collaboration, 0);

        assertThat(refused(collaborations.remove(EVERYTHING, asked(), collaboration.id())))
                .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.INVITED));
    }

    @Test
    void anOpenInvitationIsNotSentAgainToACreatorWhoHasOptedOut() {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        invited(collaboration, 0);
        tell(profile(creatorId, 2, "花", false));

        assertThat(refused(collaborations.renewLink(EVERYTHING, asked(), collaboration.id())))
                .isEqualTo(new Refusal.OptedOut(creatorId));
        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(9, null))))
                .isEqualTo(new Refusal.OptedOut(creatorId));
    }

    @Test
    void whatWasAgreedGoesOnAfterAnOptOut() {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        done(letters.accept(invited(collaboration, 0), key()));
        tell(profile(creatorId, 2, "花", false));

        assertThat(done(collaborations.renewLink(EVERYTHING, asked(), collaboration.id()))
                        .token())
                .isNotNull();
    }

    @Test
    void theSameKeyTwiceInvitesOnceAndTellsTheTokenOnce(PublishedEvents published) {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var instruction = Instruction.by("sato", key());
        var first = done(collaborations.invite(EVERYTHING, instruction, collaboration.id(), new Offer(5, null)));
        var second = done(collaborations.invite(EVERYTHING, instruction, collaboration.id(), new Offer(5, null)));

        assertThat(second.token()).isNull();
        assertThat(second.collaboration()).isEqualTo(first.collaboration());
        assertThat(published.ofType(CreatorInvited.class)).hasSize(1);
        assertThat(letters.open(tokenOf(first))).isInstanceOf(Letter.Readable.class);
    }

    @Test
    void aKeyIsGoodForOneInstructionOnly() {
        var campaign = runningCampaign(0);
        var one = shortlisted(campaign, creator("花"));
        var other = shortlisted(campaign, creator("月"));
        var instruction = Instruction.by("sato", key());
        done(collaborations.invite(EVERYTHING, instruction, one.id(), new Offer(5, null)));

        assertThat(refused(collaborations.invite(EVERYTHING, instruction, other.id(), new Offer(5, null))))
                .isEqualTo(new Refusal.KeyReused());
    }

    @Test
    void aRefusedInstructionCanBeGivenAgainUnderItsKey() {
        var campaign = draftCampaign(0);
        var collaboration = shortlisted(campaign, creator("花"));
        var instruction = Instruction.by("sato", key());
        refused(collaborations.invite(EVERYTHING, instruction, collaboration.id(), new Offer(5, null)));
        done(campaigns.launch(EVERYTHING, asked(), campaign.id()));

        assertThat(done(collaborations.invite(EVERYTHING, instruction, collaboration.id(), new Offer(5, null)))
                        .token())
                .isNotNull();
    }

    @Test
    void whoLookedAtAnOlderVersionIsToldSo() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        invited(collaboration, 1);

        assertThat(refused(collaborations.invite(
                        EVERYTHING,
                        asked().expecting(collaboration.version()),
                        collaboration.id(),
                        new Offer(2, null))))
                .isEqualTo(new Refusal.Outdated(collaboration.version() + 1));
    }

    @Test
    void theWarningComesWithTheFirstYenOverTheBudget() {
        var campaign = runningCampaign(100_000);
        var first = shortlisted(campaign, creator("花"));
        var second = shortlisted(campaign, creator("月"));
        done(letters.accept(invited(first, 60_000), key()));

        assertThat(invite(second, 40_000).warnings()).isEmpty();
        assertThat(invite(second, 40_001).warnings()).containsExactly(new Warning.OverBudget(100_000, 60_000, 40_001));
    }

    private Outcome.Done<Invitation> invite(Collaboration collaboration, long yen) {
        return (Outcome.Done<Invitation>)
                collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(yen, null));
    }

    @Test
    void ofTwoAcceptancesAtOnceOneCounts(PublishedEvents published) throws Exception {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var token = invited(collaboration, 7);
        Callable<Outcome<Letter.Readable>> accept = () -> letters.accept(token, key());
        var outcomes = new ArrayList<Outcome<Letter.Readable>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var future : threads.invokeAll(List.of(accept, accept, accept, accept))) {
                outcomes.add(future.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(refused(outcome))
                        .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.ACCEPTED)));
        assertThat(collaborations.historyOf(EVERYTHING, collaboration.id()))
                .filteredOn(step -> step.kind() == Step.Kind.ACCEPTED)
                .hasSize(1);
    }

    @Test
    void aPostIsRecordedAfterApprovalOnly() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        done(letters.accept(invited(collaboration, 0), key()));

        assertThat(refused(collaborations.recordPost(
                        EVERYTHING,
                        asked(),
                        collaboration.id(),
                        url(),
                        Instant.now().minusSeconds(5))))
                .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.ACCEPTED));
    }

    @Test
    void thePlatformIsToldByTheAddressAndAProfileIsNoPost() {
        var collaboration = approved(runningCampaign(0), 0);
        var outcome = collaborations.recordPost(
                EVERYTHING,
                asked(),
                collaboration.id(),
                "https://youtu.be/dQw4w9WgXcQ",
                Instant.now().minusSeconds(5));

        assertThat(done(outcome).platform()).isEqualTo(Platform.YOUTUBE);
        assertThat(((Outcome.Done<Post>) outcome).warnings())
                .containsExactly(new Warning.NoKnownAccount(Platform.YOUTUBE));
        assertThat(refused(collaborations.recordPost(
                        EVERYTHING, asked(), collaboration.id(), "https://instagram.com/hana", Instant.now())))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("url", Rule.NOT_A_POST))));
    }

    @Test
    void aCampaignHasAPostOnceUnderWhateverAddress() {
        var collaboration = approved(runningCampaign(0), 0);
        var post = posted(collaboration, "https://youtu.be/dQw4w9WgXcQ");

        assertThat(refused(collaborations.recordPost(
                        EVERYTHING,
                        asked(),
                        collaboration.id(),
                        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share",
                        Instant.now().minusSeconds(5))))
                .isEqualTo(new Refusal.PostKnown(post.id()));
    }

    @Test
    void figuresStayUnknownWhereNothingWasEntered(PublishedEvents published) {
        var post = posted(approved(runningCampaign(0), 0), url());
        var read = done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), 0L)));

        assertThat(Objects.requireNonNull(read.figures()).likes()).isZero();
        assertThat(read.figures().reach()).isNull();
        assertThat(published.ofType(PostFiguresCaptured.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reach()).isNull());
    }

    @Test
    void theSameMomentAgainIsACorrectionAndTheSameFiguresAreNoNews(PublishedEvents published) {
        var post = posted(approved(runningCampaign(0), 0), url());
        var moment = Instant.now().truncatedTo(ChronoUnit.MICROS);
        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(moment, 10L)));
        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(moment, 10L)));
        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(moment, 11L)));

        assertThat(published.ofType(PostFiguresCaptured.class))
                .extracting(PostFiguresCaptured::likes)
                .containsExactly(10L, 11L);
        assertThat(collaborations.figuresOf(EVERYTHING, Set.of(post.id())).get(post.id()))
                .extracting(PostFigures::likes)
                .containsExactly(11L);
    }

    @Test
    void figuresFromBeforeThePostOrFromTheFutureAreRefused() {
        var post = posted(approved(runningCampaign(0), 0), url());

        assertThat(refused(collaborations.recordFigures(
                        EVERYTHING,
                        asked(),
                        post.id(),
                        figures(post.publishedAt().minusMillis(1), 1L))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("capturedAt", Rule.BEFORE_PUBLICATION))));
        assertThat(refused(collaborations.recordFigures(
                        EVERYTHING, asked(), post.id(), figures(Instant.now().plusSeconds(60), 1L))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("capturedAt", Rule.IN_THE_FUTURE))));
        assertThat(refused(collaborations.importFigures(
                        EVERYTHING,
                        asked(),
                        post.campaignId(),
                        "a.csv",
                        Instant.now().plusSeconds(60),
                        stream("url,likes\n"))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("capturedAt", Rule.IN_THE_FUTURE))));
        assertThat(refused(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), -1L))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("figures", Rule.OUT_OF_RANGE))));
        assertThat(refused(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), null))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("figures", Rule.NO_FIGURES))));
    }

    @Test
    void aFileOfFiguresTakesTheGoodRowsAndNamesTheOthers(PublishedEvents published) {
        var campaign = runningCampaign(0);
        var collaboration = approved(campaign, 0);
        var one = posted(collaboration, url());
        var two = posted(collaboration, url());
        var file = "url,likes,views\n%s,1,\n%s,#VALOR!,3\nhttps://x.com/a/status/9,1,1\n%s,2,2\n"
                .formatted(one.url(), two.url(), two.url());
        var moment = Instant.now();

        var first = done(
                collaborations.importFigures(EVERYTHING, asked(), campaign.id(), "figures.csv", moment, stream(file)));
        var second = done(
                collaborations.importFigures(EVERYTHING, asked(), campaign.id(), "figures.csv", moment, stream(file)));

        assertThat(first.taken()).isEqualTo(2);
        assertThat(first.problems())
                .extracting(FiguresImport.Problem::line, FiguresImport.Problem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, FiguresImport.Reason.NOT_A_NUMBER),
                        org.assertj.core.groups.Tuple.tuple(4L, FiguresImport.Reason.UNKNOWN_POST));
        assertThat(second.taken()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(published.ofType(PostFiguresCaptured.class))
                .extracting(PostFiguresCaptured::source)
                .containsExactly("import:figures.csv", "import:figures.csv");
        assertThat(published.ofType(PostFiguresCaptured.class))
                .extracting(PostFiguresCaptured::version)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFeeIsPaidInPartsButNotAYenMoreThanAgreed(PublishedEvents published) {
        var collaboration = approved(runningCampaign(100_000), 30_000);
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 10_000, LocalDate.now()));

        assertThat(refused(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 20_001, LocalDate.now())))
                .isEqualTo(new Refusal.MoreThanAgreed(30_000, 10_000));
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 20_000, LocalDate.now()));
        assertThat(published.ofType(FeePaid.class)).extracting(FeePaid::paidYen).containsExactly(10_000L, 20_000L);
    }

    @Test
    void theSamePaymentTwiceIsPaidOnce() {
        var collaboration = approved(runningCampaign(100_000), 30_000);
        var instruction = Instruction.by("sato", key());
        var first = done(collaborations.pay(EVERYTHING, instruction, collaboration.id(), 10_000, LocalDate.now()));
        var second = done(collaborations.pay(EVERYTHING, instruction, collaboration.id(), 10_000, LocalDate.now()));

        assertThat(second).isEqualTo(first);
        assertThat(collaborations
                        .byId(EVERYTHING, collaboration.id())
                        .orElseThrow()
                        .paidYen())
                .isEqualTo(10_000);
    }

    @Test
    void figuresAndPaymentsStillComeInAfterTheEndButNoInvitationGoesOut() {
        var campaign = runningCampaign(100_000);
        var waiting = shortlisted(campaign, creator("月"));
        var collaboration = approved(campaign, 30_000);
        var post = posted(collaboration, url());
        done(campaigns.finish(EVERYTHING, asked(), campaign.id()));

        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), 1L)));
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 30_000, LocalDate.now()));
        assertThat(refused(collaborations.invite(EVERYTHING, asked(), waiting.id(), new Offer(1, null))))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.FINISHED));
        assertThat(refused(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(UUID.randomUUID()))))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.FINISHED));
    }

    @Test
    void oneBrandNeverSeesAnother() {
        var campaign = runningCampaign(0);
        var collaboration = approved(campaign, 0);
        var post = posted(collaboration, url());
        var stranger = BrandScope.of(Set.of(brand().id()));

        assertThat(collaborations.byId(stranger, collaboration.id())).isEmpty();
        assertThat(collaborations
                        .page(stranger, campaign.id(), CollaborationFilter.ALL, null, 10)
                        .items())
                .isEmpty();
        assertThat(collaborations.stagesOf(stranger, campaign.id(), Set.of(collaboration.creatorId())))
                .isEmpty();
        assertThat(collaborations.draftsOf(stranger, Set.of(collaboration.id())).values())
                .allMatch(List::isEmpty);
        assertThat(collaborations.postsOf(stranger, Set.of(collaboration.id())).values())
                .allMatch(List::isEmpty);
        assertThat(collaborations.postsByIds(stranger, Set.of(post.id()))).isEmpty();
        assertThat(collaborations.historyOf(stranger, collaboration.id())).isEmpty();
        assertThat(collaborations
                        .ofCreator(stranger, collaboration.creatorId(), null, 10)
                        .items())
                .isEmpty();
        assertThat(refused(collaborations.pay(stranger, asked(), collaboration.id(), 1, LocalDate.now())))
                .isEqualTo(new Refusal.NotFound(Thing.COLLABORATION));
        assertThat(refused(collaborations.recordFigures(stranger, asked(), post.id(), figures(Instant.now(), 1L))))
                .isEqualTo(new Refusal.NotFound(Thing.POST));
        assertThat(refused(
                        collaborations.shortlist(stranger, asked(), campaign.id(), Set.of(collaboration.creatorId()))))
                .isEqualTo(new Refusal.NotFound(Thing.CAMPAIGN));
        assertThat(refused(collaborations.importFigures(
                        stranger, asked(), campaign.id(), "a.csv", Instant.now(), stream("url,likes\n"))))
                .isEqualTo(new Refusal.NotFound(Thing.CAMPAIGN));
    }

    @Test
    void allFactsAreToldAgainExactlyAsTheyWereTold(PublishedEvents published) {
        var campaign = runningCampaign(100_000);
        var collaboration = approved(campaign, 30_000);
        var post = posted(collaboration, url());
        done(collaborations.recordFigures(EVERYTHING, asked(), post.id(), figures(Instant.now(), 9L)));
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 30_000, LocalDate.now()));
        var other = shortlisted(campaign, creator("月"));
        done(letters.decline(invited(other, 5), key(), "今は忙しい"));
        done(collaborations.remove(
                EVERYTHING, asked(), shortlisted(campaign, creator("星")).id()));
        var told = eventsOf(campaign, published);

        collaborations.republish();

        var twice = new ArrayList<>(told);
        twice.addAll(told);
        assertThat(eventsOf(campaign, published)).isEqualTo(twice);
    }

    private static List<CollaborationEvent> eventsOf(Campaign campaign, PublishedEvents published) {
        var events = new ArrayList<CollaborationEvent>();
        published
                .ofType(CollaborationEvent.class)
                .matching(event -> event.campaignId().equals(campaign.id()))
                .forEach(events::add);
        return events;
    }

    @Test
    void theBoardGoesThroughTheStagesPieceByPiece() {
        var campaign = runningCampaign(0);
        var live = approved(campaign, 0);
        posted(live, url());
        var invitedOne = shortlisted(campaign, creator("月"));
        invited(invitedOne, 0);
        var listed = shortlisted(campaign, creator("星"));
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = collaborations.page(EVERYTHING, campaign.id(), CollaborationFilter.ALL, after, 1);
            page.items().forEach(row -> seen.add(row.id()));
            after = page.hasNext() ? page.endCursor() : null;
        } while (after != null);

        assertThat(seen).containsExactly(listed.id(), invitedOne.id(), live.id());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PostFigures figures(Instant at, @Nullable Long likes) {
        return new PostFigures(at, "manual", null, null, null, likes, null, null, null);
    }

    @Test
    void aPageIsNeverLargerThanTwoHundred() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> collaborations.page(EVERYTHING, UUID.randomUUID(), CollaborationFilter.ALL, null, 201));
    }
}
