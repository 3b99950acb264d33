package dev.kodama.campaigns;

/// Where a collaboration stands, in the order of the work.
public enum CollaborationStage {
    SHORTLISTED,
    INVITED,
    ACCEPTED,
    IN_REVIEW,
    REVISING,
    APPROVED,
    LIVE,
    DECLINED,
    REMOVED
}
