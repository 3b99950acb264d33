package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.PROFILE_SAMPLE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.FollowerRules;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.QualityMeasurement;
import dev.kodama.scoring.registry.ParameterEditions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Samples of followers, judged as they are heard of, and anew once the numbers in the rules are others. Their
/// profiles tell nobody's name.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownSamples {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REMEMBER = """
            insert into scoring.profile_sample as known
                (account_id, version, rules_version, rules, captured_at, source, judged, genuine, verdict, profiles)
            select account_id, version, ?, ?, captured_at, source, judged, genuine, verdict::jsonb, profiles::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as told (account_id, version, captured_at, source, judged, genuine, verdict, profiles)
            on conflict (account_id) do update
            set version = excluded.version,
                rules_version = excluded.rules_version,
                rules = excluded.rules,
                captured_at = excluded.captured_at,
                source = excluded.source,
                judged = excluded.judged,
                genuine = excluded.genuine,
                verdict = excluded.verdict,
                profiles = excluded.profiles,
                changed_in = excluded.changed_in
            where excluded.version > known.version
               or (excluded.version = known.version and (excluded.rules <> known.rules or known.profiles is null))
            """;

    private static final TypeReference<List<FollowerProfile>> PROFILES = new TypeReference<>() {};

    private final DSLContext dsl;
    private final ParameterEditions editions;

    KnownSamples(DSLContext dsl, ParameterEditions editions) {
        this.dsl = dsl;
        this.editions = editions;
    }

    private record Judged(ProfileSample sample, @Nullable AudienceQuality quality) {
        int judged() {
            return quality == null ? 0 : quality.n();
        }

        int genuine() {
            return quality == null ? 0 : quality.k();
        }

        @Nullable
        String verdict() {
            return quality == null ? null : JSON.writeValueAsString(quality);
        }
    }

    void remember(List<ProfileSample> batch) {
        var parameters = editions.inForce(LocalDate.now(TOKYO));
        var rules = FollowerRules.of(parameters);
        var samples = new ArrayList<Judged>();
        for (var sample : Latest.of(batch, ProfileSample::accountId, ProfileSample::version)) {
            samples.add(new Judged(
                    sample, AudienceQuality.of(sample.profiles(), parameters).orElse(null)));
        }
        dsl.execute(
                REMEMBER,
                rules.version(),
                rules.key(),
                samples.stream().map(judged -> judged.sample().accountId()).toArray(UUID[]::new),
                samples.stream().map(judged -> judged.sample().version()).toArray(Long[]::new),
                samples.stream()
                        .map(judged -> judged.sample().capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                samples.stream().map(judged -> judged.sample().source()).toArray(String[]::new),
                samples.stream().map(Judged::judged).toArray(Integer[]::new),
                samples.stream().map(Judged::genuine).toArray(Integer[]::new),
                samples.stream().map(Judged::verdict).toArray(String[]::new),
                samples.stream()
                        .map(judged -> JSON.writeValueAsString(judged.sample().profiles()))
                        .toArray(String[]::new));
    }

    /// Judges some of those anew that were judged by other numbers. Another instance gets others.
    ///
    /// @return how many
    public int judgeAnew(ParameterEdition parameters, int atMost) {
        var rules = FollowerRules.of(parameters);
        var stale = dsl.select(PROFILE_SAMPLE.ACCOUNT_ID, PROFILE_SAMPLE.PROFILES)
                .from(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.RULES.ne(rules.key()))
                .and(PROFILE_SAMPLE.PROFILES.isNotNull())
                .orderBy(PROFILE_SAMPLE.ACCOUNT_ID)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch();
        for (var row : stale) {
            var quality = AudienceQuality.of(JSON.readValue(row.value2().data(), PROFILES), parameters);
            dsl.update(PROFILE_SAMPLE)
                    .set(PROFILE_SAMPLE.RULES_VERSION, rules.version())
                    .set(PROFILE_SAMPLE.RULES, rules.key())
                    .set(PROFILE_SAMPLE.JUDGED, quality.map(AudienceQuality::n).orElse(0))
                    .set(PROFILE_SAMPLE.GENUINE, quality.map(AudienceQuality::k).orElse(0))
                    .set(
                            PROFILE_SAMPLE.VERDICT,
                            quality.map(found -> JSONB.valueOf(JSON.writeValueAsString(found)))
                                    .orElse(null))
                    .set(PROFILE_SAMPLE.CHANGED_IN, field("pg_current_xact_id()::text::bigint", Long.class))
                    .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(row.value1()))
                    .execute();
        }
        return stale.size();
    }

    /// Of each of these accounts that was sampled and could be judged, in one statement.
    public Map<UUID, QualityMeasurement> of(Set<UUID> accountIds) {
        var known = new HashMap<UUID, QualityMeasurement>();
        dsl.select(PROFILE_SAMPLE.ACCOUNT_ID, PROFILE_SAMPLE.CAPTURED_AT, PROFILE_SAMPLE.SOURCE, PROFILE_SAMPLE.VERDICT)
                .from(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(PROFILE_SAMPLE.VERDICT.isNotNull())
                .forEach(row -> known.put(
                        row.value1(),
                        new QualityMeasurement(
                                row.value2(),
                                row.value3(),
                                JSON.readValue(row.value4().data(), AudienceQuality.class))));
        return known;
    }
}
