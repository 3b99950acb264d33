package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.console.texts.Formats;
import org.jspecify.annotations.Nullable;

/// What a campaign asks of its creators with regard to competitors.
final class ExclusivityWords {
    private ExclusivityWords() {}

    static String of(@Nullable Exclusivity exclusivity) {
        if (exclusivity == null) {
            return text("campaigns.exclusivity.none");
        }
        return exclusivity.days() == 0
                ? text("campaigns.exclusivity.meanwhile", exclusivity.category())
                : text("campaigns.exclusivity.after", exclusivity.category(), Formats.count(exclusivity.days()));
    }
}
