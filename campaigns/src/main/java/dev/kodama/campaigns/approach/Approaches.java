package dev.kodama.campaigns.approach;

import static dev.kodama.campaigns.db.Tables.APPROACH;
import static dev.kodama.campaigns.db.Tables.CAMPAIGN;
import static dev.kodama.campaigns.db.Tables.KNOWN_CREATOR;
import static dev.kodama.campaigns.db.Tables.KNOWN_WISH;
import static dev.kodama.campaigns.db.Tables.PERSON_ENTRY;
import static dev.kodama.campaigns.db.Tables.PRESENT_CREATOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.kodama.campaigns.ContactRules.Approached;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who was approached and when, whichever brand it was for; and what creators have said about it.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Approaches {
    private final DSLContext dsl;

    Approaches(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A person, and the approaches to them that can still matter.
    record Person(boolean contactable, List<Approached> approaches) {}

    /// @param since approaches before that day do not matter
    Map<UUID, Person> personsOf(Set<UUID> creatorIds, LocalDate since) {
        var persons = new HashMap<UUID, Person>();
        var latest = greatest(APPROACH.APPROACHED_AT, APPROACH.DECLINED_AT);
        dsl.select(
                        PRESENT_CREATOR.CREATOR_ID,
                        PRESENT_CREATOR.CONTACTABLE,
                        APPROACH.APPROACHED_AT,
                        APPROACH.DECLINED_AT)
                .from(PRESENT_CREATOR)
                .join(PERSON_ENTRY)
                .on(PERSON_ENTRY.CREATOR_ID.eq(PRESENT_CREATOR.CREATOR_ID))
                .leftJoin(APPROACH)
                .on(APPROACH.CREATOR_ID.eq(PERSON_ENTRY.ENTRY_ID))
                .and(latest.ge(since.atStartOfDay(Moment.BUSINESS_ZONE).toInstant()))
                .where(PRESENT_CREATOR.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .forEach(row -> {
                    var person =
                            persons.computeIfAbsent(row.value1(), _ -> new Person(row.value2(), new ArrayList<>()));
                    if (row.value3() != null) {
                        person.approaches().add(new Approached(day(row.value3()), dayOrNull(row.value4())));
                    }
                });
        return persons;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Moment.BUSINESS_ZONE);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant moment) {
        return moment == null ? null : day(moment);
    }

    /// Until the transaction ends nobody else approaches this person, under whichever of their ids, and nothing new is
    /// heard of them. In the order in which the echo takes them.
    void hold(UUID creatorId) {
        dsl.select(KNOWN_CREATOR.CREATOR_ID)
                .from(KNOWN_CREATOR)
                .where(KNOWN_CREATOR.CREATOR_ID.in(
                        select(PERSON_ENTRY.ENTRY_ID).from(PERSON_ENTRY).where(PERSON_ENTRY.CREATOR_ID.eq(creatorId))))
                .orderBy(KNOWN_CREATOR.CREATOR_ID)
                .forUpdate()
                .execute();
    }

    record Wish(List<String> refusedTopics, @Nullable Long minimumYen, boolean onlyByAgent) {}

    /// What the person last said, if they ever said anything.
    Optional<Wish> wishOf(UUID creatorId) {
        return dsl.select(KNOWN_WISH.REFUSED_TOPICS, KNOWN_WISH.MINIMUM_YEN, KNOWN_WISH.ONLY_BY_AGENT)
                .from(PERSON_ENTRY)
                .join(KNOWN_WISH)
                .on(KNOWN_WISH.CREATOR_ID.eq(PERSON_ENTRY.ENTRY_ID))
                .where(PERSON_ENTRY.CREATOR_ID.eq(creatorId))
                .orderBy(KNOWN_WISH.STATED_AT.desc())
                .limit(1)
                .fetchOptional(mapping((topics, yen, byAgent) -> new Wish(List.of(topics), yen, byAgent)));
    }

    List<String> topicsOf(UUID campaignId) {
        return List.of(dsl.select(CAMPAIGN.TOPICS)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ID.eq(campaignId))
                .fetchSingle(CAMPAIGN.TOPICS));
    }

    /// Whom the house has to do with, in the order of their ids.
    ///
    /// @param since approaches before that day do not matter
    List<UUID> approachedAfter(@Nullable UUID creatorId, LocalDate since, int atMost) {
        return dsl.selectDistinct(APPROACH.CREATOR_ID)
                .from(APPROACH)
                .where(greatest(APPROACH.APPROACHED_AT, APPROACH.DECLINED_AT)
                        .ge(since.atStartOfDay(Moment.BUSINESS_ZONE).toInstant()))
                .and(creatorId == null ? noCondition() : APPROACH.CREATOR_ID.gt(creatorId))
                .orderBy(APPROACH.CREATOR_ID)
                .limit(atMost)
                .fetch(APPROACH.CREATOR_ID);
    }

    void add(UUID creatorId, UUID collaborationId, Instant at, String by, @Nullable String excuse) {
        dsl.insertInto(APPROACH)
                .set(APPROACH.ID, TimeOrderedId.next())
                .set(APPROACH.CREATOR_ID, creatorId)
                .set(APPROACH.COLLABORATION_ID, collaborationId)
                .set(APPROACH.APPROACHED_AT, at)
                .set(APPROACH.APPROACHED_BY, by)
                .set(APPROACH.EXCUSE, excuse)
                .execute();
    }

    void decline(UUID collaborationId, Instant at) {
        dsl.update(APPROACH)
                .set(APPROACH.DECLINED_AT, at)
                .where(APPROACH.COLLABORATION_ID.eq(collaborationId))
                .and(APPROACH.DECLINED_AT.isNull())
                .execute();
    }
}
