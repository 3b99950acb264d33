package dev.kodama.reporting;

/// How far a creator has come in a campaign, in the words of the campaign's own pages.
public enum Stage {
    SHORTLISTED("候補", "Shortlisted"),
    REMOVED("除外", "Removed"),
    INVITED("招待中", "Invited"),
    DECLINED("辞退", "Declined"),
    ACCEPTED("制作中", "In production"),
    DRAFT_SUBMITTED("確認待ち", "In review"),
    REVISION_REQUESTED("修正中", "Revising"),
    DRAFT_APPROVED("承認済み", "Approved"),
    PUBLISHED("公開中", "Live");

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
