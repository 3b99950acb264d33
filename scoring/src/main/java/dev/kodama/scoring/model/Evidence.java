package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.TierCutoffs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/// Everything that a score was computed from, so that it can be computed again: to the same bits, or by other
/// parameters.
///
/// @param creators how many creators the yardstick was measured on
/// @param medianDay see [Yardstick]
/// @param peers the groups that the judged account was compared with
public record Evidence(
        Brief brief,
        Weights weights,
        Dossier creator,
        Baseline baseline,
        TierCutoffs cutoffs,
        LocalDate today,
        ParameterEdition parameters,
        int creators,
        int medianDay,
        Peers peers) {

    /// Empty groups where the judged account has no tier, so that no percentile was read.
    public record Peers(PeerGroup engagement, PeerGroup reply, PeerGroup price) {
        static final Peers NONE = new Peers(PeerGroup.EMPTY, PeerGroup.EMPTY, PeerGroup.EMPTY);
    }

    public static Evidence of(Dossier creator, Appraisal appraisal, Weights weights) {
        var yardstick = appraisal.yardstick();
        var group = group(creator, appraisal.brief(), appraisal.cutoffs());
        return new Evidence(
                appraisal.brief(),
                weights,
                creator,
                appraisal.baseline(),
                appraisal.cutoffs(),
                appraisal.today(),
                yardstick.parameters(),
                yardstick.creators(),
                yardstick.medianDay(),
                group < 0
                        ? Peers.NONE
                        : new Peers(
                                yardstick.engagement()[group],
                                yardstick.reply()[group],
                                yardstick.price()[group]));
    }

    /// What the evidence says by the formulas of this Kodama.
    ///
    /// @param by the parameters to read; its own for the very same score
    public Explanation explain(UUID campaignId, ParameterEdition by) {
        var yardstick = new Yardstick(
                0, by, creators, medianDay, only(peers.engagement()), only(peers.reply()), only(peers.price()));
        return Explanation.of(campaignId, creator, new Appraisal(brief, yardstick, baseline, cutoffs, today), weights);
    }

    private PeerGroup[] only(PeerGroup known) {
        var groups = new PeerGroup[Yardstick.GROUPS];
        Arrays.fill(groups, PeerGroup.EMPTY);
        var group = group(creator, brief, cutoffs);
        if (group >= 0) {
            groups[group] = known;
        }
        return groups;
    }

    private static int group(Dossier creator, Brief brief, TierCutoffs cutoffs) {
        var account = creator.judgedAccount(brief.platforms());
        var followers = account == null ? null : account.followers();
        return account == null || followers == null
                ? -1
                : Yardstick.group(account.platform(), cutoffs.tierOf(followers));
    }
}
