package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.texts.Regions;
import dev.kodama.console.texts.Texts;
import dev.kodama.creators.ContactPreferences;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// Contact preferences in words.
public final class PreferenceWords {
    private PreferenceWords() {}

    /// A sentence for whoever is about to write; nothing if anything will do.
    public static Optional<String> howToReach(ContactPreferences said) {
        var parts = new ArrayList<String>();
        if (said.onlyByAgent()) {
            parts.add(text("contact.only-by-agent", String.valueOf(said.agent())));
        }
        if (said.channel() != null || said.address() != null) {
            parts.add(channel(said));
        }
        if (!said.days().isEmpty() || said.from() != null) {
            parts.add(when(said));
        }
        if (!said.languages().isEmpty()) {
            parts.add(languages(said.languages()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text("contact.reach", String.join(text("contact.and"), parts)));
    }

    static String channel(ContactPreferences said) {
        var channel = said.channel() == null ? "" : word("contact.channel", said.channel());
        return said.address() == null ? channel : (channel + " " + said.address()).strip();
    }

    static String when(ContactPreferences said) {
        var days = said.days().isEmpty()
                ? ""
                : said.days().stream().sorted().map(PreferenceWords::day).collect(Collectors.joining("・"));
        var hours = said.from() == null ? "" : said.from() + "–" + said.until();
        return (days + " " + hours).strip();
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Texts.locale());
    }

    static String languages(Collection<String> languages) {
        return languages.stream().map(Regions::language).collect(Collectors.joining("・"));
    }
}
