package dev.kodama.scoring.judgement;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.Baseline;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.Evidence;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.PeerGroup;
import dev.kodama.scoring.model.Weights;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Evidence as it is written beside a judgement: the peer groups, which many judgements share, by their hashes.
record StoredEvidence(
        Brief brief,
        Weights weights,
        Dossier creator,
        Baseline baseline,
        TierCutoffs cutoffs,
        LocalDate today,
        ParameterEdition parameters,
        int creators,
        int medianDay,
        String engagementPeers,
        String replyPeers,
        String pricePeers) {
    static StoredEvidence of(Evidence evidence) {
        return new StoredEvidence(
                evidence.brief(),
                evidence.weights(),
                evidence.creator(),
                evidence.baseline(),
                evidence.cutoffs(),
                evidence.today(),
                evidence.parameters(),
                evidence.creators(),
                evidence.medianDay(),
                evidence.peers().engagement().hash(),
                evidence.peers().reply().hash(),
                evidence.peers().price().hash());
    }

    List<String> hashes() {
        return List.of(engagementPeers, replyPeers, pricePeers);
    }

    /// @param groups by hash
    Evidence with(Map<String, PeerGroup> groups) {
        return new Evidence(
                brief,
                weights,
                creator,
                baseline,
                cutoffs,
                today,
                parameters,
                creators,
                medianDay,
                new Evidence.Peers(
                        groups.getOrDefault(engagementPeers, PeerGroup.EMPTY),
                        groups.getOrDefault(replyPeers, PeerGroup.EMPTY),
                        groups.getOrDefault(pricePeers, PeerGroup.EMPTY)));
    }
}
