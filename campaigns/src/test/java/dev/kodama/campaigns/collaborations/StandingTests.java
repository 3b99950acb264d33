package dev.kodama.campaigns.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationStage;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandingTests {
    @Test
    void anOfferCanBeMadeBeforeAnAnswerAndAfterADecline() {
        assertThat(stagesThat(Standing.Invitable.class::isInstance))
                .isEqualTo(EnumSet.of(
                        CollaborationStage.SHORTLISTED, CollaborationStage.INVITED, CollaborationStage.DECLINED));
    }

    @Test
    void aDraftIsTakenAfterAcceptingAndAfterARevisionWasRequested() {
        assertThat(stagesThat(Standing.Drafting.class::isInstance))
                .isEqualTo(EnumSet.of(CollaborationStage.ACCEPTED, CollaborationStage.REVISING));
    }

    @Test
    void aPostGoesLiveAfterApprovalAndSoDoesAnother() {
        assertThat(stagesThat(Standing.Publishable.class::isInstance))
                .isEqualTo(EnumSet.of(CollaborationStage.APPROVED, CollaborationStage.LIVE));
    }

    @Test
    void aFeeIsPaidOnceItIsAgreed() {
        assertThat(stagesThat(Standing.Agreed.class::isInstance))
                .isEqualTo(EnumSet.of(
                        CollaborationStage.ACCEPTED,
                        CollaborationStage.IN_REVIEW,
                        CollaborationStage.REVISING,
                        CollaborationStage.APPROVED,
                        CollaborationStage.LIVE));
    }

    @Test
    void everyStageHasItsStanding() {
        for (var stage : CollaborationStage.values()) {
            assertThat(Standing.of(at(stage)).stage()).isEqualTo(stage);
        }
    }

    @Test
    void theWholeWayFromTheOfferToThePost() {
        var invited = new Standing.Shortlisted().invite(30_000, "お願いします");
        var first = invited.accept().submit();
        var second = first.revise().submit();
        var live = second.approve().publish().publish();

        assertThat(first.rounds()).isEqualTo(1);
        assertThat(second.rounds()).isEqualTo(2);
        assertThat(live).isEqualTo(new Standing.Live(30_000, 2));
    }

    @Test
    void aBetterOfferAfterADeclineIsTheOneThatIsAgreed() {
        var declined = new Standing.Invited(10_000, null).decline("忙しい");

        assertThat(declined.invite(20_000, null).accept().agreedYen()).isEqualTo(20_000);
    }

    private static Set<CollaborationStage> stagesThat(Predicate<Standing> test) {
        return Arrays.stream(CollaborationStage.values())
                .filter(stage -> test.test(Standing.of(at(stage))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CollaborationStage.class)));
    }

    private static Collaboration at(CollaborationStage stage) {
        var id = new UUID(0, 1);
        return new Collaboration(
                id,
                1,
                id,
                id,
                id,
                "花",
                true,
                stage,
                1L,
                null,
                1L,
                0,
                1,
                null,
                Instant.EPOCH,
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
