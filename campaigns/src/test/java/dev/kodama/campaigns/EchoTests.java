package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;

class EchoTests extends DeskScene {
    @Test
    void whatTheRegisterTellsIsRemembered(Scenario scenario) {
        var id = UUID.randomUUID();
        scenario.publish(event(profile(id, 1, "花", true)))
                .andWaitAtMost(Duration.ofSeconds(10))
                .forStateChange(() -> nameOf(id), "花"::equals);
    }

    @Test
    void redeliveryChangesNothing() {
        var id = UUID.randomUUID();
        tell(profile(id, 3, "花", true));
        tell(profile(id, 3, "花", true));

        assertThat(jdbc.sql("select count(*) from campaigns.known_creator where creator_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(nameOf(id)).isEqualTo("花");
    }

    @Test
    void anOlderProfileThatArrivesLaterChangesNothing() {
        var id = UUID.randomUUID();
        tell(profile(id, 5, "新しい名前", false));
        tell(profile(id, 4, "古い名前", true));
        // A third event behind the two, so that the late one has certainly been heard.
        creator("別の人");

        assertThat(nameOf(id)).isEqualTo("新しい名前");
        assertThat(contactable(id)).isFalse();
    }

    @Test
    void aCreatorWhoIsToldTwiceInOneBatchCountsWithTheHigherVersion() {
        var id = UUID.randomUUID();
        tell(profile(id, 2, "後", true), profile(id, 1, "前", true));

        assertThat(nameOf(id)).isEqualTo("後");
    }

    @Test
    void aFullBatchIsHeard() {
        var batch = IntStream.range(0, CreatorProfilesChanged.MAX_BATCH)
                .mapToObj(number -> profile(UUID.randomUUID(), 1, "創作者" + number, true))
                .toArray(CreatorProfile[]::new);
        tell(batch);

        assertThat(nameOf(batch[batch.length - 1].creatorId())).isEqualTo("創作者" + (batch.length - 1));
    }

    @Test
    void anOptOutIsHonouredAsSoonAsItIsHeard() {
        var id = creator("花");
        var collaboration = shortlisted(runningCampaign(100_000), id);
        tell(profile(id, 2, "花", false));

        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null))))
                .isEqualTo(new Refusal.OptedOut(id));
        assertThat(stageOf(collaboration)).isEqualTo(CollaborationStage.SHORTLISTED);
    }

    @Test
    void aCollaborationFollowsItsCreatorIntoAMergeAndBack() {
        var one = creator("花");
        var other = creator("ハナ");
        var campaign = runningCampaign(100_000);
        var collaboration = shortlisted(campaign, other);
        tell(profile(one, 2, "花", false), merged(other, 2, one));

        assertThat(nameIn(collaboration)).isEqualTo("花");
        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null))))
                .isInstanceOf(Refusal.OptedOut.class);
        assertThat(collaborations.ofCreator(EVERYTHING, one, null, 10).items())
                .extracting(Collaboration::id)
                .containsExactly(collaboration.id());
        assertThat(collaborations.stagesOf(EVERYTHING, campaign.id(), Set.of(one)))
                .containsEntry(one, CollaborationStage.SHORTLISTED);

        tell(profile(other, 3, "ハナ", true));

        assertThat(nameIn(collaboration)).isEqualTo("ハナ");
        assertThat(collaborations.ofCreator(EVERYTHING, one, null, 10).items()).isEmpty();
        assertThat(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyIsShortlistedTwiceUnderTwoIds() {
        var one = creator("花");
        var other = creator("ハナ");
        var campaign = runningCampaign(100_000);
        shortlisted(campaign, other);
        tell(merged(other, 2, one));

        var again = done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(one, other)));

        assertThat(again.added()).isEmpty();
        assertThat(again.alreadyThere()).containsExactly(one);
    }

    @Test
    void whoeverIsShortlistedUnderAnAbsorbedIdIsTheSurvivor() {
        var one = creator("花");
        var other = creator("ハナ");
        tell(merged(other, 2, one));

        assertThat(shortlisted(runningCampaign(100_000), other).creatorId()).isEqualTo(one);
    }

    @Test
    void aMergeThatIsHeardAfterItsBeingTakenBackChangesNothing() {
        var one = creator("花");
        var other = creator("ハナ");
        var collaboration = shortlisted(runningCampaign(100_000), other);
        tell(profile(other, 3, "ハナ", true));
        tell(merged(other, 2, one));
        creator("別の人");

        assertThat(nameIn(collaboration)).isEqualTo("ハナ");
    }

    @Test
    void aMergeThatIsHeardBeforeTheSurvivorKeepsTheNameUntilThen() {
        var one = UUID.randomUUID();
        var other = creator("ハナ");
        var collaboration = shortlisted(runningCampaign(100_000), other);
        tell(merged(other, 2, one));
        assertThat(nameIn(collaboration)).isEqualTo("ハナ");

        tell(profile(one, 1, "花", true));

        assertThat(nameIn(collaboration)).isEqualTo("花");
    }

    @Test
    void aWithdrawnCreatorIsNeitherShortlistedNorInvitedAndStaysInTheBooks() {
        var gone = creator("花");
        var campaign = runningCampaign(100_000);
        var collaboration = shortlisted(campaign, gone);
        tell(CreatorProfile.withdrawn(gone, 2, "花", Instant.now()));
        tell(profile(gone, 1, "花", true));

        assertThat(refused(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null))))
                .isInstanceOf(Refusal.OptedOut.class);
        assertThat(nameIn(collaboration)).isEqualTo("花");
        var again = done(collaborations.shortlist(
                EVERYTHING, asked(), runningCampaign(100_000).id(), Set.of(gone)));
        assertThat(again.unknown()).containsExactly(gone);
        assertThat(again.added()).isEmpty();
    }

    private static CreatorProfile merged(UUID id, long version, UUID into) {
        return CreatorProfile.merged(id, version, "ハナ", into);
    }

    private String nameIn(Collaboration collaboration) {
        return collaborations.byId(EVERYTHING, collaboration.id()).orElseThrow().creatorName();
    }

    private static CreatorProfilesChanged event(CreatorProfile profile) {
        return new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile));
    }

    private String nameOf(UUID id) {
        return jdbc.sql("select display_name from campaigns.known_creator where creator_id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private boolean contactable(UUID id) {
        return jdbc.sql("select contactable from campaigns.known_creator where creator_id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
