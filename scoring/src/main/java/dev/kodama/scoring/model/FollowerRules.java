package dev.kodama.scoring.model;

import dev.kodama.creators.events.FollowerProfile;
import org.jspecify.annotations.Nullable;

/// When a follower is taken for one that nobody stands behind: when two signs or more speak against it. One sign has
/// many an honest account; two that have nothing to do with each other have few.
///
/// @param version rises with every change of a rule; a change of a number in it is another edition of the parameters
/// @param signs how many it takes
/// @param hardlyAnyPosts at most so many posts are hardly any
/// @param hardlyAnyFollowers fewer followers than this are hardly any
/// @param manyFollows nobody follows "many" below this
/// @param followsPerFollower so many times as many follows as followers are many more
/// @param manyDigitsPpm so large a share of digits in a user name is much
public record FollowerRules(
        int version,
        int signs,
        int hardlyAnyPosts,
        int hardlyAnyFollowers,
        int manyFollows,
        int followsPerFollower,
        int manyDigitsPpm) {
    private static final int VERSION = 1;

    /// With the numbers that Kodama comes with: chosen by what they mean, and held against labelled profiles by the
    /// validation command (decision 32).
    public static final FollowerRules USUAL = of(ParameterEdition.USUAL);

    /// So many rules must be answerable before a profile is judged at all.
    public static final int LEAST_ANSWERED = 4;

    public static FollowerRules of(ParameterEdition parameters) {
        return new FollowerRules(
                VERSION,
                (int) parameters.of(Parameters.QUALITY_SIGNS),
                (int) parameters.of(Parameters.QUALITY_POSTS),
                (int) parameters.of(Parameters.QUALITY_FOLLOWERS),
                (int) parameters.of(Parameters.QUALITY_FOLLOWS),
                (int) parameters.of(Parameters.QUALITY_FOLLOWS_PER_FOLLOWER),
                (int) parameters.of(Parameters.QUALITY_DIGITS));
    }

    /// The same for the same rules and numbers, whichever edition they stand in.
    public String key() {
        return "%d|%d|%d|%d|%d|%d|%d"
                .formatted(
                        version,
                        signs,
                        hardlyAnyPosts,
                        hardlyAnyFollowers,
                        manyFollows,
                        followsPerFollower,
                        manyDigitsPpm);
    }

    /// @return null where the source does not say what the rule asks for
    public @Nullable Boolean fires(FollowerRule rule, FollowerProfile profile) {
        return switch (rule) {
            case NO_PICTURE -> profile.picture() == null ? null : Boolean.valueOf(!profile.picture());
            case HARDLY_ANY_POSTS ->
                profile.posts() == null ? null : Boolean.valueOf(profile.posts() <= hardlyAnyPosts);
            case HARDLY_ANY_FOLLOWERS ->
                profile.followers() == null ? null : Boolean.valueOf(profile.followers() < hardlyAnyFollowers);
            case FOLLOWS_MANY_MORE ->
                profile.followers() == null || profile.follows() == null
                        ? null
                        : Boolean.valueOf(profile.follows() >= manyFollows
                                && profile.follows() >= followsPerFollower * Math.max(1, profile.followers()));
            case DIGITS_IN_USER_NAME ->
                profile.userNameDigitsPpm() == null
                        ? null
                        : Boolean.valueOf(profile.userNameDigitsPpm() >= manyDigitsPpm);
            case ODD_FULL_NAME -> oddName(profile);
            case NO_DESCRIPTION ->
                profile.descriptionLength() == null ? null : Boolean.valueOf(profile.descriptionLength() == 0);
        };
    }

    private static @Nullable Boolean oddName(FollowerProfile profile) {
        var digits = profile.fullNameDigitsPpm();
        var same = profile.nameIsUserName();
        if (digits == null && same == null) {
            return null;
        }
        return digits != null && digits > 0 || same != null && same;
    }

    /// Whether enough is known of the profile to judge it.
    public boolean canJudge(FollowerProfile profile) {
        var answered = 0;
        for (var rule : FollowerRule.values()) {
            answered += fires(rule, profile) == null ? 0 : 1;
        }
        return answered >= LEAST_ANSWERED;
    }

    public boolean speakAgainst(FollowerProfile profile) {
        var fired = 0;
        for (var rule : FollowerRule.values()) {
            fired += Boolean.TRUE.equals(fires(rule, profile)) ? 1 : 0;
        }
        return fired >= signs;
    }
}
