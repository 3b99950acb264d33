package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.JUDGEMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;

import dev.kodama.creators.events.CreatorProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownProfiles {
    private static final String REMEMBER = """
            insert into scoring.profile as known
                (creator_id, version, display_name, language, country, topics, contactable, account_ids, platforms, handles,
                 merged_into, withdrawn_at)
            select creator_id, version, display_name, language, country, topics::text[], contactable,
                   account_ids::uuid[], platforms::text[], handles::text[], merged_into,
                   withdrawn_at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as told (creator_id, version, display_name, language, country, topics, contactable,
                         account_ids, platforms, handles, merged_into, withdrawn_at)
            on conflict (creator_id) do update
            set version = excluded.version,
                display_name = excluded.display_name,
                language = excluded.language,
                country = excluded.country,
                topics = excluded.topics,
                contactable = excluded.contactable,
                account_ids = excluded.account_ids,
                platforms = excluded.platforms,
                handles = excluded.handles,
                merged_into = excluded.merged_into,
                withdrawn_at = excluded.withdrawn_at,
                changed_in = excluded.changed_in
            where excluded.version > known.version
            """;

    /// Whether an account is somebody's whom the register knows. What was told of one that is nobody's stays, as it
    /// may become somebody's again.
    private static final String KNOWS = """
            exists (select 1
                    from scoring.account as figures
                    join scoring.profile as told on told.creator_id = figures.creator_id
                    join scoring.profile as present
                      on present.creator_id = coalesce(told.merged_into, told.creator_id)
                    where figures.account_id = %1$s and %1$s = any(present.account_ids))""";

    private final DSLContext dsl;

    KnownProfiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    static Condition knows(String accountId) {
        return condition(KNOWS.formatted(accountId));
    }

    void remember(List<CreatorProfile> batch) {
        var profiles = Latest.of(batch, CreatorProfile::creatorId, CreatorProfile::version);
        dsl.execute(
                REMEMBER,
                profiles.stream().map(CreatorProfile::creatorId).toArray(UUID[]::new),
                profiles.stream().map(CreatorProfile::version).toArray(Long[]::new),
                profiles.stream().map(CreatorProfile::displayName).toArray(String[]::new),
                profiles.stream().map(CreatorProfile::language).toArray(String[]::new),
                profiles.stream().map(CreatorProfile::country).toArray(String[]::new),
                profiles.stream().map(KnownProfiles::topics).toArray(String[]::new),
                profiles.stream().map(CreatorProfile::contactable).toArray(Boolean[]::new),
                accounts(profiles, CreatorProfile.Account::accountId),
                accounts(profiles, CreatorProfile.Account::platform),
                accounts(profiles, CreatorProfile.Account::handle),
                profiles.stream().map(CreatorProfile::mergedInto).toArray(UUID[]::new),
                profiles.stream().map(CreatorProfile::withdrawnAt).toArray(Instant[]::new));
        forgetEvidence(profiles.stream()
                .filter(profile -> profile.withdrawnAt() != null)
                .map(CreatorProfile::creatorId)
                .toArray(UUID[]::new));
    }

    /// All that somebody was judged by was about them; the score itself stays with the campaign.
    private void forgetEvidence(UUID[] withdrawn) {
        if (withdrawn.length > 0) {
            dsl.update(JUDGEMENT)
                    .setNull(JUDGEMENT.EVIDENCE)
                    .where(JUDGEMENT.CREATOR_ID.eq(any(withdrawn)))
                    .execute();
        }
    }

    private static String topics(CreatorProfile profile) {
        return ArrayLiteral.of(profile.topics().stream()
                .map(topic -> topic.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    private static String[] accounts(
            Collection<CreatorProfile> profiles, Function<CreatorProfile.Account, Object> column) {
        return profiles.stream()
                .map(profile ->
                        ArrayLiteral.of(profile.accounts().stream().map(column).toList()))
                .toArray(String[]::new);
    }
}
