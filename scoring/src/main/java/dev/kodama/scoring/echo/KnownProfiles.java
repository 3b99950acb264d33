package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.JUDGEMENT;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;

import dev.kodama.creators.events.CreatorProfile;
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
    private final VersionedTable<CreatorProfile> profiles;

    KnownProfiles(DSLContext dsl) {
        this.dsl = dsl;
        this.profiles = new VersionedTable<>(
                        dsl, PROFILE.CREATOR_ID, CreatorProfile::creatorId, CreatorProfile::version)
                .with(PROFILE.DISPLAY_NAME, CreatorProfile::displayName)
                .with(PROFILE.LANGUAGE, CreatorProfile::language)
                .with(PROFILE.COUNTRY, CreatorProfile::country)
                .with(PROFILE.TOPICS, KnownProfiles::topics)
                .with(PROFILE.CONTACTABLE, CreatorProfile::contactable)
                .with(PROFILE.ACCOUNT_IDS, each(CreatorProfile.Account::accountId))
                .with(PROFILE.PLATFORMS, each(CreatorProfile.Account::platform))
                .with(PROFILE.HANDLES, each(CreatorProfile.Account::handle))
                .with(PROFILE.MERGED_INTO, CreatorProfile::mergedInto)
                .with(PROFILE.WITHDRAWN_AT, CreatorProfile::withdrawnAt);
    }

    static Condition knows(String accountId) {
        return condition(KNOWS.formatted(accountId));
    }

    void remember(List<CreatorProfile> batch) {
        profiles.remember(batch);
        forgetEvidence(batch.stream()
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

    private static List<String> topics(CreatorProfile profile) {
        return profile.topics().stream()
                .map(topic -> topic.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Function<CreatorProfile, Object> each(Function<CreatorProfile.Account, Object> column) {
        return profile -> profile.accounts().stream().map(column).toList();
    }
}
