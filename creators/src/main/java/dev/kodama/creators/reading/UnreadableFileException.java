package dev.kodama.creators.reading;

import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportRefusal.Reason;

/// The file cannot be read (any further). Thrown within the module only; whoever faces a user turns it into a value.
public final class UnreadableFileException extends RuntimeException {
    private final transient ImportRefusal refusal;

    public UnreadableFileException(Reason reason, Object... arguments) {
        super(reason.name());
        this.refusal = ImportRefusal.because(reason, arguments);
    }

    public ImportRefusal refusal() {
        return refusal;
    }
}
