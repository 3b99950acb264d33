package dev.kodama.creators.twins;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Clue.CLUE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.twins.Clues.Key;
import dev.kodama.creators.twins.Clues.Kind;
import dev.kodama.creators.twins.Likeness.Places;
import dev.kodama.creators.twins.Likeness.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What creators are known by, one row for each creator and key, so that who shares a key is an index probe and never
/// a comparison of everybody with everybody. Each question is one statement, however many creators.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownClues {
    /// A key that more share says nothing about any two of them.
    static final int SHARED_BY_AT_MOST = 8;

    /// For every key of these creators who else has it. A key counts its holders only as far as it matters.
    static final String SHARED = """
            select mine.kind, mine.creator_id as one, mine.shown as one_shown, theirs.creator_id as other, theirs.shown as other_shown
            from creators.clue mine
            join creators.clue theirs
              on theirs.kind = mine.kind
             and theirs.key = mine.key
            where mine.creator_id = any({0})
              and theirs.creator_id <> mine.creator_id
              and (
                select count(*)
                from (
                  select 1
                  from creators.clue holder
                  where holder.kind = mine.kind
                    and holder.key = mine.key
                  limit {1}
                ) as holders
              ) < {1}""";

    private final DSLContext db;

    KnownClues(DSLContext db) {
        this.db = db;
    }

    /// Writes down what they are known by now.
    ///
    /// @return creators of whom that is new
    Set<UUID> replace(Map<UUID, Map<Key, String>> clues) {
        var owners = new ArrayList<UUID>();
        var kinds = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var shown = new ArrayList<String>();
        clues.forEach((creator, own) -> own.forEach((key, text) -> {
            owners.add(creator);
            kinds.add(key.kind().name());
            keys.add(key.key());
            shown.add(text);
        }));
        var changed = new HashSet<UUID>();
        db.fetch(
                        """
                        with now as (
                          select creator_id, kind, key, shown
                          from unnest({0}, {1}, {2}, {3}) as now (creator_id, kind, key, shown)
                        ), gone as (
                          delete from creators.clue known
                          where known.creator_id = any({4})
                            and not exists (
                              select 1
                              from now
                              where now.creator_id = known.creator_id
                                and now.kind = known.kind
                                and now.key collate "C" = known.key
                            )
                          returning known.creator_id
                        ), come as (
                          insert into creators.clue (kind, key, creator_id, shown)
                          select kind, key, creator_id, shown
                          from now
                          order by kind, key, creator_id
                          on conflict do nothing
                          returning creator_id
                        )
                        select creator_id from gone
                        union
                        select creator_id from come""",
                        val(owners.toArray(UUID[]::new)),
                        val(kinds.toArray(String[]::new)),
                        val(keys.toArray(String[]::new)),
                        val(shown.toArray(String[]::new)),
                        val(clues.keySet().toArray(UUID[]::new)))
                .forEach(row -> changed.add(row.get(0, UUID.class)));
        return changed;
    }

    void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(CLUE)
                .where(CLUE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }

    /// What any of these creators shares with whom.
    Map<Two, Map<Kind, Shown>> shared(Collection<UUID> creatorIds) {
        var shared = new HashMap<Two, Map<Kind, Shown>>();
        db.fetch(SHARED, val(creatorIds.toArray(UUID[]::new)), inline(SHARED_BY_AT_MOST + 1))
                .forEach(row -> {
                    var mine = row.get("one", UUID.class);
                    var theirs = row.get("other", UUID.class);
                    var two = Two.of(mine, theirs);
                    var mineShown = row.get("one_shown", String.class);
                    var theirsShown = row.get("other_shown", String.class);
                    shared.computeIfAbsent(two, _ -> new EnumMap<>(Kind.class))
                            .putIfAbsent(
                                    Kind.valueOf(row.get("kind", String.class)),
                                    two.one().equals(mine)
                                            ? new Shown(mineShown, theirsShown)
                                            : new Shown(theirsShown, mineShown));
                });
        return shared;
    }

    Map<UUID, Places> placesOf(Collection<UUID> creatorIds) {
        var places = new HashMap<UUID, Places>();
        db.select(ACCOUNT.CREATOR_ID, ACCOUNT.PLATFORM, ACCOUNT.HANDLE)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .forEach(row -> places.merge(row.value1(), place(row.value2(), row.value3()), KnownClues::together));
        return places;
    }

    private static Places place(Platform platform, String handle) {
        var channelId = Clues.isChannelId(platform, handle);
        return new Places(Set.of(platform), channelId, platform == Platform.YOUTUBE && !channelId);
    }

    private static Places together(Places one, Places other) {
        var platforms = EnumSet.copyOf(one.platforms());
        platforms.addAll(other.platforms());
        return new Places(
                platforms, one.channelId() || other.channelId(), one.youtubeHandle() || other.youtubeHandle());
    }
}
