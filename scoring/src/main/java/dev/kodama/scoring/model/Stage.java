package dev.kodama.scoring.model;

/// How far a campaign is with a creator, as far as the ranking needs to know.
public enum Stage {
    SHORTLISTED,
    REMOVED,
    INVITED,
    ACCEPTED,
    DECLINED
}
