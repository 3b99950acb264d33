package dev.kodama.creators.roster;

import dev.kodama.creators.Figures;
import dev.kodama.creators.Source;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as the register keeps it.
///
/// @param figuresVersion 0 while there are no figures
/// @param latest null while there are no figures
public record KnownAccount(
        UUID id,
        Platform platform,
        String handle,
        String handleKey,
        @Nullable String url,
        long figuresVersion,
        @Nullable Latest latest) {
    /// The latest of each figure.
    ///
    /// @param capturedAt when the newest snapshot was taken
    public record Latest(
            Instant capturedAt,
            KnownSource source,
            @Nullable Integer line,
            Figures figures) {}

    /// A source and the number it goes by in the database.
    public record KnownSource(int id, Source source) {}

    public Figures figures() {
        return latest == null ? Figures.NONE : latest.figures();
    }

    public KnownAccount withUrl(@Nullable String newUrl) {
        return new KnownAccount(id, platform, handle, handleKey, newUrl, figuresVersion, latest);
    }

    /// As if nobody had ever told any.
    public KnownAccount withoutFigures() {
        return withFigures(0, null);
    }

    public KnownAccount withFigures(long newVersion, @Nullable Latest newLatest) {
        return new KnownAccount(id, platform, handle, handleKey, url, newVersion, newLatest);
    }

    /// What is known after this snapshot. A newer one overlays, an older one only fills gaps; either leaves alone
    /// what it does not speak of. A snapshot that changes nothing gives back the same account.
    public KnownAccount after(Latest snapshot) {
        var newer = latest == null || !snapshot.capturedAt().isBefore(latest.capturedAt());
        var figures = newer ? overlay(snapshot.figures(), figures()) : overlay(figures(), snapshot.figures());
        if (latest != null
                && figures.equals(latest.figures())
                && (!newer || snapshot.capturedAt().equals(latest.capturedAt()))) {
            return this;
        }
        var now = latest == null || newer
                ? new Latest(snapshot.capturedAt(), snapshot.source(), snapshot.line(), figures)
                : new Latest(latest.capturedAt(), latest.source(), latest.line(), figures);
        return new KnownAccount(id, platform, handle, handleKey, url, figuresVersion + 1, now);
    }

    private static Figures overlay(Figures above, Figures below) {
        return new Figures(
                first(above.followers(), below.followers()),
                first(above.totalPosts(), below.totalPosts()),
                first(above.posts(), below.posts()),
                first(above.avgViews(), below.avgViews()),
                first(above.avgLikes(), below.avgLikes()),
                first(above.avgComments(), below.avgComments()),
                first(above.avgShares(), below.avgShares()),
                first(above.avgSaves(), below.avgSaves()),
                first(above.avgEngagements(), below.avgEngagements()),
                first(above.othersComments(), below.othersComments()),
                first(above.answeredComments(), below.answeredComments()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    public CreatorProfile.Account toProfile() {
        return new CreatorProfile.Account(id, platform, handle, url);
    }

    /// What listeners are told of its figures, or null if there are none.
    public @Nullable AccountFigures toFigures(UUID creatorId) {
        if (latest == null) {
            return null;
        }
        var figures = latest.figures();
        return new AccountFigures(
                creatorId,
                id,
                figuresVersion,
                platform,
                latest.capturedAt(),
                latest.source().source().label(),
                figures.followers(),
                figures.posts(),
                figures.avgViews(),
                figures.avgLikes(),
                figures.avgComments(),
                figures.avgShares(),
                figures.avgSaves(),
                figures.othersComments(),
                figures.answeredComments());
    }
}
