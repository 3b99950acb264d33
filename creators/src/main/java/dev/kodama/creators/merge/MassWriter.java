package dev.kodama.creators.merge;

import dev.kodama.creators.Figures;
import dev.kodama.creators.audience.AudienceKeys;
import dev.kodama.creators.audience.CellLine;
import dev.kodama.creators.audience.MarginalLine;
import dev.kodama.creators.merge.Changes.NewAccount;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.ListColumns;
import dev.kodama.creators.roster.RateCards;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes a batch's changes by `COPY`.
///
/// Changed rows go through a temporary table that the connection keeps, and are only overwritten if they still
/// are as the batch read them; otherwise nothing of the batch may stay, and it has to be worked out anew.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MassWriter {
    private static final String CREATOR_COLUMNS = """
            id, version, display_name, kana, language, country, topics, tags, notes, external_id, contactable,
            opted_out_at, main_account_id, main_platform, main_handle, accounts, followers, engagement_rate_ppm,
            platforms, avg_views, reply_rate_ppm, figures_at, sort_name, search_text, search_grams, created_at, updated_at""";
    private static final int CREATOR_WIDTH = 27;

    private static final String FIGURE_COLUMNS = """
            followers, total_posts, posts, avg_views, avg_likes, avg_comments, avg_shares, avg_saves,
            avg_engagements, others_comments, answered_comments""";
    private static final int FIGURES_WIDTH = 11;

    private static final String ACCOUNT_COLUMNS =
            "id, creator_id, platform, handle, handle_key, url, figures_version, captured_at, source_id, source_line, "
                    + FIGURE_COLUMNS;
    private static final int ACCOUNT_WIDTH = 10 + FIGURES_WIDTH;

    private final DSLContext db;
    private final Creators creators;
    private final RateCards rateCards;

    MassWriter(DSLContext db, Creators creators, RateCards rateCards) {
        this.db = db;
        this.creators = creators;
        this.rateCards = rateCards;
    }

    void write(Changes changes, KnownSource source) {
        if (!changes.newCreators.isEmpty()) {
            copy("creators.creator (" + CREATOR_COLUMNS + ")", out -> {
                for (var creator : changes.newCreators) {
                    out.row(CREATOR_WIDTH);
                    creator(out, creator);
                }
            });
        }
        if (!changes.changedCreators.isEmpty()) {
            updateCreators(changes.changedCreators);
        }
        if (!changes.newAccounts.isEmpty()) {
            copy("creators.account (" + ACCOUNT_COLUMNS + ")", out -> {
                for (var account : changes.newAccounts) {
                    out.row(ACCOUNT_WIDTH);
                    account(out, account.creator().id(), account.draft().now);
                }
            });
        }
        if (!changes.changedAccounts.isEmpty()) {
            updateAccounts(changes.changedAccounts);
        }
        if (!changes.snapshots.isEmpty()) {
            copy("creators.snapshot (account_id, captured_at, source_id, line, " + FIGURE_COLUMNS + ")", out -> {
                for (var snapshot : changes.snapshots.entrySet()) {
                    out.row(4 + FIGURES_WIDTH);
                    out.uuid(snapshot.getKey().accountId());
                    out.instant(snapshot.getKey().capturedAt());
                    out.integer(source.id());
                    out.integer(
                            snapshot.getValue().line() == Entry.NO_LINE
                                    ? null
                                    : snapshot.getValue().line());
                    figures(out, snapshot.getValue().figures());
                }
            });
        }
        writeAudiences(changes.measured, source);
        rateCards.replace(changes.rateCards());
        learnWords(changes);
    }

    void rewrite(List<Changes.ChangedCreator> creators, List<NewAccount> accounts) {
        if (!creators.isEmpty()) {
            updateCreators(creators);
        }
        if (!accounts.isEmpty()) {
            updateAccounts(accounts);
        }
    }

    private void updateCreators(List<Changes.ChangedCreator> changed) {
        db.execute("""
                create temporary table if not exists creator_change
                (like creators.creator including defaults, version_before bigint)
                on commit delete rows""");
        copy("creator_change (" + CREATOR_COLUMNS + ", version_before)", out -> {
            for (var creator : changed) {
                out.row(CREATOR_WIDTH + 1);
                creator(out, creator.now());
                out.bigint(creator.versionBefore());
            }
        });
        db.execute("analyze creator_change");
        var updated = db.execute("""
                update creators.creator c
                set version = n.version,
                    display_name = n.display_name,
                    kana = n.kana,
                    language = n.language,
                    country = n.country,
                    topics = n.topics,
                    tags = n.tags,
                    notes = n.notes,
                    external_id = n.external_id,
                    main_account_id = n.main_account_id,
                    main_platform = n.main_platform,
                    main_handle = n.main_handle,
                    accounts = n.accounts,
                    followers = n.followers,
                    engagement_rate_ppm = n.engagement_rate_ppm,
                    platforms = n.platforms,
                    avg_views = n.avg_views,
                    reply_rate_ppm = n.reply_rate_ppm,
                    figures_at = n.figures_at,
                    sort_name = n.sort_name,
                    search_text = n.search_text,
                    search_grams = n.search_grams,
                    updated_at = n.updated_at
                from creator_change n
                where c.id = n.id
                  and c.version = n.version_before""");
        expect(changed.size(), updated);
    }

    private void updateAccounts(List<NewAccount> changed) {
        db.execute("""
                create temporary table if not exists account_change
                (like creators.account including defaults, version_before bigint)
                on commit delete rows""");
        copy("account_change (" + ACCOUNT_COLUMNS + ", version_before)", out -> {
            for (var account : changed) {
                out.row(ACCOUNT_WIDTH + 1);
                account(out, account.creator().id(), account.draft().now);
                out.bigint(account.draft().versionBefore());
            }
        });
        db.execute("analyze account_change");
        var updated = db.execute("""
                update creators.account a
                set url = n.url,
                    figures_version = n.figures_version,
                    captured_at = n.captured_at,
                    source_id = n.source_id,
                    source_line = n.source_line,
                    followers = n.followers,
                    total_posts = n.total_posts,
                    posts = n.posts,
                    avg_views = n.avg_views,
                    avg_likes = n.avg_likes,
                    avg_comments = n.avg_comments,
                    avg_shares = n.avg_shares,
                    avg_saves = n.avg_saves,
                    avg_engagements = n.avg_engagements,
                    others_comments = n.others_comments,
                    answered_comments = n.answered_comments
                from account_change n
                where a.id = n.id
                  and a.figures_version = n.version_before""");
        expect(changed.size(), updated);
    }

    private void writeAudiences(List<Draft> measured, KnownSource source) {
        if (measured.isEmpty()) {
            return;
        }
        // A measurement that gained cells is written anew; one that is no longer the latest steps down.
        var replaced = measured.stream()
                .filter(draft -> draft.before != null)
                .map(draft -> draft.id)
                .toArray(UUID[]::new);
        if (replaced.length > 0) {
            for (var draft : measured) {
                var audience = draft.audience;
                if (audience != null && !audience.isNew()) {
                    db.execute(
                            "delete from creators.audience where creator_id = ? and captured_at = ? and source_id = ?",
                            draft.id,
                            audience.measured().capturedAt(),
                            source.id());
                }
            }
            var newest = measured.stream()
                    .filter(draft -> draft.before != null && draft.audience != null && draft.audience.version() > 0)
                    .map(draft -> draft.id)
                    .toArray(UUID[]::new);
            db.execute("update creators.audience set latest = false where latest and creator_id = any(?)", (Object)
                    newest);
        }
        copy(
                "creators.audience (creator_id, captured_at, source_id, line, version, latest, sample_size, cells,"
                        + " marginals, keys)",
                out -> {
                    for (var draft : measured) {
                        var audience = draft.audience;
                        if (audience != null) {
                            out.row(10);
                            out.uuid(draft.id);
                            out.instant(audience.measured().capturedAt());
                            out.integer(source.id());
                            out.integer((int) audience.line());
                            out.bigint(audience.version());
                            out.bool(audience.version() > 0);
                            out.integer(audience.measured().sampleSize());
                            out.text(CellLine.write(
                                    audience.measured().composition().cells()));
                            out.text(MarginalLine.write(
                                    audience.measured().composition().marginals()));
                            out.texts(AudienceKeys.of(
                                    audience.measured().composition().cells()));
                        }
                    }
                });
    }

    private void learnWords(Changes changes) {
        var topics = new LinkedHashSet<String>();
        var tags = new LinkedHashSet<String>();
        for (var creator : changes.newCreators) {
            topics.addAll(creator.topics());
            tags.addAll(creator.tags());
        }
        for (var creator : changes.changedCreators) {
            topics.addAll(creator.now().topics());
            tags.addAll(creator.now().tags());
        }
        creators.learnWords(topics, tags);
    }

    private static void creator(CopyStream out, KnownCreator creator) {
        var list = ListColumns.of(creator);
        out.uuid(creator.id());
        out.bigint(creator.version());
        out.text(creator.displayName());
        out.text(creator.kana());
        out.text(creator.language());
        out.text(creator.country());
        out.texts(creator.topics());
        out.texts(creator.tags());
        out.text(creator.notes());
        out.text(creator.externalId());
        out.bool(creator.contactable());
        out.instant(creator.optedOutAt());
        out.uuid(list.mainAccountId());
        out.text(nameOf(list.mainPlatform()));
        out.text(list.mainHandle());
        out.integer(list.accounts());
        out.bigint(list.followers());
        out.bigint(list.engagementRatePpm());
        out.texts(list.platforms());
        out.bigint(list.avgViews());
        out.bigint(list.replyRatePpm());
        out.instant(list.figuresAt());
        out.text(list.sortName());
        out.text(list.searchText());
        out.integers(list.searchGrams());
        out.instant(creator.createdAt());
        out.instant(creator.updatedAt());
    }

    private static void account(CopyStream out, UUID creatorId, KnownAccount account) {
        var latest = account.latest();
        out.uuid(account.id());
        out.uuid(creatorId);
        out.text(account.platform().name());
        out.text(account.handle());
        out.text(account.handleKey());
        out.text(account.url());
        out.bigint(account.figuresVersion());
        out.instant(latest == null ? null : latest.capturedAt());
        out.integer(latest == null ? null : latest.source().id());
        out.integer(latest == null ? null : latest.line());
        figures(out, account.figures());
    }

    private static void figures(CopyStream out, Figures figures) {
        out.bigint(figures.followers());
        out.integer(figures.totalPosts());
        out.integer(figures.posts());
        out.bigint(figures.avgViews());
        out.bigint(figures.avgLikes());
        out.bigint(figures.avgComments());
        out.bigint(figures.avgShares());
        out.bigint(figures.avgSaves());
        out.bigint(figures.avgEngagements());
        out.integer(figures.othersComments());
        out.integer(figures.answeredComments());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private void copy(String into, CopyStream.Rows rows) {
        db.connection(connection -> CopyStream.copy(connection, into, rows));
    }

    private static void expect(int wanted, int updated) {
        if (wanted != updated) {
            throw new OptimisticLockingFailureException(
                    "%d of %d rows were changed by someone else meanwhile".formatted(wanted - updated, wanted));
        }
    }
}
