package dev.kodama.creators.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How old figures may get, and what follows from that.
///
/// @param working of creators at work in a campaign
/// @param watched of creators someone has looked at within `watchedFor`
/// @param rest of everybody else
/// @param atWorkFor how long a creator counts as at work after work with them last moved on
/// @param askAgainAfter figures younger than this are not asked for again, whoever asks
/// @param refusedFor how long an account without figures is left alone the first time; each further time doubles it,
/// up to eight times as long
/// @param followAfter how long after its registration an account is followed by itself; longer than any import
/// keeps a transaction open
@ConfigurationProperties("kodama.freshness.schedule")
record Schedule(
        @DefaultValue("1d") Duration working,
        @DefaultValue("3d") Duration watched,
        @DefaultValue("30d") Duration rest,
        @DefaultValue("14d") Duration watchedFor,
        @DefaultValue("60d") Duration atWorkFor,
        @DefaultValue("10m") Duration askAgainAfter,
        @DefaultValue("7d") Duration refusedFor,
        @DefaultValue("10m") Duration followAfter) {
    private static final int MOST_DOUBLINGS = 3;

    /// @param atWorkUntil null if no campaign has told of the creator
    /// @param lookedAt when someone last looked at the creator
    Attention attention(@Nullable Instant atWorkUntil, @Nullable Instant lookedAt, Instant now) {
        if (atWorkUntil != null && atWorkUntil.isAfter(now)) {
            return Attention.WORKING;
        }
        return lookedAt != null && lookedAt.plus(watchedFor).isAfter(now) ? Attention.WATCHED : Attention.REST;
    }

    Duration age(Attention attention) {
        return switch (attention) {
            case ASKED -> Duration.ZERO;
            case WORKING -> working;
            case WATCHED -> watched;
            case REST -> rest;
        };
    }

    /// @param times how many times in a row there were no figures, this one included: 1 or more
    Duration pauseAfterRefusal(int times) {
        return refusedFor.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    }
}
