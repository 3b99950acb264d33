package dev.kodama.scoring;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownSamples;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.model.AudienceCoverage;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.Niche;
import dev.kodama.scoring.model.NicheConcentration;
import dev.kodama.scoring.model.QualityMeasurement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What audiences are worth: how many of them look real, how special they are, and of how many anything is known.
@Component
public class AudienceWatch {
    private final KnownSamples samples;
    private final Dossiers dossiers;
    private final LiveIndex index;

    AudienceWatch(KnownSamples samples, Dossiers dossiers, LiveIndex index) {
        this.samples = samples;
        this.dossiers = dossiers;
        this.index = index;
    }

    /// By account, in one statement. An account that nobody has sampled is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, QualityMeasurement> qualityOf(Set<UUID> accountIds) {
        return samples.of(accountIds);
    }

    /// By creator. Whose joint cells are not known is not in the map, and nobody is while the index is being built.
    @Transactional(readOnly = true)
    public Map<UUID, Niche> nicheOf(Set<UUID> creatorIds) {
        var niches = new HashMap<UUID, Niche>();
        index.current()
                .ifPresent(current -> dossiers.byIds(creatorIds)
                        .forEach((id, creator) -> niche(current, creator).ifPresent(niche -> niches.put(id, niche))));
        return niches;
    }

    private static Optional<Niche> niche(CreatorIndex current, Dossier creator) {
        var audience = creator.audience();
        var account = creator.judgedAccount(Set.of());
        if (audience == null || account == null || audience.cells().stream().allMatch(cell -> cell.sharePpm() == 0)) {
            return Optional.empty();
        }
        var typical = current.typicalAudience(account.platform());
        return typical.creators() == 0
                ? Optional.empty()
                : Optional.of(new Niche(
                        NicheConcentration.of(audience.cells(), typical.shares()),
                        account.platform(),
                        typical.creators(),
                        audience.capturedAt(),
                        audience.source(),
                        audience.sampleSize()));
    }

    /// Empty while the index is being built.
    public Optional<AudienceCoverage> coverage() {
        return index.current().map(CreatorIndex::coverage);
    }
}
