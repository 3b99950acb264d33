package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.scoring.events.MediaRatesSet;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Parameter;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.PlatformTransactionManager;

@ApplicationModuleTest
class MetricRegistryTests {
    private static final Parameter WEIGHT =
            Definitions.of(Metric.ENGAGEMENT).parameters().getFirst();

    @Autowired
    MetricRegistry registry;

    @Autowired
    Scoreboard scoreboard;

    @Autowired
    AudienceWatch audiences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    LocalDate today;

    @BeforeEach
    void start() {
        forgetEditions();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> scoreboard.readiness().ready());
        today = registry.today();
    }

    @AfterEach
    void forgetEditions() {
        jdbc.sql("truncate scoring.parameter_edition").update();
    }

    @Test
    void everyMetricSaysWhatItIsAndEveryParameterStandsWithinItsBounds() {
        assertThat(registry.definitions())
                .extracting(definition -> definition.id())
                .doesNotHaveDuplicates();
        assertThat(Definitions.parameters()).extracting(Parameter::id).doesNotHaveDuplicates();
        assertThat(ParameterEdition.USUAL.faults()).isEmpty();
        assertThat(registry.definitions()).allSatisfy(definition -> {
            assertThat(definition.name().ja()).isNotBlank();
            assertThat(definition.meaning().en()).isNotBlank();
            assertThat(definition.formula()).isNotBlank();
            assertThat(definition.source()).isNotBlank();
        });
    }

    @Test
    void anEditionComesIntoForceOnItsDayAndTheOneBeforeStays() {
        made(0, today.plusDays(1), Map.of(WEIGHT.id(), 7L));
        assertThat(registry.inForce()).isEqualTo(ParameterEdition.USUAL);
        made(1, today, Map.of(Parameters.EMV_LIKE.id(), 310L));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(registry.inForce().number()).isEqualTo(2));
        assertThat(registry.editions())
                .extracting(edition -> edition.parameters().number())
                .containsExactly(2L, 1L, 0L);
        assertThat(registry.edition(1).orElseThrow().of(Parameters.EMV_LIKE)).isEqualTo(300);
        assertThat(registry.edition(2).orElseThrow().of(WEIGHT))
                .as("built on the edition before")
                .isEqualTo(7);
    }

    @Test
    void theRankingFollowsAnEditionOfTheDatabase() {
        made(0, today, Map.of(WEIGHT.id(), 1L));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(registry.inForce().defaultWeights().of(Metric.ENGAGEMENT))
                                .isEqualTo(1));
    }

    @Test
    void theHistorySaysWhoWhenAndWhy() {
        var edition = made(0, today, Map.of(WEIGHT.id(), 30L));
        assertThat(registry.editions().getFirst()).isEqualTo(edition);
        assertThat(edition.madeBy()).isEqualTo("木下");
        assertThat(edition.reason()).isEqualTo("秋の見直し");
        assertThat(registry.editions().getLast()).isEqualTo(DatedEdition.USUAL);
    }

    @Test
    void whoDraftsOnAnOldEditionIsTold() {
        made(0, today, Map.of(WEIGHT.id(), 30L));
        assertThat(registry.change(draft(0, today, Map.of(WEIGHT.id(), 40L)), "木下"))
                .isEqualTo(new ParameterChange.Outdated(1));
    }

    @Test
    void aFaultyDraftChangesNothingAndSaysWhatIsWrong() {
        var faulty = registry.change(
                new ParameterDraft(0, Map.of(WEIGHT.id(), 101L, "nonsense", 1L), today.minusDays(1), " "), "木下");
        assertThat(faulty)
                .isInstanceOfSatisfying(
                        ParameterChange.Faulty.class,
                        refused -> assertThat(refused.faults())
                                .extracting(ParameterChange.Fault::field)
                                .containsExactlyInAnyOrder(
                                        "changes." + WEIGHT.id(), "changes.nonsense", "beginsOn", "reason"));
        assertThat(registry.editions()).containsExactly(DatedEdition.USUAL);
    }

    @Test
    void aDraftThatChangesNothingIsRefused() {
        assertThat(registry.change(draft(0, today, Map.of(WEIGHT.id(), WEIGHT.usual())), "木下"))
                .isInstanceOf(ParameterChange.Faulty.class);
    }

    @Test
    void aBandCannotEndBelowItsBeginning() {
        var upper = Definitions.of(Metric.ENGAGEMENT).parameters().stream()
                .filter(parameter -> parameter.id().endsWith(".high"))
                .findFirst()
                .orElseThrow();
        assertThat(registry.change(draft(0, today, Map.of(upper.id(), 1L)), "木下"))
                .isInstanceOf(ParameterChange.Faulty.class);
    }

    @Test
    void thePreviewTellsBeforeAndAfterAndWhichPlansAreTakenBack() {
        made(0, today.plusDays(10), Map.of(WEIGHT.id(), 90L));
        var preview = registry.preview(draft(1, today, Map.of(Parameters.EMV_COMMENT.id(), 600L)));
        assertThat(preview.lines())
                .as("the plan's own change comes with it, as the draft is built on the plan")
                .containsExactlyInAnyOrder(
                        new ParameterPreview.Line(WEIGHT, 20, 90),
                        new ParameterPreview.Line(Parameters.EMV_COMMENT, 500, 600));
        assertThat(preview.takenBack()).containsExactly(1L);
    }

    @Test
    void otherNumbersInTheRulesJudgeEverySampleAnew() {
        var account = UUID.randomUUID();
        var shy = new FollowerProfile(false, 0, 2, 0, false, 0, false, false, 120L, 300L, 280L);
        new Telling(events, transactions, jdbc)
                .tell(new FollowersSampled(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new ProfileSample(account, 1, Instant.EPOCH, "test", Collections.nCopies(30, shy)))));
        assertThat(quality(account).k()).isZero();
        assertThat(quality(account).parameters()).isZero();
        made(0, today, Map.of(Parameters.QUALITY_SIGNS.id(), 3L));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(quality(account).k()).isEqualTo(30);
            assertThat(quality(account).parameters()).isEqualTo(1);
        });
    }

    private AudienceQuality quality(UUID account) {
        return Objects.requireNonNull(audiences.qualityOf(Set.of(account)).get(account))
                .quality();
    }

    @Test
    void theRatesOfAnEditionAreToldWithIt(AssertablePublishedEvents told) {
        made(0, today, Map.of(Parameters.EMV_LIKE.id(), 310L));
        assertThat(told.ofType(MediaRatesSet.class)).singleElement().satisfies(event -> {
            assertThat(event.beginsOn()).isEqualTo(today);
            assertThat(event.rates().edition()).isEqualTo(1);
            assertThat(event.rates().perLike()).isEqualByComparingTo("0.31");
        });
    }

    private DatedEdition made(long base, LocalDate beginsOn, Map<String, Long> changes) {
        var made = (ParameterChange.Made) registry.change(draft(base, beginsOn, changes), "木下");
        return made.edition();
    }

    private static ParameterDraft draft(long base, LocalDate beginsOn, Map<String, Long> changes) {
        return new ParameterDraft(base, changes, beginsOn, "秋の見直し");
    }
}
