package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT_POSTS;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.scoring.model.MedianRate;
import dev.kodama.scoring.model.PostEngagement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The latest posts of accounts, as the register told them, with what the index needs of them worked out once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownPosts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REMEMBER = """
            insert into scoring.account_posts as known
                (account_id, version, told, engagement_ppm, engagement_low_ppm, engagement_high_ppm, rated_posts, comments,
                 answered)
            select account_id, version, told::jsonb, engagement_ppm, engagement_low_ppm, engagement_high_ppm, rated_posts,
                   comments, answered
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as heard (account_id, version, told, engagement_ppm, engagement_low_ppm, engagement_high_ppm, rated_posts,
                          comments, answered)
            on conflict (account_id) do update
            set version = excluded.version,
                told = excluded.told,
                engagement_ppm = excluded.engagement_ppm,
                engagement_low_ppm = excluded.engagement_low_ppm,
                engagement_high_ppm = excluded.engagement_high_ppm,
                rated_posts = excluded.rated_posts,
                comments = excluded.comments,
                answered = excluded.answered,
                changed_in = excluded.changed_in
            where excluded.version > known.version
            """;

    private final DSLContext dsl;

    KnownPosts(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Heard(AccountPosts told, @Nullable MedianRate rate) {
        <T> @Nullable T of(Function<MedianRate, @Nullable T> part) {
            return rate == null ? null : part.apply(rate);
        }

        @Nullable
        Integer count(Function<CommentCount, Integer> part) {
            return told.comments() == null ? null : part.apply(told.comments());
        }
    }

    void remember(List<AccountPosts> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var heard = Latest.of(batch, AccountPosts::accountId, AccountPosts::version).stream()
                .map(told -> new Heard(told, PostEngagement.median(told)))
                .toList();
        dsl.execute(
                REMEMBER,
                heard.stream().map(one -> one.told().accountId()).toArray(UUID[]::new),
                heard.stream().map(one -> one.told().version()).toArray(Long[]::new),
                heard.stream().map(one -> JSON.writeValueAsString(one.told())).toArray(String[]::new),
                heard.stream().map(one -> one.of(MedianRate::ppm)).toArray(Integer[]::new),
                heard.stream().map(one -> one.of(MedianRate::lowPpm)).toArray(Integer[]::new),
                heard.stream().map(one -> one.of(MedianRate::highPpm)).toArray(Integer[]::new),
                heard.stream().map(one -> one.of(MedianRate::posts)).toArray(Integer[]::new),
                heard.stream().map(one -> one.count(CommentCount::comments)).toArray(Integer[]::new),
                heard.stream().map(one -> one.count(CommentCount::answered)).toArray(Integer[]::new));
    }

    /// In one statement, however many accounts. Those that nobody spoke of are not in the map.
    public Map<UUID, AccountPosts> of(Collection<UUID> accountIds) {
        return dsl.select(ACCOUNT_POSTS.ACCOUNT_ID, ACCOUNT_POSTS.TOLD)
                .from(ACCOUNT_POSTS)
                .where(ACCOUNT_POSTS.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetchMap(
                        ACCOUNT_POSTS.ACCOUNT_ID,
                        row -> JSON.readValue(row.value2().data(), AccountPosts.class));
    }
}
