package dev.kodama.creators.tax;

import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.secrets.KeyRing;
import dev.kodama.creators.secrets.Sealed;
import dev.kodama.creators.tax.TaxProfileRows.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional
class SealedTaxBook implements TaxBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RESEALED_AT_ONCE = 100;

    private final Creators creators;
    private final TaxProfileRows rows;
    private final KeyRing keys;
    private final Clock clock = Clock.systemUTC();

    SealedTaxBook(Creators creators, TaxProfileRows rows, KeyRing keys) {
        this.creators = creators;
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    @Transactional(readOnly = true)
    public Reading of(UUID creatorId) {
        var kept = rows.latestOf(creatorId).orElse(null);
        if (kept == null) {
            return new Reading.None();
        }
        return open(kept)
                .<Reading>map(profile ->
                        new Reading.Known(new Statement(kept.version(), profile, kept.statedAt(), kept.by())))
                .orElseGet(() ->
                        new Reading.Unreadable(kept.version(), kept.sealed().keyId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> known(Set<UUID> creatorIds) {
        return rows.known(creatorIds);
    }

    @Override
    public Outcome state(UUID creatorId, long expectedVersion, TaxProfile profile, String by) {
        var tidy = new TidyTaxProfile(profile);
        if (!tidy.faults().isEmpty()) {
            return new Outcome.Invalid(tidy.faults());
        }
        var known = creators.lock(creatorId);
        if (known == null) {
            return new Outcome.NotFound();
        }
        var before = rows.latestOf(known.id()).orElse(null);
        if (expectedVersion != (before == null ? 0 : before.version())) {
            return new Outcome.Conflict();
        }
        var after = new Kept(
                known.id(),
                expectedVersion + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                seal(known.id(), tidy.profile()));
        rows.put(after);
        return new Outcome.Done(new Statement(after.version(), tidy.profile(), after.statedAt(), by));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> unreadable() {
        var counts = new HashMap<>(rows.countByKey());
        counts.keySet().removeAll(keys.ids());
        return counts;
    }

    /// Seals some profiles that lie under an older key under the present one.
    ///
    /// @return how many
    int resealSome() {
        var old =
                keys.ids().isEmpty() ? List.<Kept>of() : rows.notUnder(keys.currentId(), keys.ids(), RESEALED_AT_ONCE);
        var resealed = 0;
        for (var kept : old) {
            var profile = open(kept).orElse(null);
            if (profile != null) {
                rows.put(new Kept(
                        kept.creatorId(), kept.version(), kept.statedAt(), kept.by(), seal(kept.creatorId(), profile)));
                resealed++;
            }
        }
        return resealed;
    }

    private Sealed seal(UUID creatorId, TaxProfile profile) {
        return keys.seal(JSON.writeValueAsBytes(profile), context(creatorId));
    }

    private Optional<TaxProfile> open(Kept kept) {
        return keys.open(kept.sealed(), context(kept.creatorId()))
                .map(bytes -> JSON.readValue(bytes, TaxProfile.class));
    }

    private static byte[] context(UUID creatorId) {
        return ("tax " + creatorId).getBytes(StandardCharsets.US_ASCII);
    }
}
