package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.kodama.console.parts.Toast;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bug behind a button: the person reads a number, the log has everything under that number.
final class ErrorToast implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(ErrorToast.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof ClientAbortException) {
            // The person closed the page before the answer was there.
            return;
        }
        var id = log(event.getThrowable());
        if (UI.getCurrent() != null) {
            Toast.problem(text("console.error.toast", id));
        }
    }

    /// Logs it under a new short number.
    static String log(Throwable error) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected error {}", id, error);
        return id;
    }
}
