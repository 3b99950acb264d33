package dev.kodama.demo;

import dev.kodama.creators.events.Platform;

/// Addresses as the platforms make them, for posts that are not there.
final class DemoAddresses {
    private DemoAddresses() {}

    /// @param number of eleven digits or more
    static String post(Platform platform, String handle, long number) {
        return switch (platform) {
            case YOUTUBE ->
                "https://www.youtube.com/watch?v=" + Long.toString(number).substring(0, 11);
            case TIKTOK -> "https://www.tiktok.com/@" + handle + "/video/" + number;
            case X -> "https://x.com/" + handle + "/status/" + number;
            case INSTAGRAM, FACEBOOK, BLOG, TWITCH -> "https://www.instagram.com/p/" + number + "/";
        };
    }
}
