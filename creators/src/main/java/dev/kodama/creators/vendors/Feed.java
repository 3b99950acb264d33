package dev.kodama.creators.vendors;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.kodama.creators.Figures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// What an RSS or Atom feed tells of a blog. It knows no followers and no views: when the last post was, and, where the
/// blog publishes them (RSS's slash:comments, Atom's thr:total of RFC 4685), how many comments posts get.
///
/// @param comments of the posts that say so
record Feed(@Nullable Instant lastPostedAt, Mean comments) {
    private static final Set<String> COMMENT_COUNTS =
            Set.of("{http://purl.org/rss/1.0/modules/slash/}comments", "{http://purl.org/syndication/thread/1.0}total");

    /// Documents with a DOCTYPE are not read: entities can be made to grow without bound or to name files.
    ///
    /// @return null if this is no feed
    static @Nullable Feed parse(byte[] body, @Nullable String contentType) {
        try {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return of(input.build(
                    contentType == null
                            ? new XmlReader(new ByteArrayInputStream(body))
                            : new XmlReader(new ByteArrayInputStream(body), contentType, true)));
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Feed of(SyndFeed feed) {
        var comments = new Mean();
        Instant newest = null;
        for (var entry : feed.getEntries()) {
            var posted = postedAt(entry);
            if (posted != null && posted.isBefore(Instant.now()) && (newest == null || posted.isAfter(newest))) {
                newest = posted;
            }
            for (var element : entry.getForeignMarkup()) {
                count(element, comments);
            }
        }
        return new Feed(newest, comments);
    }

    private static @Nullable Instant postedAt(SyndEntry entry) {
        var date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : date.toInstant();
    }

    private static void count(Element element, Mean comments) {
        var name = "{" + element.getNamespaceURI() + "}" + element.getName();
        var written = element.getTextTrim();
        if (COMMENT_COUNTS.contains(name) && written.matches("\\d{1,9}")) {
            comments.add(Long.parseLong(written));
        }
    }

    /// @param from where the feed is
    Finding toFinding(URI from, @Nullable String validator) {
        var figures = comments.count() == 0
                ? Figures.NONE
                : new Figures(null, null, comments.count(), null, null, comments.value(), null, null, null, null, null);
        return new Finding.Read(figures, from.toString(), validator, lastPostedAt, null, null);
    }
}
