package dev.kodama.gateway.trial;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.live.LiveProgress;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class TrialController {
    private final JdbcClient jdbc;
    private final LiveProgress live;

    TrialController(JdbcClient jdbc, LiveProgress live) {
        this.jdbc = jdbc;
        this.live = live;
        jdbc.sql("create table if not exists public.trial_tree (wood text not null)")
                .update();
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Tree> trees(@Argument @Nullable Integer of, Paging paging) {
        return paging.connect((after, first) -> {
            var from = after == null ? 0 : Integer.parseInt(after);
            var to = Math.min(from + first, of == null ? 10 : of);
            var trees = IntStream.range(from, to).mapToObj(Tree::new).toList();
            return new Paging.Slice<>(trees, trees.isEmpty() ? null : String.valueOf(to), to < (of == null ? 10 : of));
        });
    }

    @BatchMapping
    Map<Tree, List<Tree>> neighbours(List<Tree> trees) {
        return trees.stream()
                .collect(Collectors.toMap(
                        tree -> tree, tree -> List.of(new Tree(tree.number() - 1), new Tree(tree.number() + 1))));
    }

    @SchemaMapping
    @Nullable
    Tree parent(Tree tree) {
        return new Tree(tree.number() - 1);
    }

    @QueryMapping
    @Needs(Permission.READ)
    String breaks(@Argument @Nullable Boolean withNull) {
        if (Boolean.TRUE.equals(withNull)) {
            return nothing();
        }
        throw new IllegalStateException("secret_table does not exist at /srv/secret");
    }

    @SuppressWarnings("NullAway") // the very fault that is to be tried
    private static String nothing() {
        return null;
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    String refuses() {
        throw new GlobalId("Tree", new UUID(0, 1)).notFound();
    }

    @QueryMapping
    @Nullable
    String unguarded() {
        return "open";
    }

    @QueryMapping
    @Needs(Permission.EXPORT)
    @Nullable
    String takesOut() {
        return "exported";
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    String slow(@Argument int millis) throws InterruptedException {
        Thread.sleep(millis);
        return "late";
    }

    @QueryMapping
    @Needs(Permission.READ)
    Echo echo(@Argument @Nullable Instant dateTime, @Argument @Nullable LocalDate date, @Argument @Nullable Long yen) {
        return new Echo(dateTime, date, yen);
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    Integer statement() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload plantTree(@Argument PlantTreeInput input) throws InterruptedException {
        jdbc.sql("insert into public.trial_tree (wood) values (?)")
                .param(input.wood())
                .update();
        Thread.sleep(50);
        return switch (input.fate()) {
            case BURNS -> throw new IllegalStateException("fire");
            case REFUSED -> new Conflict("The wood is full.");
            case GROWS ->
                new TreePlanted(jdbc.sql("select count(*) from public.trial_tree where wood = ?")
                        .param(input.wood())
                        .query(Integer.class)
                        .single());
        };
    }

    @SubscriptionMapping
    @Needs(Permission.READ)
    Flux<Growth> growth(@Argument int to) {
        if (to < 0) {
            throw RequestRefused.invalid("to", "A tree does not shrink.");
        }
        var rings = new AtomicInteger();
        return live.follow(
                "growth", UUID.randomUUID(), () -> new Growth(rings.incrementAndGet()), growth -> growth.rings() >= to);
    }

    record Growth(int rings) {}

    record Echo(
            @Nullable Instant dateTime,
            @Nullable LocalDate date,
            @Nullable Long yen) {}

    record Tree(int number) {
        public UUID id() {
            return new UUID(0, number);
        }
    }

    enum Fate {
        GROWS,
        REFUSED,
        BURNS
    }

    record PlantTreeInput(String idempotencyKey, String wood, Fate fate) implements MutationInput {}
}
