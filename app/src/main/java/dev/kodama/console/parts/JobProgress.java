package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.kodama.console.texts.Formats;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How far a job in the background is.
///
/// It asks once a second while the job runs and the page is open, and then stops. Asking needs no open connection to
/// the server, so it works through every proxy and goes on after a restart; a push would save a few hundred bytes a
/// second.
public final class JobProgress extends Div {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /// @param status in a word
    /// @param done rows so far
    /// @param total rows in all; null while not known
    public record State(String status, long done, @Nullable Long total, boolean running) {}

    private final Supplier<State> state;
    private final Consumer<State> whenFinished;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private boolean reported;

    /// @param state reads where the job stands; called on the page's thread, so it must be quick
    /// @param whenFinished called once, as soon as the job no longer runs
    public JobProgress(Supplier<State> state, Consumer<State> whenFinished) {
        this.state = state;
        this.whenFinished = whenFinished;
        addClassName("job-progress");
        words.addClassName("figure");
        words.getElement().setAttribute("aria-live", "polite");
        add(bar, words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh(event.getUI());
    }

    private void refresh(UI ui) {
        var now = state.get();
        show(now);
        if (now.running()) {
            ui.triggerAfter(INTERVAL, () -> {
                if (isAttached()) {
                    refresh(ui);
                }
            });
        } else if (!reported) {
            reported = true;
            whenFinished.accept(now);
        }
    }

    private void show(State now) {
        var total = now.total();
        bar.setIndeterminate(now.running() && (total == null || total == 0));
        if (total != null && total > 0) {
            bar.setValue(Math.min(1.0, (double) now.done() / total));
            words.setText(text(
                    "console.progress.of",
                    now.status(),
                    Formats.count(now.done()),
                    Formats.count(total),
                    Formats.percent((double) now.done() / total, 0)));
        } else {
            words.setText(text("console.progress.so-far", now.status(), Formats.count(now.done())));
        }
    }
}
