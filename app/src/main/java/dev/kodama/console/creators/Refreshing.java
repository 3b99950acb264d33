package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.FreshnessDesk.AccountState;
import dev.kodama.creators.FreshnessDesk.Asked;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.events.Platform;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asking for fresh figures, in words.
final class Refreshing {
    private Refreshing() {}

    /// Says how many accounts are being asked about, and what keeps others from it.
    static void tell(Asked asked) {
        if (asked.accounts() > 0
                && asked.notConnected().isEmpty()
                && asked.closed().isEmpty()) {
            Toast.done(text("creators.refresh.asked", asked.accounts()));
            return;
        }
        var words = new StringBuilder();
        if (asked.accounts() > 0) {
            words.append(text("creators.refresh.asked", asked.accounts()));
        } else if (asked.fresh() > 0) {
            words.append(text("creators.refresh.fresh", asked.fresh()));
        } else if (asked.notConnected().isEmpty()) {
            words.append(text("creators.refresh.nothing"));
        }
        add(words, "creators.refresh.closed", asked.closed());
        add(words, "creators.refresh.not-connected", asked.notConnected());
        if (asked.notConnected().isEmpty() && asked.closed().isEmpty()) {
            Toast.done(words.toString());
        } else {
            Toast.problem(words.toString());
        }
    }

    private static void add(StringBuilder words, String key, Set<Platform> platforms) {
        if (!platforms.isEmpty()) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(text(
                            key,
                            platforms.stream()
                                    .sorted()
                                    .map(platform -> word("console.platform", platform))
                                    .collect(Collectors.joining("・"))));
        }
    }

    /// What the platform itself last said of an account: waiting, odd, or when it last answered.
    static Component marks(@Nullable AccountState state) {
        var marks = new Div();
        if (state == null) {
            return marks;
        }
        if (state.waiting()) {
            marks.add(new Badge(text("creators.refresh.waiting"), Badge.Tone.ACCENT));
        }
        var remark = state.remark();
        if (remark != null) {
            marks.add(new Badge(word("creators.remark", remark.kind()), tone(remark.kind()))
                    .hint(text(
                                    "creators.remark.since",
                                    Formats.moment(remark.since()),
                                    text("creators.remark.about." + remark.kind()))
                            + (remark.detail() == null ? "" : " " + remark.detail())));
        }
        if (marks.getChildren().findAny().isEmpty() && state.checkedAt() != null) {
            marks.add(new Badge(text("creators.refresh.checked", Formats.ago(state.checkedAt())), Badge.Tone.NEUTRAL)
                    .hint(hint(state)));
        }
        return marks;
    }

    private static String hint(AccountState state) {
        var next =
                text("creators.refresh.checked.at", Formats.moment(state.checkedAt()), Formats.moment(state.dueAt()));
        return state.lastPostedAt() == null
                ? next
                : next + "\n" + text("creators.refresh.last-posted", Formats.moment(state.lastPostedAt()));
    }

    private static Badge.Tone tone(Remark remark) {
        return switch (remark) {
            case NOT_FOUND, SUSPENDED -> Badge.Tone.BAD;
            case PRIVATE, NOT_SHOWN, UNREACHABLE, RENAMED -> Badge.Tone.WARNING;
        };
    }
}
