package dev.kodama.reporting.figures;

import static java.util.Comparator.comparing;

import dev.kodama.creators.events.Platform;
import dev.kodama.reporting.CampaignHeadline;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.CreatorResult;
import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.PostResult;
import dev.kodama.reporting.ReportDay;
import dev.kodama.reporting.Stage;
import dev.kodama.scoring.events.MediaRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a campaign's facts into its report. What stands at the end is what stands on the last day, because both
/// are the same computation.
final class Outcome {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /// Two years: a figure with a mistyped date must not make a report of a million days.
    private static final int MAX_DAYS = 731;

    private final CampaignFacts campaign;
    private final List<Part> parts;

    Outcome(CampaignFacts campaign) {
        this.campaign = campaign;
        this.parts = campaign.collaborations().stream()
                .map(collaboration -> new Part(collaboration, campaign.mediaRates()))
                .toList();
    }

    CampaignReport report() {
        var creators = parts.stream()
                .filter(Part::begun)
                .map(Part::result)
                .sorted(comparing(Outcome::spend)
                        .reversed()
                        .thenComparing(CreatorResult::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CreatorResult::creatorId))
                .toList();
        return new CampaignReport(headline(), creators, days());
    }

    CampaignHeadline headline() {
        var accepted = parts.stream()
                .filter(part -> part.collaboration.agreedYen() != null)
                .count();
        var posts = parts.stream().mapToInt(part -> part.posts.size()).sum();
        return new CampaignHeadline(
                campaign.campaignId(),
                campaign.name(),
                campaign.product(),
                campaign.brandId(),
                campaign.brandName(),
                campaign.status(),
                campaign.budgetYen(),
                campaign.startsOn(),
                campaign.endsOn(),
                (int) accepted,
                posts,
                parts.stream()
                        .flatMap(part -> part.posts.stream())
                        .map(History::lastCapture)
                        .filter(Objects::nonNull)
                        .map(CampaignFacts.Capture::capturedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                campaign.mediaRates(),
                asOf(LocalDate.MAX));
    }

    private List<ReportDay> days() {
        var dates = parts.stream().flatMap(Part::dates).toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        var last = dates.stream().max(Comparator.naturalOrder()).orElseThrow();
        var earliest = dates.stream().min(Comparator.naturalOrder()).orElseThrow();
        var first = earliest.isBefore(last.minusDays(MAX_DAYS - 1)) ? last.minusDays(MAX_DAYS - 1) : earliest;
        return first.datesUntil(last.plusDays(1))
                .map(day -> new ReportDay(
                        day, parts.stream().mapToInt(part -> part.liveOn(day)).sum(), asOf(day)))
                .toList();
    }

    private Figures asOf(LocalDate day) {
        var lines = new ArrayList<Ledger.Line>();
        parts.forEach(part -> lines.addAll(part.linesOn(day)));
        var paid = parts.stream().mapToLong(part -> part.paidOn(day)).sum();
        return new Ledger(lines, paid, campaign.budgetYen()).figures();
    }

    private static BigDecimal spend(CreatorResult creator) {
        var spend = creator.figures().of(Metric.SPEND).value();
        return spend == null ? BigDecimal.ONE.negate() : spend;
    }

    private static LocalDate dateOf(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate();
    }

    /// One creator's part in the campaign.
    private static final class Part {
        private final CampaignFacts.Collaboration collaboration;
        private final List<History> posts;
        private final MediaRates rates;

        Part(CampaignFacts.Collaboration collaboration, MediaRates rates) {
            this.collaboration = collaboration;
            this.rates = rates;
            this.posts = collaboration.posts().stream()
                    .sorted(comparing(CampaignFacts.Post::publishedAt).thenComparing(CampaignFacts.Post::postId))
                    .map(History::new)
                    .toList();
        }

        /// Whether an invitation went out, or anything later happened.
        boolean begun() {
            return !posts.isEmpty()
                    || collaboration.agreedYen() != null
                    || (collaboration.stage() != null
                            && collaboration.stage() != Stage.SHORTLISTED
                            && collaboration.stage() != Stage.REMOVED);
        }

        CreatorResult result() {
            var lines = linesOn(LocalDate.MAX);
            var results = new ArrayList<PostResult>();
            for (var i = 0; i < posts.size(); i++) {
                results.add(posts.get(i).result(new Ledger(List.of(lines.get(i)), 0, null).figures()));
            }
            return new CreatorResult(
                    collaboration.collaborationId(),
                    collaboration.creatorId(),
                    collaboration.creatorName(),
                    collaboration.handle(),
                    collaboration.stage() == null ? Stage.SHORTLISTED : collaboration.stage(),
                    new Ledger(lines, paidOn(LocalDate.MAX), null).figures(),
                    results);
        }

        Stream<LocalDate> dates() {
            return Stream.of(
                            Stream.ofNullable(agreedOn()),
                            collaboration.payments().stream().map(CampaignFacts.Payment::paidOn),
                            posts.stream().flatMap(History::dates))
                    .flatMap(dates -> dates);
        }

        int liveOn(LocalDate day) {
            return (int) posts.stream().filter(post -> post.isLiveOn(day)).count();
        }

        long paidOn(LocalDate day) {
            return collaboration.payments().stream()
                    .filter(payment -> !payment.paidOn().isAfter(day))
                    .mapToLong(CampaignFacts.Payment::yen)
                    .sum();
        }

        /// One line per live post, sharing the fee to the yen; one for the fee alone while there is no post.
        List<Ledger.Line> linesOn(LocalDate day) {
            var agreedOn = agreedOn();
            var fee = agreedOn != null && !agreedOn.isAfter(day) ? collaboration.agreedYen() : null;
            var live = posts.stream().filter(post -> post.isLiveOn(day)).toList();
            if (live.isEmpty()) {
                return List.of(Ledger.Line.withoutPost(fee));
            }
            var lines = new ArrayList<Ledger.Line>();
            for (var i = 0; i < live.size(); i++) {
                var post = live.get(i);
                var counts = post.countsOn(day);
                lines.add(new Ledger.Line(
                        fee == null ? null : fee / live.size() + (i < fee % live.size() ? 1 : 0),
                        true,
                        counts.reach(),
                        counts.impressions(),
                        counts.views(),
                        counts.engagements(post.post.platform()),
                        collaboration.expectedEngagements(),
                        collaboration.expectedReach(),
                        post.post.platform() == Platform.INSTAGRAM ? new Ledger.Rated(counts.value(rates)) : null));
            }
            return lines;
        }

        private @Nullable LocalDate agreedOn() {
            return collaboration.agreedYen() == null || collaboration.agreedAt() == null
                    ? null
                    : dateOf(collaboration.agreedAt());
        }
    }

    /// One post and what was known of it at the end of each day.
    private static final class History {
        private final CampaignFacts.Post post;
        private final NavigableMap<LocalDate, Counts> known = new TreeMap<>();

        History(CampaignFacts.Post post) {
            this.post = post;
            var counts = Counts.UNKNOWN;
            for (var capture : post.captures()) {
                counts = counts.then(capture.counts());
                known.put(dateOf(capture.capturedAt()), counts);
            }
        }

        boolean isLiveOn(LocalDate day) {
            return !dateOf(post.publishedAt()).isAfter(day);
        }

        Counts countsOn(LocalDate day) {
            Map.@Nullable Entry<LocalDate, Counts> entry = known.floorEntry(day);
            return entry == null ? Counts.UNKNOWN : entry.getValue();
        }

        Stream<LocalDate> dates() {
            return Stream.concat(Stream.of(dateOf(post.publishedAt())), known.keySet().stream());
        }

        CampaignFacts.@Nullable Capture lastCapture() {
            return post.captures().isEmpty() ? null : post.captures().getLast();
        }

        PostResult result(Figures figures) {
            var last = lastCapture();
            return new PostResult(
                    post.postId(),
                    post.platform(),
                    post.url(),
                    post.publishedAt(),
                    last == null ? null : last.capturedAt(),
                    last == null ? null : last.source(),
                    figures);
        }
    }
}
