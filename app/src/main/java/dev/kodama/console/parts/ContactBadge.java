package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.console.texts.Formats;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That somebody has been contacted lately, and from when on they may be again. Who contacted them is not told.
public final class ContactBadge {
    private ContactBadge() {}

    /// Nothing for whoever is free, and for whoever has opted out, which other badges say.
    public static Optional<Badge> of(@Nullable Approachability state) {
        return state == null || !state.contactable() || state.freeOn() == null
                ? Optional.empty()
                : Optional.of(new Badge(text("contact.free-on", Formats.date(state.freeOn())), Badge.Tone.WARNING)
                        .hint(text("contact.free-on.hint")));
    }
}
