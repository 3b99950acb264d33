package dev.kodama.scoring.model;

/// How far a campaign is with a creator, in the order of the work.
public enum Stage {
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
