package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.FiguresImport;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.Warning;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Posts that go live, and what is read off them.
@Component
class LivePosts {
    private static final long MAX_FIGURE = 1_000_000_000_000L;

    private final Posts posts;
    private final Collaborations collaborations;
    private final FiguresIntake figures;
    private final Chronicle chronicle;
    private final Instructions instructions;
    private final Hold hold;

    LivePosts(
            Posts posts,
            Collaborations collaborations,
            FiguresIntake figures,
            Chronicle chronicle,
            Instructions instructions,
            Hold hold) {
        this.posts = posts;
        this.collaborations = collaborations;
        this.figures = figures;
        this.chronicle = chronicle;
        this.instructions = instructions;
        this.hold = hold;
    }

    Outcome<Post> recordPost(
            BrandScope scope, Instruction instruction, UUID collaborationId, String url, Instant publishedAt) {
        var reading = PostAddress.read(url);
        if (!(reading instanceof PostAddress.Reading.Post(PostAddress address))) {
            return Refused.invalid(
                    "url", reading instanceof PostAddress.Reading.NotAPost ? Rule.NOT_A_POST : Rule.NOT_A_WEB_ADDRESS);
        }
        if (publishedAt.isAfter(Moment.now())) {
            return Refused.invalid("publishedAt", Rule.IN_THE_FUTURE);
        }
        var postId = TimeOrderedId.next();
        return instructions.carryOut(
                instruction,
                "record a post of " + collaborationId,
                postId,
                id -> post(scope, id),
                () -> hold.held(scope, instruction, collaborationId, row -> {
                    if (!(Standing.of(row) instanceof Standing.Publishable publishable)) {
                        return Refused.notAtThisStage(row);
                    }
                    var now = Moment.now();
                    if (!posts.add(postId, row, address, Moment.micros(publishedAt), now, instruction.by())) {
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
                                    Moment.micros(publishedAt)),
                            instruction.by(),
                            null);
                    return new Outcome.Done<>(
                            new Post(
                                    postId,
                                    row.id(),
                                    row.campaignId(),
                                    address.platform(),
                                    address.url(),
                                    Moment.micros(publishedAt),
                                    null),
                            collaborations.hasAccountOn(row.creatorId(), address.platform())
                                    ? List.of()
                                    : List.of(new Warning.NoKnownAccount(address.platform())));
                }));
    }

    Outcome<Post> recordFigures(BrandScope scope, Instruction instruction, UUID postId, PostFigures reading) {
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
            return Refused.invalid("figures", Rule.NO_FIGURES);
        }
        if (values.stream().anyMatch(value -> value < 0 || value > MAX_FIGURE)) {
            return Refused.invalid("figures", Rule.OUT_OF_RANGE);
        }
        if (reading.capturedAt().isAfter(Moment.now())) {
            return Refused.invalid("capturedAt", Rule.IN_THE_FUTURE);
        }
        return instructions.carryOut(instruction, "record figures of " + postId, postId, id -> post(scope, id), () -> {
            var post = posts.byIds(scope, Set.of(postId)).get(postId);
            if (post == null) {
                return Refused.notFound(Thing.POST);
            }
            if (reading.capturedAt().isBefore(post.publishedAt())) {
                return Refused.invalid("capturedAt", Rule.BEFORE_PUBLICATION);
            }
            figures.take(List.of(new FiguresIntake.Reading(post, rounded(reading))), instruction.by());
            return post(scope, postId);
        });
    }

    private static PostFigures rounded(PostFigures reading) {
        return new PostFigures(
                Moment.micros(reading.capturedAt()),
                reading.source(),
                reading.reach(),
                reading.impressions(),
                reading.views(),
                reading.likes(),
                reading.comments(),
                reading.shares(),
                reading.saves());
    }

    Outcome<FiguresImport> importFigures(
            BrandScope scope,
            Instruction instruction,
            UUID campaignId,
            String fileName,
            Instant capturedAt,
            InputStream file) {
        if (capturedAt.isAfter(Moment.now())) {
            return Refused.invalid("capturedAt", Rule.IN_THE_FUTURE);
        }
        var content = FiguresFile.read(file, Moment.now());
        var source = "import:" + fileName;
        return instructions.carryOut(
                instruction,
                "import figures of " + campaignId,
                campaignId,
                _ -> matched(scope, campaignId, content, source, capturedAt, _ -> 0),
                () -> matched(
                        scope,
                        campaignId,
                        content,
                        source,
                        capturedAt,
                        readings -> figures.take(readings, instruction.by())));
    }

    /// @param take takes readings in and says how many were new
    private Outcome<FiguresImport> matched(
            BrandScope scope,
            UUID campaignId,
            FiguresFile.Content content,
            String source,
            Instant capturedAt,
            ToIntFunction<List<FiguresIntake.Reading>> take) {
        if (collaborations.termsOf(scope, campaignId).isEmpty()) {
            return Refused.notFound(Thing.CAMPAIGN);
        }
        var matched = figures.match(campaignId, content, source, Moment.micros(capturedAt));
        return Outcome.done(figures.report(matched, take.applyAsInt(matched.readings())));
    }

    private Outcome<Post> post(BrandScope scope, UUID id) {
        var post = posts.byIds(scope, Set.of(id)).get(id);
        return post == null ? Refused.notFound(Thing.POST) : Outcome.done(post);
    }
}
