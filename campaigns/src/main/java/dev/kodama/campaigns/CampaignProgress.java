package dev.kodama.campaigns;

import java.util.Map;

/// How far a campaign has come.
///
/// @param agreedYen fees that creators have accepted
/// @param openOffersYen fees offered and not answered yet
/// @param paidYen fees paid so far, at most `agreedYen`
/// @param stages how many creators stand where; a stage with nobody is absent
/// @param postsLive posts recorded so far
public record CampaignProgress(
        long budgetYen,
        long agreedYen,
        long openOffersYen,
        long paidYen,
        Map<CollaborationStage, Integer> stages,
        int postsLive) {
    public boolean overBudget() {
        return agreedYen > budgetYen;
    }
}
