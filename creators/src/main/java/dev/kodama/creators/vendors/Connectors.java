package dev.kodama.creators.vendors;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Quota.Window;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The platforms that this house has keys for.
@Component
@EnableConfigurationProperties(VendorSettings.class)
public class Connectors implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Connectors.class);

    /// Every platform that there is a connector for, connected or not.
    public static final List<Platform> ASKABLE = List.of(
            Platform.YOUTUBE, Platform.TIKTOK, Platform.INSTAGRAM, Platform.X, Platform.FACEBOOK, Platform.BLOG);

    private final Http apis;
    private final Http blogs;
    private final Map<Platform, Connector> connected = new EnumMap<>(Platform.class);

    public Connectors(VendorSettings settings) {
        this.apis = new Http(settings.answerWithin(), SystemDefaultDnsResolver.INSTANCE, false);
        this.blogs = new Http(
                settings.answerWithin(),
                settings.blog().privateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses(),
                true);
        connect(settings);
        log.info(
                "Figures are kept fresh on: {}",
                connected.isEmpty() ? "no platform, there are no keys" : connected.keySet());
    }

    private void connect(VendorSettings settings) {
        var youtube = settings.youtube();
        var youtubeKey = given(youtube.key());
        if (youtubeKey != null) {
            var quota = new Quota(youtube.quota(), Window.PACIFIC_DAY);
            add(new YoutubeDataApi(apis, bare(youtube.url()), youtubeKey, quota));
        }
        var tiktok = settings.tiktok();
        var tiktokKey = given(tiktok.key());
        var tiktokSecret = given(tiktok.secret());
        if (tiktokKey != null && tiktokSecret != null) {
            var quota = new Quota(tiktok.quota(), Window.UTC_DAY);
            add(new TiktokResearchApi(apis, bare(tiktok.url()), tiktokKey, tiktokSecret, quota));
        }
        var instagram = settings.instagram();
        var instagramKey = given(instagram.key());
        var account = instagram.account();
        if (instagramKey != null && account != null && !account.isBlank()) {
            var quota = new Quota(instagram.quota(), Window.HOUR);
            add(new InstagramGraphApi(apis, bare(instagram.url()), account, instagramKey, quota));
        }
        var x = settings.x();
        var xKey = given(x.key());
        if (xKey != null) {
            add(new XApi(apis, bare(x.url()), xKey, new Quota(x.quota(), Window.QUARTER_HOUR)));
        }
        var facebook = settings.facebook();
        var facebookKey = given(facebook.key());
        if (facebookKey != null) {
            add(new FacebookPages(apis, bare(facebook.url()), facebookKey, new Quota(facebook.quota(), Window.HOUR)));
        }
        var blog = settings.blog();
        if (blog.enabled()) {
            add(new BlogFeeds(blogs, new Quota(blog.quota(), Window.HOUR), blog.privateAddresses()));
        }
    }

    private void add(Connector connector) {
        connected.put(connector.platform(), connector);
    }

    /// A variable of the environment that is set to nothing is no key.
    private static @Nullable Secret given(@Nullable Secret secret) {
        return secret == null || secret.isBlank() ? null : secret;
    }

    /// Paths are put behind it.
    private static URI bare(URI url) {
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    public @Nullable Connector of(Platform platform) {
        return connected.get(platform);
    }

    public Collection<Connector> all() {
        return connected.values();
    }

    @Override
    public void destroy() throws IOException {
        apis.close();
        blogs.close();
    }
}
