package dev.kodama.creators.posts;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.PostWindow.POST_WINDOW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;

import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.roster.Announcements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What listeners are told of accounts' latest posts: told anew, whole and with a higher version, whenever any of it
/// has changed, in the transaction of the change.
///
/// Versions follow each other: an account that was told of before is locked while it is looked at, and a new one only
/// comes in under the register's lock.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PostWindows {
    private final DSLContext db;
    private final LatestPosts posts;
    private final Comments comments;
    private final Announcements announcements;

    PostWindows(DSLContext db, LatestPosts posts, Comments comments, Announcements announcements) {
        this.db = db;
        this.posts = posts;
        this.comments = comments;
        this.announcements = announcements;
    }

    /// Looks at these accounts anew and tells what has changed.
    public void refresh(Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return;
        }
        lock(accountIds);
        var told = told(accountIds);
        var news = new ArrayList<AccountPosts>();
        for (var now : look(accountIds)) {
            var before = told.get(now.accountId());
            var digest = digest(now);
            if (before == null || !before.digest().equals(digest)) {
                news.add(withVersion(now, before == null ? 1 : before.version() + 1));
            }
        }
        remember(news);
        announcements.posts(news);
    }

    /// Tells once more what is known of these accounts; an account without posts and comments is not spoken of.
    public void tellAgain(Collection<UUID> accountIds) {
        var before = told(accountIds);
        refresh(before.keySet());
        var after = told(before.keySet());
        var unchanged = new ArrayList<AccountPosts>();
        for (var now : look(before.keySet())) {
            var known = after.get(now.accountId());
            if (known != null && known.equals(before.get(now.accountId()))) {
                unchanged.add(withVersion(now, known.version()));
            }
        }
        announcements.posts(unchanged);
    }

    /// A rate by followers takes the count nearest to a post, and that may have come in, or been taken back, only now.
    @EventListener
    void on(AccountFiguresCaptured event) {
        var counted = new LinkedHashSet<UUID>();
        event.followerCounts().stream().map(FollowerCount::accountId).forEach(counted::add);
        event.withdrawnCounts().stream().map(FollowerCount::accountId).forEach(counted::add);
        if (!counted.isEmpty() && db.fetchExists(POST_WINDOW)) {
            refresh(told(counted).keySet());
        }
    }

    private record Told(long version, String digest) {}

    private void lock(Collection<UUID> accountIds) {
        db.select(POST_WINDOW.ACCOUNT_ID)
                .from(POST_WINDOW)
                .where(POST_WINDOW.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .orderBy(POST_WINDOW.ACCOUNT_ID)
                .forUpdate()
                .execute();
    }

    private Map<UUID, Told> told(Collection<UUID> accountIds) {
        return db.select(POST_WINDOW.ACCOUNT_ID, POST_WINDOW.VERSION, POST_WINDOW.DIGEST)
                .from(POST_WINDOW)
                .where(POST_WINDOW.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetchMap(POST_WINDOW.ACCOUNT_ID, row -> new Told(row.value2(), row.value3()));
    }

    /// Without a version.
    private List<AccountPosts> look(Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        var windows = posts.of(accountIds);
        var counts = comments.countsOf(accountIds);
        return db.select(ACCOUNT.ID, ACCOUNT.PLATFORM)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetch(row -> {
                    var window = windows.get(row.value1());
                    return new AccountPosts(
                            row.value1(),
                            0,
                            row.value2(),
                            window == null ? null : window.source(),
                            window == null ? List.of() : window.posts(),
                            counts.get(row.value1()));
                });
    }

    private void remember(List<AccountPosts> news) {
        db.batch(news.stream()
                        .<Query>map(now -> db.insertInto(POST_WINDOW)
                                .set(POST_WINDOW.ACCOUNT_ID, now.accountId())
                                .set(POST_WINDOW.VERSION, now.version())
                                .set(POST_WINDOW.DIGEST, digest(now))
                                .onConflict(POST_WINDOW.ACCOUNT_ID)
                                .doUpdate()
                                .set(POST_WINDOW.VERSION, excluded(POST_WINDOW.VERSION))
                                .set(POST_WINDOW.DIGEST, excluded(POST_WINDOW.DIGEST)))
                        .toList())
                .execute();
    }

    private static AccountPosts withVersion(AccountPosts now, long version) {
        return new AccountPosts(now.accountId(), version, now.platform(), now.source(), now.posts(), now.comments());
    }

    private static String digest(AccountPosts posts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(withVersion(posts, 0).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
