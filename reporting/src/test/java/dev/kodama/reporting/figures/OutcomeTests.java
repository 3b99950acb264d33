package dev.kodama.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.creators.events.Platform;
import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportDay;
import dev.kodama.reporting.Stage;
import dev.kodama.reporting.Told;
import dev.kodama.scoring.events.MediaRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTests {
    @Test
    void aFeeIsSharedAmongThePostsToTheYen() {
        var creator = new Outcome(campaign(part(
                        "花",
                        100L,
                        post("1", "2026-04-10T03:00:00Z"),
                        post("2", "2026-04-11T03:00:00Z"),
                        post("3", "2026-04-12T03:00:00Z"))))
                .report()
                .creators()
                .getFirst();
        assertThat(creator.posts())
                .extracting(post -> value(post.figures(), Metric.SPEND))
                .containsExactly("34", "33", "33");
        assertThat(value(creator.figures(), Metric.SPEND)).isEqualTo("100");
    }

    @Test
    void whatWasNotMeasuredThatDayIsCarriedForward() {
        var days = new Outcome(campaign(part(
                        "花",
                        100L,
                        post(
                                "1",
                                "2026-04-10T03:00:00Z",
                                reach("2026-04-10T09:00:00Z", 100L),
                                reach("2026-04-13T09:00:00Z", 300L)))))
                .report()
                .days();
        assertThat(days)
                .filteredOn(day -> !day.day().isBefore(LocalDate.parse("2026-04-10")))
                .extracting(day -> value(day.figures(), Metric.REACH))
                .containsExactly("100", "100", "100", "300");
    }

    @Test
    void aDayEndsAtMidnightInJapan() {
        // 14:59:59 UTC is the last second of the day in Tokyo.
        var days = new Outcome(campaign(part(
                        "花",
                        null,
                        post(
                                "1",
                                "2026-04-10T14:59:59Z",
                                reach("2026-04-10T14:59:59Z", 100L),
                                reach("2026-04-10T15:00:00Z", 200L)))))
                .report()
                .days();
        assertThat(days)
                .extracting(ReportDay::day)
                .containsExactly(LocalDate.parse("2026-04-10"), LocalDate.parse("2026-04-11"));
        assertThat(days).extracting(day -> value(day.figures(), Metric.REACH)).containsExactly("100", "200");
    }

    @Test
    void theLastDayIsTheTotal() {
        var report = new Outcome(campaign(
                        part("花", 100L, post("1", "2026-04-10T03:00:00Z", reach("2026-04-20T03:00:00Z", 70L))),
                        part("蓮", 50L, post("2", "2026-04-12T03:00:00Z")),
                        part("空", 30L)))
                .report();
        assertThat(report.days().getLast().figures())
                .isEqualTo(report.headline().totals());
    }

    @Test
    void creatorsAddUpToTheTotal() {
        var report = new Outcome(campaign(
                        part("花", 100L, post("1", "2026-04-10T03:00:00Z", reach("2026-04-20T03:00:00Z", 70L))),
                        part("蓮", 51L, post("2", "2026-04-12T03:00:00Z", reach("2026-04-20T03:00:00Z", 30L)))))
                .report();
        assertThat(report.creators())
                .extracting(creator -> value(creator.figures(), Metric.SPEND))
                .containsExactly("100", "51");
        assertThat(value(report.headline().totals(), Metric.SPEND)).isEqualTo("151");
        assertThat(value(report.headline().totals(), Metric.REACH)).isEqualTo("100");
    }

    @Test
    void thoseWhoWereOnlyShortlistedAreNotInTheReport() {
        var only = new CampaignFacts.Collaboration(
                Told.id("c"), Told.id("空"), "空", null, Stage.SHORTLISTED, null, null, null, null, List.of(), List.of());
        assertThat(new Outcome(campaign(only)).report().creators()).isEmpty();
    }

    @Test
    void aCampaignWithoutFactsHasNoDays() {
        assertThat(new Outcome(campaign()).report().days()).isEmpty();
    }

    @Test
    void aMistypedYearDoesNotMakeAReportOfAThousandYears() {
        var report = new Outcome(
                        campaign(part("花", 1L, post("1", "1026-04-10T03:00:00Z"), post("2", "2026-04-10T03:00:00Z"))))
                .report();
        assertThat(report.days()).hasSize(731);
        assertThat(report.days().getLast().figures())
                .isEqualTo(report.headline().totals());
    }

    private static CampaignFacts campaign(CampaignFacts.Collaboration... parts) {
        return new CampaignFacts(
                Told.id("春の新作"),
                "春の新作",
                "イヤホン",
                Told.id("森の音"),
                "森の音",
                CampaignStatus.RUNNING,
                1_000_000,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-30"),
                MediaRates.CUSTOMARY,
                Arrays.asList(parts));
    }

    private static CampaignFacts.Collaboration part(
            String creator, @Nullable Long agreedYen, CampaignFacts.Post... posts) {
        return new CampaignFacts.Collaboration(
                Told.id("part" + creator),
                Told.id(creator),
                creator,
                null,
                Stage.ACCEPTED,
                agreedYen,
                Instant.parse("2026-04-09T03:00:00Z"),
                null,
                null,
                List.of(),
                Arrays.asList(posts));
    }

    private static CampaignFacts.Post post(String name, String publishedAt, CampaignFacts.Capture... captures) {
        return new CampaignFacts.Post(
                Told.id(name), Platform.YOUTUBE, "https://example.com", Instant.parse(publishedAt), List.of(captures));
    }

    private static CampaignFacts.Capture reach(String at, long reach) {
        return new CampaignFacts.Capture(
                Instant.parse(at), "manual", new Counts(reach, null, null, null, null, null, null));
    }

    private static @Nullable String value(Figures figures, Metric metric) {
        var value = figures.of(metric).value();
        return value == null ? null : value.toPlainString();
    }
}
