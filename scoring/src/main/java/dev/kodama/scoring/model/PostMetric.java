package dev.kodama.scoring.model;

/// What an account's latest posts and their comments tell of it. What each one means stands in [PostMetrics].
public enum PostMetric {
    ENGAGEMENT_MEDIAN,
    REPLY_RATE,
    HOURS_TO_ANSWER,
    POSTING_REGULARITY,
    POSTS_PER_WEEK,
    PAID_SHARE,
    VIEW_STABILITY
}
