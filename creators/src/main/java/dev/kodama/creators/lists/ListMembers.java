package dev.kodama.creators.lists;

import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.ListMember.LIST_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.CreatorList;
import dev.kodama.creators.Page;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.roster.Belonging;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is on which list.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ListMembers implements Belonging {
    private final DSLContext db;

    ListMembers(DSLContext db) {
        this.db = db;
    }

    Page<CreatorList.Member> page(UUID listId, @Nullable String after, int first) {
        var members = db.select(
                        LIST_MEMBER.LIST_ID,
                        LIST_MEMBER.CREATOR_ID,
                        LIST_MEMBER.NOTE,
                        LIST_MEMBER.ADDED_BY,
                        LIST_MEMBER.ADDED_AT)
                .from(LIST_MEMBER)
                .join(CREATOR)
                .on(CREATOR.ID.eq(LIST_MEMBER.CREATOR_ID))
                .where(LIST_MEMBER.LIST_ID.eq(listId))
                .and(after == null ? noCondition() : behind(after))
                .orderBy(LIST_MEMBER.ADDED_AT.desc(), LIST_MEMBER.CREATOR_ID.desc())
                .limit(first + 1)
                .fetch(mapping(CreatorList.Member::new));
        var hasNext = members.size() > first;
        var shown = hasNext ? members.subList(0, first) : members;
        return new Page<>(List.copyOf(shown), shown.isEmpty() ? null : cursor(shown.getLast()), hasNext);
    }

    private static Condition behind(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            return row(LIST_MEMBER.ADDED_AT, LIST_MEMBER.CREATOR_ID)
                    .lt(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    private static String cursor(CreatorList.Member member) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((member.addedAt() + "|" + member.creatorId()).getBytes(StandardCharsets.UTF_8));
    }

    /// Of those who are in the register and not yet on it.
    ///
    /// @return who was added
    public Set<UUID> add(UUID listId, Collection<UUID> creatorIds, String by) {
        return Set.copyOf(db.fetch("""
                insert into creators.list_member (list_id, creator_id, added_by, added_at)
                select {0}, c.id, {2}, now()
                from creators.creator c
                where c.id = any({1})
                on conflict do nothing
                returning creator_id""", val(listId), val(creatorIds.toArray(UUID[]::new)), val(by))
                .getValues(0, UUID.class));
    }

    /// What is needed to put a member back.
    public record Was(@Nullable String note, String addedBy, Instant addedAt) {}

    public Map<UUID, Was> takeOff(UUID listId, Collection<UUID> creatorIds) {
        var taken = new HashMap<UUID, Was>();
        db.deleteFrom(LIST_MEMBER)
                .where(LIST_MEMBER.LIST_ID.eq(listId))
                .and(LIST_MEMBER.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .returningResult(LIST_MEMBER.CREATOR_ID, LIST_MEMBER.NOTE, LIST_MEMBER.ADDED_BY, LIST_MEMBER.ADDED_AT)
                .fetch()
                .forEach(gone -> taken.put(gone.value1(), new Was(gone.value2(), gone.value3(), gone.value4())));
        return taken;
    }

    public void putBack(UUID listId, Map<UUID, Was> members) {
        var all = List.copyOf(members.entrySet());
        db.execute(
                """
                insert into creators.list_member (list_id, creator_id, note, added_by, added_at)
                select {0}, * from unnest({1}, {2}, {3}, {4}::timestamptz[])
                on conflict do nothing""",
                val(listId),
                val(all.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                val(all.stream().map(member -> member.getValue().note()).toArray(String[]::new)),
                val(all.stream().map(member -> member.getValue().addedBy()).toArray(String[]::new)),
                val(all.stream().map(member -> member.getValue().addedAt()).toArray(Instant[]::new)));
    }

    /// @return false if that creator is not on the list
    boolean note(UUID listId, UUID creatorId, @Nullable String note) {
        return db.update(LIST_MEMBER)
                        .set(LIST_MEMBER.NOTE, note)
                        .where(LIST_MEMBER.LIST_ID.eq(listId))
                        .and(LIST_MEMBER.CREATOR_ID.eq(creatorId))
                        .execute()
                == 1;
    }

    /// The survivor stands on every list in the place of who is absorbed.
    public void follow(UUID absorbedId, UUID survivorId) {
        db.execute("""
                insert into creators.list_member (list_id, creator_id, note, through, added_by, added_at)
                select list_id, {1}, note, {0}, added_by, added_at
                from creators.list_member
                where creator_id = {0}
                on conflict do nothing""", val(absorbedId), val(survivorId));
    }

    /// The merge is taken back.
    public void unfollow(UUID absorbedId, UUID survivorId) {
        db.deleteFrom(LIST_MEMBER)
                .where(LIST_MEMBER.CREATOR_ID.eq(survivorId))
                .and(LIST_MEMBER.THROUGH.eq(absorbedId))
                .execute();
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.selectDistinct(LIST_MEMBER.CREATOR_ID)
                .from(LIST_MEMBER)
                .where(LIST_MEMBER.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchSet(LIST_MEMBER.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(LIST_MEMBER)
                .where(LIST_MEMBER.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }
}
