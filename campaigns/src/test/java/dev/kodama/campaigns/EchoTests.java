package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
