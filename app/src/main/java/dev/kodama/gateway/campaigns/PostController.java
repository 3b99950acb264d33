package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PostController implements NodeSource {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int LONGEST_FILE_NAME = 200;

    private final CollaborationDesk desk;
    private final Caller caller;

    PostController(CollaborationDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @BatchMapping
    Map<Post, List<PostFigures>> readings(List<Post> posts) {
        var found = desk.figuresOf(caller.scope(), posts.stream().map(Post::id).collect(Collectors.toSet()));
        var answer = new HashMap<Post, List<PostFigures>>();
        posts.forEach(post -> answer.put(post, found.getOrDefault(post.id(), List.of())));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload recordPost(@Argument RecordPostInput input) {
        return Answers.of(
                desk.recordPost(
                        caller.scope(),
                        caller.asks(input, null),
                        input.collaboration().of("Collaboration"),
                        input.url(),
                        input.publishedAt()),
                done -> new PostRecorded(done.value().id(), Answers.warnings(done.warnings())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload recordPostFigures(@Argument RecordPostFiguresInput input) {
        return Answers.of(
                desk.recordFigures(
                        caller.scope(), caller.asks(input, null), input.post().of("Post"), input.figures()),
                done -> new PostRecorded(done.value().id(), Answers.warnings(done.warnings())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload importPostFigures(@Argument ImportPostFiguresInput input) {
        if (input.fileName().isBlank() || input.fileName().length() > LONGEST_FILE_NAME) {
            return InvalidInput.at("fileName", "The name is 1 … %d characters.".formatted(LONGEST_FILE_NAME));
        }
        return Answers.of(
                desk.importFigures(
                        caller.scope(),
                        caller.asks(input, null),
                        input.campaign().of("Campaign"),
                        input.fileName(),
                        input.capturedAt(),
                        new ByteArrayInputStream(input.csv().getBytes(StandardCharsets.UTF_8))),
                done -> new PostFiguresImported(
                        done.value().taken(),
                        done.value().unchanged(),
                        done.value().problems().stream().limit(MOST_PROBLEMS).toList()));
    }

    @SchemaMapping
    Post post(PostRecorded recorded) {
        return Objects.requireNonNull(
                desk.postsByIds(caller.scope(), Set.of(recorded.postId())).get(recorded.postId()));
    }

    @Override
    public String type() {
        return "Post";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Post.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return desk.postsByIds(caller.scope(), ids);
    }

    record RecordPostInput(String idempotencyKey, GlobalId collaboration, String url, Instant publishedAt)
            implements MutationInput {}

    record RecordPostFiguresInput(
            String idempotencyKey,
            GlobalId post,
            Instant capturedAt,
            @Nullable Long reach,
            @Nullable Long impressions,
            @Nullable Long views,
            @Nullable Long likes,
            @Nullable Long comments,
            @Nullable Long shares,
            @Nullable Long saves)
            implements MutationInput {
        PostFigures figures() {
            return new PostFigures(capturedAt, "manual", reach, impressions, views, likes, comments, shares, saves);
        }
    }

    record ImportPostFiguresInput(
            String idempotencyKey, GlobalId campaign, String fileName, Instant capturedAt, String csv)
            implements MutationInput {}
}
