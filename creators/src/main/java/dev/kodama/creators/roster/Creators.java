package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.Rate.RATE;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static dev.kodama.creators.db.tables.Vocabulary.VOCABULARY;
import static dev.kodama.creators.db.tables.Withdrawn.WITHDRAWN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Handle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The creators of the register, whole, with their accounts.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Creators {
    /// Whoever adds or moves accounts takes turns by this lock, so that nobody registers what another is just
    /// registering. The number is arbitrary but for good.
    private static final long REGISTER_LOCK = 0x6b6f64616d610001L;

    private static final Field<Boolean> HAS_AUDIENCE = field(exists(selectOne()
                    .from(AUDIENCE)
                    .where(AUDIENCE.CREATOR_ID.eq(CREATOR.ID))
                    .and(AUDIENCE.LATEST)
                    .and(AUDIENCE.CELLS.ne("").or(AUDIENCE.MARGINALS.ne("")))))
            .as("has_audience");

    private static final Field<Boolean> HAS_RATE_CARD = field(
                    exists(selectOne().from(RATE).where(RATE.CREATOR_ID.eq(CREATOR.ID))))
            .as("has_rate_card");

    private static final List<SelectField<?>> COLUMNS = List.of(
            CREATOR.ID,
            CREATOR.VERSION,
            CREATOR.DISPLAY_NAME,
            CREATOR.KANA,
            CREATOR.LANGUAGE,
            CREATOR.COUNTRY,
            CREATOR.TOPICS,
            CREATOR.TAGS,
            CREATOR.NOTES,
            CREATOR.EXTERNAL_ID,
            CREATOR.CONTACTABLE,
            CREATOR.OPTED_OUT_AT,
            HAS_AUDIENCE,
            HAS_RATE_CARD,
            CREATOR.CREATED_AT,
            CREATOR.UPDATED_AT);

    private final DSLContext db;
    private final AbsorbedCreators absorbed;

    Creators(DSLContext db, AbsorbedCreators absorbed) {
        this.db = db;
        this.absorbed = absorbed;
    }

    /// Held until the transaction ends.
    public void lockRegister() {
        db.execute("select pg_advisory_xact_lock({0})", inline(REGISTER_LOCK));
    }

    /// Two statements, however many ids.
    public Map<UUID, KnownCreator> byIds(Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var accounts = accountsOf(wanted);
        var creators = new HashMap<UUID, KnownCreator>(wanted.length * 2);
        db.select(COLUMNS)
                .from(CREATOR)
                .where(CREATOR.ID.eq(any(wanted)))
                .forEach(row -> creators.put(
                        row.get(CREATOR.ID), creator(row, accounts.getOrDefault(row.get(CREATOR.ID), List.of()))));
        return creators;
    }

    /// For an edit: nobody else changes the row until the transaction ends. An absorbed id locks the survivor.
    public @Nullable KnownCreator lock(UUID id) {
        var known = lockAsGiven(id);
        if (known != null) {
            return known;
        }
        var survivor = absorbed.survivorsOf(List.of(id)).get(id);
        return survivor == null ? null : lockAsGiven(survivor);
    }

    public @Nullable KnownCreator lockAsGiven(UUID id) {
        var row = db.select(COLUMNS)
                .from(CREATOR)
                .where(CREATOR.ID.eq(id))
                .forUpdate()
                .fetchOne();
        return row == null ? null : creator(row, accountsOf(new UUID[] {id}).getOrDefault(id, List.of()));
    }

    /// Whether the creator may be contacted, which stays so until the transaction ends; null if the register has never
    /// had one such.
    public @Nullable Boolean holdContactable(UUID id) {
        var present = absorbed.survivorsOf(List.of(id)).getOrDefault(id, id);
        var contactable = db.select(CREATOR.CONTACTABLE)
                .from(CREATOR)
                .where(CREATOR.ID.eq(present))
                .forShare()
                .fetchOne(CREATOR.CONTACTABLE);
        return contactable == null && db.fetchExists(WITHDRAWN, WITHDRAWN.CREATOR_ID.eq(present))
                ? Boolean.FALSE
                : contactable;
    }

    /// For edits of many: nobody else changes the rows until the transaction ends. In the order of their ids.
    public List<KnownCreator> lockAll(Collection<UUID> ids) {
        var locked = db.select(CREATOR.ID)
                .from(CREATOR)
                .where(CREATOR.ID.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(CREATOR.ID)
                .forUpdate()
                .fetch(CREATOR.ID);
        var creators = byIds(locked);
        return locked.stream()
                .map(id -> Objects.requireNonNull(creators.get(id), "locked"))
                .toList();
    }

    /// The next creators in the order of their ids, for going through all of them.
    public List<KnownCreator> following(@Nullable UUID after, int atMost) {
        var ids = db.select(CREATOR.ID)
                .from(CREATOR)
                .where(after == null ? noCondition() : CREATOR.ID.gt(after))
                .orderBy(CREATOR.ID)
                .limit(atMost)
                .fetch(CREATOR.ID);
        var creators = byIds(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(creators.get(id), "read in the same snapshot"))
                .toList();
    }

    public long count() {
        return db.selectCount().from(CREATOR).fetchSingle().value1();
    }

    @Nullable
    UUID ownerOf(Platform platform, String handleKey) {
        return db.select(ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.PLATFORM.eq(platform))
                .and(ACCOUNT.HANDLE_KEY.eq(handleKey))
                .fetchOne(ACCOUNT.CREATOR_ID);
    }

    /// On which platform that account is, and by what name; empty if it is not in the register.
    public Optional<AccountName> nameOf(UUID accountId) {
        return db.select(ACCOUNT.PLATFORM, ACCOUNT.HANDLE, ACCOUNT.HANDLE_KEY, ACCOUNT.URL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId))
                .fetchOptional(mapping(
                        (platform, handle, key, url) -> new AccountName(platform, new Handle(handle, key, url))));
    }

    public record AccountName(Platform platform, Handle handle) {}

    @Nullable
    UUID ownerOf(UUID accountId) {
        return db.select(ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId))
                .fetchOne(ACCOUNT.CREATOR_ID);
    }

    /// Which accounts have which owners: two arrays side by side, one index probe per pair.
    public Map<UUID, UUID> ownersOf(Collection<UUID> accountIds) {
        return db.select(ACCOUNT.ID, ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetchMap(ACCOUNT.ID, ACCOUNT.CREATOR_ID);
    }

    void insert(KnownCreator creator) {
        var list = ListColumns.of(creator);
        db.insertInto(CREATOR)
                .set(CREATOR.ID, creator.id())
                .set(CREATOR.VERSION, creator.version())
                .set(changingColumns(creator, list))
                .execute();
        insertAccounts(creator.id(), creator.accounts());
        learnWords(creator.topics(), creator.tags());
    }

    public void update(KnownCreator creator) {
        var list = ListColumns.of(creator);
        db.update(CREATOR)
                .set(CREATOR.VERSION, creator.version())
                .set(changingColumns(creator, list))
                .set(CREATOR.UPDATED_AT, currentInstant())
                .where(CREATOR.ID.eq(creator.id()))
                .execute();
        learnWords(creator.topics(), creator.tags());
    }

    /// Columns for lists and searches, versions, tags and opt-outs of many at once, in one statement. What edits of
    /// profiles change is left alone.
    public void updateAll(Collection<KnownCreator> creators, boolean edited) {
        var all = List.copyOf(creators);
        var lists = all.stream().map(ListColumns::of).toList();
        db.execute(
                """
                update creators.creator c
                set version = n.version,
                    tags = n.tags::text[],
                    contactable = n.contactable,
                    opted_out_at = n.opted_out_at::timestamptz,
                    platforms = n.platforms::text[],
                    avg_views = n.avg_views,
                    reply_rate_ppm = n.reply_rate_ppm,
                    figures_at = n.figures_at::timestamptz,
                    search_text = n.search_text,
                    search_grams = n.search_grams::integer[],
                    updated_at = case when {0} then now() else c.updated_at end
                from unnest({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}) as n
                  (id, version, tags, contactable, opted_out_at, platforms, avg_views, reply_rate_ppm, figures_at,
                   search_text, search_grams)
                where c.id = n.id""",
                val(edited),
                val(all.stream().map(KnownCreator::id).toArray(UUID[]::new)),
                val(all.stream().map(KnownCreator::version).toArray(Long[]::new)),
                val(all.stream().map(creator -> ArrayLiteral.of(creator.tags())).toArray(String[]::new)),
                val(all.stream().map(KnownCreator::contactable).toArray(Boolean[]::new)),
                val(all.stream().map(creator -> orNull(creator.optedOutAt())).toArray(String[]::new)),
                val(lists.stream()
                        .map(list -> ArrayLiteral.of(list.platforms()))
                        .toArray(String[]::new)),
                val(lists.stream().map(ListColumns::avgViews).toArray(Long[]::new)),
                val(lists.stream().map(ListColumns::replyRatePpm).toArray(Long[]::new)),
                val(lists.stream().map(list -> orNull(list.figuresAt())).toArray(String[]::new)),
                val(lists.stream().map(ListColumns::searchText).toArray(String[]::new)),
                val(lists.stream()
                        .map(list -> Arrays.stream(list.searchGrams())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                        .toArray(String[]::new)));
        if (edited) {
            learnWords(
                    Set.of(),
                    all.stream().flatMap(creator -> creator.tags().stream()).collect(Collectors.toSet()));
        }
    }

    private static @Nullable String orNull(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    void insertAccounts(UUID creatorId, List<KnownAccount> accounts) {
        for (var account : accounts) {
            db.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account.id())
                    .set(ACCOUNT.CREATOR_ID, creatorId)
                    .set(ACCOUNT.PLATFORM, account.platform())
                    .set(ACCOUNT.HANDLE, account.handle())
                    .set(ACCOUNT.HANDLE_KEY, account.handleKey())
                    .set(ACCOUNT.URL, account.url())
                    .execute();
        }
    }

    void updateFigures(KnownAccount account) {
        var latest = Objects.requireNonNull(account.latest(), "figures to store");
        var figures = latest.figures();
        db.update(ACCOUNT)
                .set(ACCOUNT.FIGURES_VERSION, account.figuresVersion())
                .set(ACCOUNT.CAPTURED_AT, latest.capturedAt())
                .set(ACCOUNT.SOURCE_ID, latest.source().id())
                .set(ACCOUNT.SOURCE_LINE, latest.line())
                .set(ACCOUNT.FOLLOWERS, figures.followers())
                .set(ACCOUNT.TOTAL_POSTS, figures.totalPosts())
                .set(ACCOUNT.POSTS, figures.posts())
                .set(ACCOUNT.AVG_VIEWS, figures.avgViews())
                .set(ACCOUNT.AVG_LIKES, figures.avgLikes())
                .set(ACCOUNT.AVG_COMMENTS, figures.avgComments())
                .set(ACCOUNT.AVG_SHARES, figures.avgShares())
                .set(ACCOUNT.AVG_SAVES, figures.avgSaves())
                .set(ACCOUNT.AVG_ENGAGEMENTS, figures.avgEngagements())
                .set(ACCOUNT.OTHERS_COMMENTS, figures.othersComments())
                .set(ACCOUNT.ANSWERED_COMMENTS, figures.answeredComments())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
    }

    /// So that input fields can suggest them.
    public void learnWords(Collection<String> topics, Collection<String> tags) {
        var words = new ArrayList<Row2<String, String>>();
        topics.forEach(topic -> words.add(row("TOPIC", topic)));
        tags.forEach(tag -> words.add(row("TAG", tag)));
        if (!words.isEmpty()) {
            db.insertInto(VOCABULARY, VOCABULARY.KIND, VOCABULARY.WORD)
                    .valuesOfRows(words)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    List<String> wordsLike(String kind, String beginning) {
        return db.select(VOCABULARY.WORD)
                .from(VOCABULARY)
                .where(VOCABULARY.KIND.eq(kind))
                .and(VOCABULARY.WORD.startsWith(beginning))
                .orderBy(VOCABULARY.WORD)
                .limit(50)
                .fetch(VOCABULARY.WORD);
    }

    private static Map<Field<?>, @Nullable Object> changingColumns(KnownCreator creator, ListColumns list) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(CREATOR.DISPLAY_NAME, creator.displayName());
        columns.put(CREATOR.KANA, creator.kana());
        columns.put(CREATOR.LANGUAGE, creator.language());
        columns.put(CREATOR.COUNTRY, creator.country());
        columns.put(CREATOR.TOPICS, creator.topics().toArray(String[]::new));
        columns.put(CREATOR.TAGS, creator.tags().toArray(String[]::new));
        columns.put(CREATOR.NOTES, creator.notes());
        columns.put(CREATOR.EXTERNAL_ID, creator.externalId());
        columns.put(CREATOR.CONTACTABLE, creator.contactable());
        columns.put(CREATOR.OPTED_OUT_AT, creator.optedOutAt());
        columns.put(CREATOR.MAIN_ACCOUNT_ID, list.mainAccountId());
        columns.put(CREATOR.MAIN_PLATFORM, list.mainPlatform());
        columns.put(CREATOR.MAIN_HANDLE, list.mainHandle());
        columns.put(CREATOR.ACCOUNTS, list.accounts());
        columns.put(CREATOR.FOLLOWERS, list.followers());
        columns.put(CREATOR.ENGAGEMENT_RATE_PPM, list.engagementRatePpm());
        columns.put(CREATOR.PLATFORMS, list.platforms().toArray(String[]::new));
        columns.put(CREATOR.AVG_VIEWS, list.avgViews());
        columns.put(CREATOR.REPLY_RATE_PPM, list.replyRatePpm());
        columns.put(CREATOR.FIGURES_AT, list.figuresAt());
        columns.put(CREATOR.SORT_NAME, list.sortName());
        columns.put(CREATOR.SEARCH_TEXT, list.searchText());
        columns.put(
                CREATOR.SEARCH_GRAMS, Arrays.stream(list.searchGrams()).boxed().toArray(Integer[]::new));
        return columns;
    }

    Map<UUID, List<KnownAccount>> accountsOf(UUID[] creatorIds) {
        var accounts = new HashMap<UUID, List<KnownAccount>>(creatorIds.length * 2);
        db.select(AccountRows.COLUMNS)
                .from(ACCOUNT)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(ACCOUNT.SOURCE_ID))
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds)))
                .forEach(row -> accounts.computeIfAbsent(row.get(ACCOUNT.CREATOR_ID), id -> new ArrayList<>(2))
                        .add(AccountRows.account(row)));
        accounts.replaceAll((id, unsorted) -> ListColumns.mostFollowersFirst(unsorted));
        return accounts;
    }

    private static KnownCreator creator(Record row, List<KnownAccount> accounts) {
        return new KnownCreator(
                row.get(CREATOR.ID),
                row.get(CREATOR.VERSION),
                row.get(CREATOR.DISPLAY_NAME),
                row.get(CREATOR.KANA),
                row.get(CREATOR.LANGUAGE),
                row.get(CREATOR.COUNTRY),
                List.of(row.get(CREATOR.TOPICS)),
                List.of(row.get(CREATOR.TAGS)),
                row.get(CREATOR.NOTES),
                row.get(CREATOR.EXTERNAL_ID),
                row.get(CREATOR.CONTACTABLE),
                row.get(CREATOR.OPTED_OUT_AT),
                lacks(row),
                accounts,
                row.get(CREATOR.CREATED_AT),
                row.get(CREATOR.UPDATED_AT));
    }

    private static Set<Lack> lacks(Record row) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (!row.get(HAS_AUDIENCE)) {
            lacks.add(Lack.AUDIENCE);
        }
        if (!row.get(HAS_RATE_CARD)) {
            lacks.add(Lack.RATE_CARD);
        }
        return Set.copyOf(lacks);
    }
}
