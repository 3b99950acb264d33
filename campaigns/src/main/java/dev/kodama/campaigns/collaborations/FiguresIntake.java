package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.FiguresImport;
import dev.kodama.campaigns.FiguresImport.Problem;
import dev.kodama.campaigns.FiguresImport.Reason;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.campaigns.collaborations.FiguresFile.Captured;
import dev.kodama.campaigns.collaborations.FiguresFile.Column;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes readings of posts in, however many and wherever from: what is known already changes nothing.
@Component
class FiguresIntake {
    private final Posts posts;
    private final Collaborations collaborations;
    private final Chronicle chronicle;

    FiguresIntake(Posts posts, Collaborations collaborations, Chronicle chronicle) {
        this.posts = posts;
        this.collaborations = collaborations;
        this.chronicle = chronicle;
    }

    /// What one reading says of a post.
    record Reading(Post post, PostFigures figures) {}

    /// Matches a file's rows with the campaign's posts.
    ///
    /// @param problems those of the file and those of the match, by line
    record Matched(List<Reading> readings, List<Problem> problems) {}

    Matched match(UUID campaignId, FiguresFile.Content content, String source, Instant capturedAt) {
        var known = posts.byKeys(
                campaignId, content.rows().stream().map(FiguresFile.Row::key).collect(Collectors.toSet()));
        var problems = new ArrayList<>(content.problems());
        var readings = new ArrayList<Reading>();
        var seen = new HashSet<List<Object>>();
        for (var row : content.rows()) {
            var post = known.get(row.key());
            if (post == null) {
                problems.add(new Problem(row.line(), null, row.url(), Reason.UNKNOWN_POST));
                continue;
            }
            var moment = moment(row, post, capturedAt);
            if (moment.isBefore(post.publishedAt())) {
                problems.add(new Problem(row.line(), null, row.date(), Reason.BEFORE_PUBLICATION));
            } else if (!seen.add(List.of(post.id(), moment))) {
                problems.add(new Problem(row.line(), null, row.url(), Reason.REPEATED_ROW));
            } else {
                readings.add(new Reading(post, figures(row, moment, source)));
            }
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Matched(readings, problems);
    }

    /// A day stands for its beginning in Tokyo, or for the publication if that was later on the same day: the same file
    /// then always says the same, whenever it is read.
    private static Instant moment(FiguresFile.Row row, Post post, Instant otherwise) {
        return switch (row.capturedAt()) {
            case null -> otherwise;
            case Captured.At at -> at.moment();
            case Captured.On on -> {
                var start = on.day().atStartOfDay(Moment.BUSINESS_ZONE).toInstant();
                var end =
                        on.day().plusDays(1).atStartOfDay(Moment.BUSINESS_ZONE).toInstant();
                yield start.isBefore(post.publishedAt()) && post.publishedAt().isBefore(end)
                        ? post.publishedAt()
                        : start;
            }
        };
    }

    private static PostFigures figures(FiguresFile.Row row, Instant moment, String source) {
        return new PostFigures(
                moment,
                source,
                row.figure(Column.REACH),
                row.figure(Column.IMPRESSIONS),
                row.figure(Column.VIEWS),
                row.figure(Column.LIKES),
                row.figure(Column.COMMENTS),
                row.figure(Column.SHARES),
                row.figure(Column.SAVES));
    }

    /// Those that say something new.
    List<Reading> news(List<Reading> readings) {
        var ids = readings.stream().map(reading -> reading.post().id()).collect(Collectors.toSet());
        var known = posts.figuresOf(BrandScope.everything(), ids);
        return readings.stream()
                .filter(reading -> known.getOrDefault(reading.post().id(), List.of()).stream()
                        .noneMatch(earlier -> saysTheSame(earlier, reading.figures())))
                .toList();
    }

    private static boolean saysTheSame(PostFigures one, PostFigures other) {
        return one.capturedAt().equals(other.capturedAt())
                && Objects.equals(one.reach(), other.reach())
                && Objects.equals(one.impressions(), other.impressions())
                && Objects.equals(one.views(), other.views())
                && Objects.equals(one.likes(), other.likes())
                && Objects.equals(one.comments(), other.comments())
                && Objects.equals(one.shares(), other.shares())
                && Objects.equals(one.saves(), other.saves());
    }

    /// Takes the news among them in, each under its collaboration's next version.
    ///
    /// @return how many were new
    int take(List<Reading> readings, String by) {
        var held = collaborations
                .lock(
                        BrandScope.everything(),
                        readings.stream()
                                .map(reading -> reading.post().collaborationId())
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Collaboration::id, Function.identity()));
        var news = news(readings);
        if (news.isEmpty()) {
            return 0;
        }
        var now = Moment.now();
        var versions = new HashMap<UUID, Long>();
        var rows = new ArrayList<Posts.Reading>();
        var facts = new ArrayList<PostFiguresCaptured>();
        for (var reading : news) {
            var collaboration = Objects.requireNonNull(held.get(reading.post().collaborationId()));
            var version = versions.merge(collaboration.id(), collaboration.version() + 1, (last, _) -> last + 1);
            rows.add(new Posts.Reading(reading.post().id(), version, reading.figures()));
            facts.add(fact(collaboration, version, reading, now));
        }
        posts.addFigures(rows, now, by);
        for (Map.Entry<UUID, Long> each : versions.entrySet()) {
            collaborations.touch(each.getKey(), each.getValue(), 0, now);
        }
        chronicle.tell(facts, by);
        return news.size();
    }

    FiguresImport report(Matched matched, int taken) {
        return new FiguresImport(taken, matched.readings().size() - taken, matched.problems());
    }

    private static PostFiguresCaptured fact(Collaboration collaboration, long version, Reading reading, Instant now) {
        var figures = reading.figures();
        return new PostFiguresCaptured(
                TimeOrderedId.next(),
                now,
                collaboration.id(),
                collaboration.campaignId(),
                collaboration.brandId(),
                collaboration.creatorId(),
                version,
                reading.post().id(),
                figures.capturedAt(),
                figures.source(),
                figures.reach(),
                figures.impressions(),
                figures.views(),
                figures.likes(),
                figures.comments(),
                figures.shares(),
                figures.saves());
    }
}
