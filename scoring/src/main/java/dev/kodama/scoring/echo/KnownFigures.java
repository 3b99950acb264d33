package dev.kodama.scoring.echo;

import dev.kodama.creators.events.AccountFigures;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownFigures {
    private static final String REMEMBER = """
            insert into scoring.account as known
                (account_id, creator_id, version, platform, captured_at, source, followers, posts, avg_views, avg_likes,
                 avg_comments, avg_shares, avg_saves, others_comments, answered_comments)
            select account_id, creator_id, version, platform, captured_at, source, followers, posts, avg_views, avg_likes,
                   avg_comments, avg_shares, avg_saves, others_comments, answered_comments
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as told (account_id, creator_id, version, platform, captured_at, source, followers, posts, avg_views,
                         avg_likes, avg_comments, avg_shares, avg_saves, others_comments, answered_comments)
            on conflict (account_id) do update
            set creator_id = excluded.creator_id,
                version = excluded.version,
                platform = excluded.platform,
                captured_at = excluded.captured_at,
                source = excluded.source,
                followers = excluded.followers,
                posts = excluded.posts,
                avg_views = excluded.avg_views,
                avg_likes = excluded.avg_likes,
                avg_comments = excluded.avg_comments,
                avg_shares = excluded.avg_shares,
                avg_saves = excluded.avg_saves,
                others_comments = excluded.others_comments,
                answered_comments = excluded.answered_comments,
                changed_in = excluded.changed_in
            where excluded.version > known.version
            """;

    private final DSLContext dsl;

    KnownFigures(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(List<AccountFigures> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var accounts = Latest.of(batch, AccountFigures::accountId, AccountFigures::version);
        dsl.execute(
                REMEMBER,
                accounts.stream().map(AccountFigures::accountId).toArray(UUID[]::new),
                accounts.stream().map(AccountFigures::creatorId).toArray(UUID[]::new),
                accounts.stream().map(AccountFigures::version).toArray(Long[]::new),
                accounts.stream().map(account -> account.platform().name()).toArray(String[]::new),
                accounts.stream()
                        .map(account -> account.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                accounts.stream().map(AccountFigures::source).toArray(String[]::new),
                accounts.stream().map(AccountFigures::followers).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::posts).toArray(Integer[]::new),
                accounts.stream().map(AccountFigures::avgViews).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::avgLikes).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::avgComments).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::avgShares).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::avgSaves).toArray(Long[]::new),
                accounts.stream().map(AccountFigures::othersComments).toArray(Integer[]::new),
                accounts.stream().map(AccountFigures::answeredComments).toArray(Integer[]::new));
    }
}
