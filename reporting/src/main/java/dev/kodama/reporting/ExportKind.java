package dev.kodama.reporting;

/// What can be exported.
public enum ExportKind {
    /// A campaign's report: one row per creator, and the totals.
    CAMPAIGN_REPORT(true, "キャンペーンレポート", "Campaign report"),
    /// A campaign's live posts, one row each.
    CAMPAIGN_POSTS(true, "キャンペーン投稿一覧", "Campaign posts"),
    /// A campaign over time, one row per business day.
    CAMPAIGN_TIMELINE(true, "キャンペーン推移", "Campaign timeline"),
    /// Every creator of the register, one row each.
    CREATOR_REGISTER(false, "クリエイター名簿", "Creator register");

    private final boolean ofCampaign;
    private final String japanese;
    private final String english;

    ExportKind(boolean ofCampaign, String japanese, String english) {
        this.ofCampaign = ofCampaign;
        this.japanese = japanese;
        this.english = english;
    }

    /// Whether it needs a campaign.
    public boolean ofCampaign() {
        return ofCampaign;
    }

    public String label(ReportLanguage language) {
        return language.choose(japanese, english);
    }
}
