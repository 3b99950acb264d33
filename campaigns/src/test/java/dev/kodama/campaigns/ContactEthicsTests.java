package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.events.CreatorLeftAlone;
import dev.kodama.creators.events.ContactWishes;
import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.CreatorProfile;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// Cool-down, budget over all brands, and wishes, by the customary rules: 14 days, 60 after a decline, 3 in 30 days.
class ContactEthicsTests extends DeskScene {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    ApproachBook book;

    @Test
    void anotherBrandHasToWaitUntilTheCoolDownIsOver() {
        var creatorId = creator("花");
        var first = shortlisted(runningCampaign(0), creatorId);
        var other = shortlisted(runningCampaign(0), creatorId);
        invited(first, 1);

        assertThat(refused(invite(other))).isEqualTo(new Refusal.ContactedLately(creatorId, today().plusDays(14)));
        assertThat(book.of(Set.of(creatorId)))
                .containsEntry(creatorId, new Approachability(true, today().plusDays(14)));

        approachedOn(first, today().minusDays(13));
        assertThat(refused(invite(other))).isEqualTo(new Refusal.ContactedLately(creatorId, today().plusDays(1)));
        approachedOn(first, today().minusDays(14));
        assertThat(book.of(Set.of(creatorId))).containsEntry(creatorId, new Approachability(true, null));
        done(invite(other));
    }

    @Test
    void othersAreToldUntilWhenSomebodyIsLeftAloneAndNotForWhom(AssertablePublishedEvents told) {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        var token = invited(collaboration, 1);
        assertThat(told.ofType(CreatorLeftAlone.class)
                        .matching(event -> event.freeOn().equals(today().plusDays(14))))
                .hasSize(1);
        done(letters.decline(token, key(), null));
        assertThat(told.ofType(CreatorLeftAlone.class)
                        .matching(event -> event.freeOn().equals(today().plusDays(60))))
                .singleElement()
                .satisfies(event -> assertThat(event.creatorId()).isEqualTo(creatorId));
    }

    @Test
    void everythingCanBeToldAgain(AssertablePublishedEvents told) {
        var creatorId = creator("花");
        invited(shortlisted(runningCampaign(0), creatorId), 1);
        collaborations.republish();
        assertThat(told.ofType(CreatorLeftAlone.class)
                        .matching(event -> event.creatorId().equals(creatorId)))
                .hasSize(2);
    }

    @Test
    void theDayTurnsAtMidnightInTokyo() {
        var creatorId = creator("花");
        var first = shortlisted(runningCampaign(0), creatorId);
        var other = shortlisted(runningCampaign(0), creatorId);
        invited(first, 1);
        var midnight = today().minusDays(13).atStartOfDay(TOKYO).toInstant();

        approachedAt(first, midnight);
        assertThat(refused(invite(other))).isEqualTo(new Refusal.ContactedLately(creatorId, today().plusDays(1)));
        approachedAt(first, midnight.minusMillis(1));
        done(invite(other));
    }

    @Test
    void aDeclineIsRespectedForLongerByItsOwnCampaignToo() {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        done(letters.decline(invited(collaboration, 1), key(), "今月は無理です"));
        approachedOn(collaboration, today().minusDays(20));

        assertThat(refused(invite(collaboration)))
                .isEqualTo(new Refusal.ContactedLately(creatorId, today().plusDays(60)));
        jdbc.sql("update campaigns.approach set declined_at = ? where collaboration_id = ?")
                .params(Timestamp.from(noon(today().minusDays(60))), collaboration.id())
                .update();
        done(invite(collaboration));
    }

    @Test
    void anOpenOfferThatIsReplacedIsNoSecondApproach() {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        invited(collaboration, 1);
        invited(collaboration, 2);

        assertThat(approachesTo(creatorId)).isEqualTo(1);
    }

    @Test
    void theBudgetIsCountedOverAllBrands() {
        var creatorId = creator("花");
        for (var day : List.of(29, 22, 15)) {
            var collaboration = shortlisted(runningCampaign(0), creatorId);
            done(invite(collaboration));
            approachedOn(collaboration, today().minusDays(day));
        }

        assertThat(refused(invite(shortlisted(runningCampaign(0), creatorId))))
                .isEqualTo(new Refusal.ContactedLately(creatorId, today().plusDays(1)));
    }

    @Test
    void ofTwoBrandsThatInviteAtTheSameMomentOneHasToWait() throws Exception {
        var creatorId = creator("花");
        for (var day : List.of(28, 20)) {
            var collaboration = shortlisted(runningCampaign(0), creatorId);
            done(invite(collaboration));
            approachedOn(collaboration, today().minusDays(day));
        }
        var callers = new ArrayList<Callable<Outcome<Invitation>>>();
        for (var i = 0; i < 6; i++) {
            var collaboration = shortlisted(runningCampaign(0), creatorId);
            callers.add(() -> invite(collaboration));
        }
        var outcomes = new ArrayList<Outcome<Invitation>>();
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            for (var future : threads.invokeAll(callers)) {
                outcomes.add(future.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(refused(outcome)).isInstanceOf(Refusal.ContactedLately.class));
        assertThat(approachesTo(creatorId)).isEqualTo(3);
    }

    @Test
    void whoWasFoundToBeAnotherIsNotApproachedUnderTheOtherId() {
        var one = creator("花");
        var other = creator("ハナ");
        var first = shortlisted(runningCampaign(0), other);
        var second = shortlisted(runningCampaign(0), one);
        invited(first, 1);
        tell(CreatorProfile.merged(other, 2, "ハナ", one));

        assertThat(refused(invite(second))).isInstanceOf(Refusal.ContactedLately.class);
        assertThat(Objects.requireNonNull(book.of(Set.of(one)).get(one)).freeOn())
                .isEqualTo(today().plusDays(14));

        tell(profile(other, 3, "ハナ", true));
        done(invite(second));
    }

    @Test
    void anExcuseLetsAnApproachThroughAndIsKept() {
        var creatorId = creator("花");
        invited(shortlisted(runningCampaign(0), creatorId), 1);
        var collaboration = shortlisted(runningCampaign(0), creatorId);

        done(collaborations.inviteAllTheSame(
                EVERYTHING, asked(), collaboration.id(), new Offer(1, null), "本人からメールで希望があった"));

        assertThat(collaborations.historyOf(EVERYTHING, collaboration.id()))
                .filteredOn(step -> step.kind() == Step.Kind.RULE_EXCUSED)
                .singleElement()
                .satisfies(step -> assertThat(step.note()).isEqualTo("本人からメールで希望があった"));
        assertThat(approachesTo(creatorId)).isEqualTo(2);
        assertThat(collaborations.republish()).isPositive();
    }

    @Test
    void anExcuseThatNobodyNeededLeavesNoTrace() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));

        done(collaborations.inviteAllTheSame(EVERYTHING, asked(), collaboration.id(), new Offer(1, null), "念のため"));

        assertThat(collaborations.historyOf(EVERYTHING, collaboration.id()))
                .extracting(Step::kind)
                .doesNotContain(Step.Kind.RULE_EXCUSED);
    }

    @Test
    void noExcuseHelpsAgainstAnOptOutOrWithoutWords() {
        var creatorId = creator("花");
        var collaboration = shortlisted(runningCampaign(0), creatorId);
        tell(profile(creatorId, 2, "花", false));

        assertThat(refused(collaborations.inviteAllTheSame(
                        EVERYTHING, asked(), collaboration.id(), new Offer(1, null), "どうしても")))
                .isEqualTo(new Refusal.OptedOut(creatorId));
        assertThat(refused(collaborations.inviteAllTheSame(
                        EVERYTHING, asked(), collaboration.id(), new Offer(1, null), "  ")))
                .isEqualTo(new Refusal.Invalid(List.of(new Refusal.Fault("excuse", Refusal.Rule.REQUIRED))));
    }

    @Test
    void aCreatorIsNotOfferedWhatTheyRefuseNorLessThanTheyTake() {
        var creatorId = creator("花");
        wishes(creatorId, 1, Instant.now(), List.of("ＦＡＳＨＩＯＮ"), 30_000L, false);
        var collaboration = shortlisted(runningCampaign(0), creatorId);

        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(29_999, null))))
                .isEqualTo(new Refusal.AgainstWishes(creatorId, Set.of("fashion"), 30_000L));

        wishes(creatorId, 2, Instant.now(), List.of("cosmetics"), 30_000L, true);
        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(29_999, null))))
                .isEqualTo(new Refusal.AgainstWishes(creatorId, Set.of(), 30_000L));
        var outcome = collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(30_000, null));
        assertThat(((Outcome.Done<Invitation>) outcome).warnings()).contains(new Warning.OnlyByAgent());
    }

    @Test
    void anOlderStatementThatArrivesLaterChangesNothingAndAMergedPersonsLatestCounts() {
        var one = creator("花");
        var other = creator("ハナ");
        wishes(one, 2, Instant.parse("2026-11-02T00:00:00Z"), List.of(), 10L, false);
        wishes(one, 1, Instant.parse("2026-11-01T00:00:00Z"), List.of(), 99_999L, false);
        wishes(other, 1, Instant.parse("2026-11-03T00:00:00Z"), List.of(), 20L, false);
        var collaboration = shortlisted(runningCampaign(0), one);
        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(9, null))))
                .isEqualTo(new Refusal.AgainstWishes(one, Set.of(), 10L));

        tell(CreatorProfile.merged(other, 2, "ハナ", one));

        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(19, null))))
                .isEqualTo(new Refusal.AgainstWishes(one, Set.of(), 20L));
    }

    private Outcome<Invitation> invite(Collaboration collaboration) {
        return collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null));
    }

    private void wishes(
            UUID id, long version, Instant at, List<String> topics, @Nullable Long minimumYen, boolean byAgent) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new ContactWishesStated(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new ContactWishes(id, version, at, topics, minimumYen, byAgent)))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select version from campaigns.known_wish where creator_id = ?")
                                        .param(id)
                                        .query(Long.class)
                                        .optional())
                                .hasValueSatisfying(heard -> assertThat(heard).isGreaterThanOrEqualTo(version)));
    }

    private void approachedOn(Collaboration collaboration, LocalDate day) {
        approachedAt(collaboration, noon(day));
    }

    private void approachedAt(Collaboration collaboration, Instant moment) {
        jdbc.sql("update campaigns.approach set approached_at = ? where collaboration_id = ?")
                .params(Timestamp.from(moment), collaboration.id())
                .update();
    }

    private long approachesTo(UUID creatorId) {
        return jdbc.sql("select count(*) from campaigns.approach where creator_id = ?")
                .param(creatorId)
                .query(Long.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(TOKYO);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(TOKYO).toInstant();
    }
}
