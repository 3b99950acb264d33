package dev.kodama.creators.vendors;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a page says that its feed is: `<link rel="alternate" type="application/rss+xml" href="…">`.
final class FeedLinks {
    /// Such links stand in the head.
    private static final int LOOKED_THROUGH = 256 << 10;

    private static final Pattern LINK = Pattern.compile("<link\\b([^>]{1,2000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = attribute("type");
    private static final Pattern REL = attribute("rel");
    private static final Pattern HREF = attribute("href");

    private FeedLinks() {}

    /// The first one, which is by custom the feed of the whole blog and not of its comments.
    static @Nullable URI firstIn(String page, URI base) {
        var links = LINK.matcher(page.substring(0, Math.min(page.length(), LOOKED_THROUGH)));
        while (links.find()) {
            var attributes = links.group(1);
            var type = value(TYPE, attributes);
            var rel = value(REL, attributes);
            var href = value(HREF, attributes);
            if (href != null
                    && rel != null
                    && rel.toLowerCase().contains("alternate")
                    && type != null
                    && type.toLowerCase().matches("application/(rss|atom)\\+xml.*")) {
                return resolved(base, href.replace("&amp;", "&"));
            }
        }
        return null;
    }

    private static @Nullable URI resolved(URI base, String href) {
        try {
            return base.resolve(href.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
    }

    private static @Nullable String value(Pattern attribute, String attributes) {
        var found = attribute.matcher(attributes);
        if (!found.find()) {
            return null;
        }
        for (var group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return null;
    }
}
