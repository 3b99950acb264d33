package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.PROFILE_SAMPLE;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.events.ProfileSample;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.FollowerRules;
import dev.kodama.scoring.model.QualityMeasurement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Samples of followers, judged as they are heard of. The profiles themselves stay with the register: by newer rules
/// they are judged when it tells everything anew.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownSamples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REMEMBER = """
            insert into scoring.profile_sample as known
                (account_id, version, rules_version, captured_at, source, judged, genuine, verdict)
            select account_id, version, ?, captured_at, source, judged, genuine, verdict::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as told (account_id, version, captured_at, source, judged, genuine, verdict)
            on conflict (account_id) do update
            set version = excluded.version,
                rules_version = excluded.rules_version,
                captured_at = excluded.captured_at,
                source = excluded.source,
                judged = excluded.judged,
                genuine = excluded.genuine,
                verdict = excluded.verdict,
                changed_in = excluded.changed_in
            where (excluded.version, excluded.rules_version) > (known.version, known.rules_version)
            """;

    private final DSLContext dsl;

    KnownSamples(DSLContext dsl) {
        this.dsl = dsl;
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
        var rules = FollowerRules.CURRENT;
        var samples = new ArrayList<Judged>();
        for (var sample : Latest.of(batch, ProfileSample::accountId, ProfileSample::version)) {
            samples.add(new Judged(
                    sample, AudienceQuality.of(sample.profiles(), rules).orElse(null)));
        }
        dsl.execute(
                REMEMBER,
                rules.version(),
                samples.stream().map(judged -> judged.sample().accountId()).toArray(UUID[]::new),
                samples.stream().map(judged -> judged.sample().version()).toArray(Long[]::new),
                samples.stream()
                        .map(judged -> judged.sample().capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                samples.stream().map(judged -> judged.sample().source()).toArray(String[]::new),
                samples.stream().map(Judged::judged).toArray(Integer[]::new),
                samples.stream().map(Judged::genuine).toArray(Integer[]::new),
                samples.stream().map(Judged::verdict).toArray(String[]::new));
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
