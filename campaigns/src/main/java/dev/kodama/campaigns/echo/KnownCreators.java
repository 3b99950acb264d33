package dev.kodama.campaigns.echo;

import static dev.kodama.campaigns.db.Tables.KNOWN_CREATOR;

import dev.kodama.creators.events.CreatorProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The creators as the register last told them.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownCreators {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext dsl;

    KnownCreators(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// One statement, however many. Rows are taken in the order of their ids so that two batches never wait for each
    /// other in a circle; a creator who is told twice in one batch counts with the higher version.
    void remember(List<CreatorProfile> told) {
        if (told.isEmpty()) {
            return;
        }
        var profiles = told.stream()
                .collect(Collectors.toMap(
                        CreatorProfile::creatorId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(CreatorProfile::version))))
                .values()
                .stream()
                .sorted(Comparator.comparing(profile -> profile.creatorId().toString()))
                .toList();
        dsl.insertInto(KNOWN_CREATOR)
                .columns(
                        KNOWN_CREATOR.CREATOR_ID,
                        KNOWN_CREATOR.VERSION,
                        KNOWN_CREATOR.DISPLAY_NAME,
                        KNOWN_CREATOR.CONTACTABLE,
                        KNOWN_CREATOR.ACCOUNTS,
                        KNOWN_CREATOR.MERGED_INTO,
                        KNOWN_CREATOR.WITHDRAWN_AT)
                .select(DSL.select(
                                DSL.field("creator_id", KNOWN_CREATOR.CREATOR_ID.getDataType()),
                                DSL.field("version", KNOWN_CREATOR.VERSION.getDataType()),
                                DSL.field("display_name", KNOWN_CREATOR.DISPLAY_NAME.getDataType()),
                                DSL.field("contactable", KNOWN_CREATOR.CONTACTABLE.getDataType()),
                                DSL.field("accounts::jsonb", KNOWN_CREATOR.ACCOUNTS.getDataType()),
                                DSL.field("merged_into", KNOWN_CREATOR.MERGED_INTO.getDataType()),
                                DSL.field("withdrawn_at", KNOWN_CREATOR.WITHDRAWN_AT.getDataType()))
                        .from(DSL.table(
                                """
                                unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                                as told (creator_id, version, display_name, contactable, accounts, merged_into, withdrawn_at)""",
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::creatorId)
                                        .toArray(UUID[]::new)),
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::version)
                                        .toArray(Long[]::new)),
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::displayName)
                                        .toArray(String[]::new)),
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::contactable)
                                        .toArray(Boolean[]::new)),
                                DSL.val(profiles.stream()
                                        .map(profile -> JSON.writeValueAsString(profile.accounts()))
                                        .toArray(String[]::new)),
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::mergedInto)
                                        .toArray(UUID[]::new)),
                                DSL.val(profiles.stream()
                                        .map(CreatorProfile::withdrawnAt)
                                        .toArray(Instant[]::new)))))
                .onConflict(KNOWN_CREATOR.CREATOR_ID)
                .doUpdate()
                .set(KNOWN_CREATOR.VERSION, DSL.excluded(KNOWN_CREATOR.VERSION))
                .set(KNOWN_CREATOR.DISPLAY_NAME, DSL.excluded(KNOWN_CREATOR.DISPLAY_NAME))
                .set(KNOWN_CREATOR.CONTACTABLE, DSL.excluded(KNOWN_CREATOR.CONTACTABLE))
                .set(KNOWN_CREATOR.ACCOUNTS, DSL.excluded(KNOWN_CREATOR.ACCOUNTS))
                .set(KNOWN_CREATOR.MERGED_INTO, DSL.excluded(KNOWN_CREATOR.MERGED_INTO))
                .set(KNOWN_CREATOR.WITHDRAWN_AT, DSL.excluded(KNOWN_CREATOR.WITHDRAWN_AT))
                .where(DSL.excluded(KNOWN_CREATOR.VERSION).gt(KNOWN_CREATOR.VERSION))
                .execute();
    }
}
