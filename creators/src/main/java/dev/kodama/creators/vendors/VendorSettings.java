package dev.kodama.creators.vendors;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Keys and addresses of the platforms. A platform without its key is not connected.
///
/// @param answerWithin how long one call may take from its first to its last byte
@ConfigurationProperties("kodama.freshness")
public record VendorSettings(
        @DefaultValue Youtube youtube,
        @DefaultValue Instagram instagram,
        @DefaultValue Tiktok tiktok,
        @DefaultValue X x,
        @DefaultValue Facebook facebook,
        @DefaultValue Blog blog,
        @DefaultValue("20s") Duration answerWithin) {
    /// @param key an API key of a Google Cloud project
    /// @param quota units a day; 10 000 unless Google granted more
    public record Youtube(
            @Nullable Secret key,

            @DefaultValue("https://www.googleapis.com/youtube/v3")
            URI url,

            @DefaultValue("10000") int quota) {}

    /// @param key a long-lived access token with `instagram_basic` and `pages_read_engagement`
    /// @param account the house's own professional account (its number), in whose name others are looked up
    /// @param quota calls an hour; 200 for each user of the app
    public record Instagram(
            @Nullable Secret key,
            @Nullable String account,

            @DefaultValue("https://graph.facebook.com/v24.0")
            URI url,

            @DefaultValue("200") int quota) {}

    /// @param key the client key of an app with access to the Research API
    /// @param secret its client secret
    /// @param quota calls a day
    public record Tiktok(
            @Nullable Secret key,
            @Nullable Secret secret,
            @DefaultValue("https://open.tiktokapis.com") URI url,
            @DefaultValue("1000") int quota) {}

    /// @param key the app's bearer token
    /// @param quota calls in fifteen minutes
    public record X(
            @Nullable Secret key,
            @DefaultValue("https://api.x.com") URI url,
            @DefaultValue("300") int quota) {}

    /// @param key a token of an app with Page Public Content Access or Page Public Metadata Access
    /// @param quota pages an hour
    public record Facebook(
            @Nullable Secret key,

            @DefaultValue("https://graph.facebook.com/v24.0")
            URI url,

            @DefaultValue("200") int quota) {}

    /// Blogs need no key, but fetching addresses that a list brought in is for the house to switch on.
    ///
    /// @param quota feeds an hour
    /// @param privateAddresses whether blogs inside the own network may be fetched; leave it alone where strangers'
    /// lists are imported
    public record Blog(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("1200") int quota,
            @DefaultValue("false") boolean privateAddresses) {}
}
