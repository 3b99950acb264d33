package dev.kodama.reporting;

/// How far a creator has come in a campaign.
public enum Stage {
    SHORTLISTED("候補", "Shortlisted"),
    REMOVED("候補から除外", "Removed"),
    INVITED("招待済み", "Invited"),
    DECLINED("辞退", "Declined"),
    ACCEPTED("承諾", "Accepted"),
    DRAFT_SUBMITTED("下書き提出", "Draft submitted"),
    REVISION_REQUESTED("修正依頼中", "Revision requested"),
    DRAFT_APPROVED("下書き承認", "Draft approved"),
    PUBLISHED("公開", "Published");

    private final String japanese;
    private final String english;

    Stage(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String label(ReportLanguage language) {
        return language.choose(japanese, english);
    }
}
