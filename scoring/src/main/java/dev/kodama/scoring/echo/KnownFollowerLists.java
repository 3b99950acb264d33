package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.FOLLOWER_LIST;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who follows an account, as far as lists tell.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownFollowerLists {
    /// Two accounts that share one follower in a hundred are found by one of these with a chance of 70 %; those
    /// that
    /// share one in ten, practically always.
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
        var hashes =
                FollowerSketch.read(Base64.getDecoder().decode(list.sketch())).hashes();
        return ArrayLiteral.of(Arrays.stream(hashes).limit(LANDMARKS).boxed().toList());
    }

    /// All accounts of these creators, by creator as asked and then by account; one statement.
    public List<Following> of(Set<UUID> creatorIds) {
        var accountId = field(name("account_of", "id"), SQLDataType.UUID);
        var platform = field(name("account_of", "platform"), SQLDataType.CLOB);
        var handle = field(name("account_of", "handle"), SQLDataType.CLOB);
        return dsl.select(
                        ASKED.CREATOR_ID,
                        accountId,
                        platform,
                        handle,
                        ACCOUNT.FOLLOWERS,
                        FOLLOWER_LIST.COVERAGE,
                        FOLLOWER_LIST.ID_FORM,
                        FOLLOWER_LIST.FOLLOWERS,
                        FOLLOWER_LIST.SKETCH,
                        FOLLOWER_LIST.CAPTURED_AT)
                .from(ASKED)
                .join(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(coalesce(ASKED.MERGED_INTO, ASKED.CREATOR_ID)))
                .crossJoin(
                        "lateral unnest({0}, {1}, {2}) as account_of (id, platform, handle)",
                        PROFILE.ACCOUNT_IDS, PROFILE.PLATFORMS, PROFILE.HANDLES)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .leftJoin(FOLLOWER_LIST)
                .on(FOLLOWER_LIST.ACCOUNT_ID.eq(accountId))
                .where(ASKED.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .orderBy(ASKED.CREATOR_ID, accountId)
                .fetch(row -> {
                    var sketch = row.get(FOLLOWER_LIST.SKETCH);
                    var whenListed = row.get(FOLLOWER_LIST.FOLLOWERS);
                    return new Following(
                            row.get(ASKED.CREATOR_ID),
                            row.get(handle),
                            new Member(
                                    row.get(accountId),
                                    Platform.valueOf(row.get(platform)),
                                    whenListed != null ? whenListed : row.get(ACCOUNT.FOLLOWERS),
                                    sketch == null
                                            ? null
                                            : new FollowerList(
                                                    row.get(FOLLOWER_LIST.COVERAGE),
                                                    row.get(FOLLOWER_LIST.ID_FORM),
                                                    FollowerSketch.read(sketch))),
                            row.get(FOLLOWER_LIST.CAPTURED_AT));
                });
    }

    /// Accounts whose lists most likely share most with those of these accounts: candidates, to be looked at
    /// closely.
    ///
    /// @return at most so many
    public List<UUID> alike(Set<UUID> accountIds, int atMost) {
        return dsl.fetch("""
                        with landmark as (
                          select distinct unnest(landmarks) as hash
                          from scoring.follower_list
                          where account_id = any({0})
                        )
                        select account_id
                        from scoring.follower_list
                        where landmarks && (select array_agg(hash) from landmark)
                          and not account_id = any({0})
                        order by (select count(*) from unnest(landmarks) as own (hash) join landmark using (hash)) desc,
                                 account_id
                        limit {1}""", val(accountIds.toArray(UUID[]::new)), val(atMost)).getValues("account_id", UUID.class);
    }
}
