package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.FOLLOWER_LIST;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.db.tables.Profile;
import dev.kodama.scoring.model.reach.FollowerList;
import dev.kodama.scoring.model.reach.FollowerSketch;
import dev.kodama.scoring.model.reach.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who follows an account, as far as lists tell.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownFollowerLists {
    /// Two accounts of like size that share one follower in a hundred are found by one of these with a chance of 70
    /// %; those that share one in ten, practically always.
    private static final int LANDMARKS = 128;

    private static final String REMEMBER = """
            insert into scoring.follower_list as known
                (account_id, version, captured_at, source, coverage, id_form, followers, sketch, landmarks)
            select account_id, version, captured_at, source, coverage, id_form, followers, decode(sketch, 'base64'),
                   landmarks::bigint[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as told (account_id, version, captured_at, source, coverage, id_form, followers, sketch, landmarks)
            on conflict (account_id) do update
            set version = excluded.version,
                captured_at = excluded.captured_at,
                source = excluded.source,
                coverage = excluded.coverage,
                id_form = excluded.id_form,
                followers = excluded.followers,
                sketch = excluded.sketch,
                landmarks = excluded.landmarks
            where excluded.version > known.version
            """;

    private static final Profile ASKED = PROFILE.as("asked");
    private static final Field<UUID> ACCOUNT_ID = field(name("account_of", "id"), SQLDataType.UUID);
    private static final Field<String> PLATFORM = field(name("account_of", "platform"), SQLDataType.CLOB);
    private static final Field<String> HANDLE = field(name("account_of", "handle"), SQLDataType.CLOB);
    private static final Table<?> ACCOUNTS_OF_PROFILE = table(
            "lateral unnest({0}, {1}, {2}) as account_of (id, platform, handle)",
            PROFILE.ACCOUNT_IDS, PROFILE.PLATFORMS, PROFILE.HANDLES);
    private static final List<SelectField<?>> COLUMNS = List.of(
            ASKED.CREATOR_ID,
            PROFILE.DISPLAY_NAME,
            ACCOUNT_ID,
            PLATFORM,
            HANDLE,
            ACCOUNT.FOLLOWERS,
            FOLLOWER_LIST.COVERAGE,
            FOLLOWER_LIST.ID_FORM,
            FOLLOWER_LIST.FOLLOWERS,
            FOLLOWER_LIST.SKETCH,
            FOLLOWER_LIST.CAPTURED_AT);

    private final DSLContext dsl;

    KnownFollowerLists(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// An account of a creator, for counting whom it reaches.
    ///
    /// @param creatorId as asked for, even if that creator turned out to be another one
    /// @param listedAt null if nobody has listed the followers
    public record Following(
            UUID creatorId,
            String creatorName,
            String handle,
            Member member,
            @Nullable Instant listedAt) {}

    void remember(List<ListedFollowers> batch) {
        var lists = Latest.of(batch, ListedFollowers::accountId, ListedFollowers::version);
        dsl.execute(
                REMEMBER,
                lists.stream().map(ListedFollowers::accountId).toArray(UUID[]::new),
                lists.stream().map(ListedFollowers::version).toArray(Long[]::new),
                lists.stream()
                        .map(list -> list.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                lists.stream().map(ListedFollowers::source).toArray(String[]::new),
                lists.stream().map(list -> list.coverage().name()).toArray(String[]::new),
                lists.stream().map(ListedFollowers::idForm).toArray(String[]::new),
                lists.stream().map(ListedFollowers::followers).toArray(Long[]::new),
                lists.stream().map(ListedFollowers::sketch).toArray(String[]::new),
                lists.stream().map(KnownFollowerLists::landmarks).toArray(String[]::new));
    }

    private static String landmarks(ListedFollowers list) {
        if (list.sketch() == null) {
            return ArrayLiteral.of(List.of());
        }
        var hashes =
                FollowerSketch.read(Base64.getDecoder().decode(list.sketch())).hashes();
        return ArrayLiteral.of(Arrays.stream(hashes).limit(LANDMARKS).boxed().toList());
    }

    /// All accounts of these creators, by creator as asked and then by account; one statement.
    public List<Following> of(Set<UUID> creatorIds) {
        return dsl.select(COLUMNS)
                .from(ASKED)
                .join(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(coalesce(ASKED.MERGED_INTO, ASKED.CREATOR_ID)))
                .crossJoin(ACCOUNTS_OF_PROFILE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ACCOUNT_ID))
                .leftJoin(FOLLOWER_LIST)
                .on(FOLLOWER_LIST.ACCOUNT_ID.eq(ACCOUNT_ID))
                .where(ASKED.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .orderBy(ASKED.CREATOR_ID, ACCOUNT_ID)
                .fetch(KnownFollowerLists::following);
    }

    /// These accounts, if their figures are known and their creators are still themselves.
    public List<Following> ofAccounts(Set<UUID> accountIds) {
        return dsl.select(COLUMNS)
                .from(ACCOUNT)
                .join(ASKED)
                .on(ASKED.CREATOR_ID.eq(ACCOUNT.CREATOR_ID))
                .join(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(coalesce(ASKED.MERGED_INTO, ASKED.CREATOR_ID)))
                .crossJoin(ACCOUNTS_OF_PROFILE)
                .leftJoin(FOLLOWER_LIST)
                .on(FOLLOWER_LIST.ACCOUNT_ID.eq(ACCOUNT_ID))
                .where(ACCOUNT.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(ACCOUNT.ACCOUNT_ID.eq(ACCOUNT_ID))
                .fetch(KnownFollowerLists::following);
    }

    private static Following following(Record row) {
        var sketch = row.get(FOLLOWER_LIST.SKETCH);
        var whenListed = row.get(FOLLOWER_LIST.FOLLOWERS);
        var list = sketch == null
                ? null
                : new FollowerList(
                        row.get(FOLLOWER_LIST.COVERAGE), row.get(FOLLOWER_LIST.ID_FORM), FollowerSketch.read(sketch));
        return new Following(
                row.get(ASKED.CREATOR_ID),
                row.get(PROFILE.DISPLAY_NAME),
                row.get(HANDLE),
                new Member(
                        row.get(ACCOUNT_ID),
                        Platform.valueOf(row.get(PLATFORM)),
                        whenListed != null ? whenListed : row.get(ACCOUNT.FOLLOWERS),
                        list),
                list == null ? null : row.get(FOLLOWER_LIST.CAPTURED_AT));
    }

    /// For each of these accounts those whose lists most likely share most with its own: candidates, to be looked
    /// at closely. Lists of creators whom the register knows nothing of any more are kept, as they may come back,
    /// and not looked at.
    ///
    /// @param atMost of each account
    public Map<UUID, List<UUID>> alike(Set<UUID> accountIds, int atMost) {
        var alike = new HashMap<UUID, List<UUID>>();
        dsl.fetch("""
                        select own.account_id, found.account_id as other_id
                        from scoring.follower_list as own
                        cross join lateral (
                          select other.account_id
                          from scoring.follower_list as other
                          where other.landmarks && own.landmarks
                            and other.id_form = own.id_form
                            and other.account_id <> own.account_id
                            and {2}
                          order by cardinality(array(
                                     select unnest(other.landmarks) intersect select unnest(own.landmarks)
                                   )) desc,
                                   other.account_id
                          limit {1}
                        ) as found
                        where own.account_id = any({0})""", val(accountIds.toArray(UUID[]::new)), val(atMost), KnownProfiles.knows("other.account_id"))
                .forEach(row -> alike.computeIfAbsent(row.get("account_id", UUID.class), id -> new ArrayList<>())
                        .add(row.get("other_id", UUID.class)));
        return alike;
    }
}
