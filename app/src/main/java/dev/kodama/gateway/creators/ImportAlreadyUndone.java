package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record ImportAlreadyUndone(UUID undoId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "This import has been taken back already.";
    }

    @Override
    public String remedy() {
        return "Look at `undo` for what became of it; importing the file anew is possible.";
    }
}
