package dev.kodama.gateway.creators;

import dev.kodama.creators.MergePreview.Field;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.Set;
import java.util.UUID;

record EditedSinceMerge(UUID creatorId, Set<Field> changed) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "Someone has worked on this creator since the merge.";
    }

    @Override
    public String remedy() {
        return "Change back what `changed` names, or register the other anew.";
    }
}
