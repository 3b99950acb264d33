package dev.kodama.scoring.index;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.ACCOUNT_POSTS;
import static dev.kodama.scoring.db.Tables.AUDIENCE;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static dev.kodama.scoring.db.Tables.PROFILE_SAMPLE;
import static dev.kodama.scoring.db.Tables.RATE_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.scoring.echo.Marginals;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.AskingPrice;
import dev.kodama.scoring.model.Engagement;
import dev.kodama.scoring.model.Replies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The tables as the index reads them: two streams in the order of the creators, merged.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IndexedCreators {
    private static final int FETCH_SIZE = 2_000;

    private final DSLContext dsl;

    IndexedCreators(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Which transactions this one sees. Told to [#changedSince] later, it yields exactly the rows that were committed
    /// in between, whatever the order in which their transactions began.
    String snapshot() {
        return dsl.select(field("pg_current_snapshot()::text", String.class))
                .fetchSingle()
                .value1();
    }

    int count() {
        return dsl.fetchCount(PROFILE, PROFILE.WITHDRAWN_AT.isNull());
    }

    Stream<UUID> changedSince(String snapshot) {
        return dsl.select(PROFILE.CREATOR_ID)
                .from(PROFILE)
                .where(changedSince(snapshot, PROFILE.CHANGED_IN))
                .union(dsl.select(ACCOUNT.CREATOR_ID).from(ACCOUNT).where(changedSince(snapshot, ACCOUNT.CHANGED_IN)))
                .union(dsl.select(ACCOUNT.CREATOR_ID)
                        .from(ACCOUNT_POSTS)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ACCOUNT_ID.eq(ACCOUNT_POSTS.ACCOUNT_ID))
                        .where(changedSince(snapshot, ACCOUNT_POSTS.CHANGED_IN)))
                .union(dsl.select(AUDIENCE.CREATOR_ID)
                        .from(AUDIENCE)
                        .where(changedSince(snapshot, AUDIENCE.CHANGED_IN)))
                .union(dsl.select(ACCOUNT.CREATOR_ID)
                        .from(PROFILE_SAMPLE)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ACCOUNT_ID.eq(PROFILE_SAMPLE.ACCOUNT_ID))
                        .where(changedSince(snapshot, PROFILE_SAMPLE.CHANGED_IN)))
                .union(dsl.select(RATE_CARD.CREATOR_ID)
                        .from(RATE_CARD)
                        .where(changedSince(snapshot, RATE_CARD.CHANGED_IN)))
                .fetchSize(FETCH_SIZE)
                .fetchStream()
                .map(Record1::value1);
    }

    /// Whatever ran before the snapshot's oldest open transaction was visible already. That bound stands in the
    /// statement as a literal, so that PostgreSQL sees how few rows lie above it and takes the index.
    private static Condition changedSince(String snapshot, Field<Long> changedIn) {
        var oldestOpen = Long.parseLong(snapshot.substring(0, snapshot.indexOf(':')));
        return changedIn
                .ge(inline(oldestOpen))
                .andNot(condition(
                        "pg_visible_in_snapshot({0}::text::xid8, {1}::pg_snapshot)", changedIn, inline(snapshot)));
    }

    /// Creators with a price that comes into force after the one day and up to the other.
    List<UUID> priceStartsBetween(LocalDate after, LocalDate upTo) {
        return dsl.select(RATE_CARD.CREATOR_ID)
                .from(RATE_CARD)
                .where(RATE_CARD.LAST_STARTS.gt(after))
                .and(
                        "exists (select 1 from unnest(valid_from) as starts where starts > ? and starts <= ?)",
                        after,
                        upTo)
                .fetch(RATE_CARD.CREATOR_ID);
    }

    /// In a database that was restored from a dump, transactions count from the beginning again. Rows that claim to
    /// come from a future one would look changed for ever.
    int forgetTransactionsOfAnotherDatabase() {
        var forgotten = 0;
        for (var table : List.of(PROFILE, ACCOUNT, ACCOUNT_POSTS, AUDIENCE, PROFILE_SAMPLE, RATE_CARD)) {
            forgotten += dsl.execute("""
                    update {0}
                    set changed_in = 0
                    where changed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                    """, table);
        }
        return forgotten;
    }

    void all(LocalDate today, Consumer<CreatorRow> index) {
        read(PROFILE.WITHDRAWN_AT.isNull(), noCondition(), today, index);
    }

    void some(List<UUID> creatorIds, LocalDate today, Consumer<CreatorRow> index) {
        var ids = creatorIds.toArray(UUID[]::new);
        read(PROFILE.CREATOR_ID.eq(any(ids)), ACCOUNT.CREATOR_ID.eq(any(ids)), today, index);
    }

    private void read(Condition ofProfile, Condition ofAccount, LocalDate today, Consumer<CreatorRow> index) {
        try (var profiles = dsl.select(
                                PROFILE.CREATOR_ID,
                                PROFILE.CONTACTABLE,
                                PROFILE.LANGUAGE,
                                PROFILE.TOPICS,
                                PROFILE.ACCOUNT_IDS,
                                PROFILE.PLATFORMS,
                                AUDIENCE.SAMPLE_SIZE,
                                AUDIENCE.CELLS,
                                AUDIENCE.SHARES_PPM,
                                AUDIENCE.MARGINALS,
                                RATE_CARD.PLATFORMS,
                                RATE_CARD.FORMATS,
                                RATE_CARD.YEN,
                                RATE_CARD.VALID_FROM)
                        .from(PROFILE)
                        .leftJoin(AUDIENCE)
                        .on(AUDIENCE.CREATOR_ID.eq(PROFILE.CREATOR_ID))
                        .leftJoin(RATE_CARD)
                        .on(RATE_CARD.CREATOR_ID.eq(PROFILE.CREATOR_ID))
                        .where(ofProfile)
                        .orderBy(PROFILE.CREATOR_ID)
                        .fetchSize(FETCH_SIZE)
                        .fetchLazy();
                var figures = dsl.select(
                                ACCOUNT.CREATOR_ID,
                                ACCOUNT.ACCOUNT_ID,
                                ACCOUNT.VERSION,
                                ACCOUNT.PLATFORM,
                                ACCOUNT.CAPTURED_AT,
                                ACCOUNT.SOURCE,
                                ACCOUNT.FOLLOWERS,
                                ACCOUNT.POSTS,
                                ACCOUNT.AVG_VIEWS,
                                ACCOUNT.AVG_LIKES,
                                ACCOUNT.AVG_COMMENTS,
                                ACCOUNT.AVG_SHARES,
                                ACCOUNT.AVG_SAVES,
                                ACCOUNT.OTHERS_COMMENTS,
                                ACCOUNT.ANSWERED_COMMENTS,
                                ACCOUNT_POSTS.ENGAGEMENT_PPM,
                                ACCOUNT_POSTS.ENGAGEMENT_LOW_PPM,
                                ACCOUNT_POSTS.ENGAGEMENT_HIGH_PPM,
                                ACCOUNT_POSTS.RATED_POSTS,
                                ACCOUNT_POSTS.COMMENTS,
                                ACCOUNT_POSTS.ANSWERED,
                                PROFILE_SAMPLE.JUDGED,
                                PROFILE_SAMPLE.GENUINE)
                        .from(ACCOUNT)
                        .leftJoin(ACCOUNT_POSTS)
                        .on(ACCOUNT_POSTS.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .leftJoin(PROFILE_SAMPLE)
                        .on(PROFILE_SAMPLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .where(ofAccount)
                        .orderBy(ACCOUNT.CREATOR_ID)
                        .fetchSize(FETCH_SIZE)
                        .fetchLazy()) {
            var figuresByCreator =
                    new Merge(figures.stream().map(HeardAccount::of).iterator());
            for (var profile : profiles) {
                index.accept(row(profile, figuresByCreator.of(profile.get(PROFILE.CREATOR_ID)), today));
            }
        }
    }

    /// Walks along the figures beside the profiles. Figures without a profile are passed over until it comes.
    private static final class Merge {
        private final Iterator<HeardAccount> figures;
        private @Nullable HeardAccount next;

        Merge(Iterator<HeardAccount> figures) {
            this.figures = figures;
            this.next = figures.hasNext() ? figures.next() : null;
        }

        Map<UUID, HeardAccount> of(UUID creatorId) {
            var own = new HashMap<UUID, HeardAccount>();
            while (next != null && compare(next.figures().creatorId(), creatorId) <= 0) {
                if (next.figures().creatorId().equals(creatorId)) {
                    own.put(next.figures().accountId(), next);
                }
                next = figures.hasNext() ? figures.next() : null;
            }
            return own;
        }

        /// As PostgreSQL orders ids.
        private static int compare(UUID one, UUID other) {
            var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
    }

    private static CreatorRow row(Record profile, Map<UUID, HeardAccount> figures, LocalDate today) {
        var sample = profile.get(AUDIENCE.SAMPLE_SIZE);
        return new CreatorRow(
                profile.get(PROFILE.CREATOR_ID),
                profile.get(PROFILE.CONTACTABLE),
                profile.get(PROFILE.LANGUAGE),
                List.of(profile.get(PROFILE.TOPICS)),
                accounts(profile, figures, today),
                sample == null ? 0 : sample,
                unboxed(profile.get(AUDIENCE.CELLS)),
                unboxed(profile.get(AUDIENCE.SHARES_PPM)),
                Marginals.read(profile.get(AUDIENCE.MARGINALS)));
    }

    private static List<CreatorRow.AccountRow> accounts(
            Record profile, Map<UUID, HeardAccount> figures, LocalDate today) {
        var ids = profile.get(PROFILE.ACCOUNT_IDS);
        var platforms = profile.get(PROFILE.PLATFORMS);
        var rates = rates(profile);
        var accounts = new ArrayList<CreatorRow.AccountRow>(ids.length);
        for (var i = 0; i < ids.length; i++) {
            var platform = Platform.valueOf(platforms[i]);
            var yen = AskingPrice.yen(rates, platform, today);
            accounts.add(account(platform, figures.get(ids[i]), yen));
        }
        return accounts;
    }

    private static CreatorRow.AccountRow account(Platform platform, @Nullable HeardAccount heard, @Nullable Long yen) {
        var unknown = CreatorRow.UNKNOWN;
        var price = yen == null ? unknown : yen;
        if (heard == null) {
            return new CreatorRow.AccountRow(
                    platform, unknown, unknown, unknown, unknown, unknown, 0, unknown, unknown, price, 0, 0);
        }
        var followers = heard.figures().followers();
        var rate = Engagement.of(heard.figures(), heard.ofPosts());
        var replies = Replies.of(heard.figures(), heard.comments(), heard.answered());
        var reply = replies == null ? null : replies.interval();
        return new CreatorRow.AccountRow(
                platform,
                followers == null ? unknown : followers,
                Appraisal.day(heard.figures().capturedAt()),
                known(rate == null ? null : rate.ownLowPpm()),
                rate == null ? unknown : rate.ppm(),
                known(rate == null ? null : rate.ownHighPpm()),
                rate == null || rate.posts() == null ? 0 : rate.posts(),
                reply == null ? unknown : reply.lowPpm(),
                reply == null ? unknown : reply.highPpm(),
                price,
                heard.judged(),
                heard.genuine());
    }

    private static int known(@Nullable Integer ppm) {
        return ppm == null ? CreatorRow.UNKNOWN : ppm;
    }

    private static List<RateCard.Rate> rates(Record profile) {
        var platforms = profile.get(RATE_CARD.PLATFORMS);
        if (platforms == null) {
            return List.of();
        }
        var rates = new ArrayList<RateCard.Rate>(platforms.length);
        for (var i = 0; i < platforms.length; i++) {
            rates.add(new RateCard.Rate(
                    Platform.valueOf(platforms[i]),
                    profile.get(RATE_CARD.FORMATS)[i],
                    profile.get(RATE_CARD.YEN)[i],
                    profile.get(RATE_CARD.VALID_FROM)[i]));
        }
        return rates;
    }

    private static int[] unboxed(Integer @Nullable [] boxed) {
        var plain = new int[boxed == null ? 0 : boxed.length];
        for (var i = 0; i < plain.length; i++) {
            plain[i] = Objects.requireNonNull(boxed)[i];
        }
        return plain;
    }
}
