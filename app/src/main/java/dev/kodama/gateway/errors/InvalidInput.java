package dev.kodama.gateway.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param problems at least one
public record InvalidInput(@Nullable String remedy, List<InputProblem> problems) implements Refusal {
    public InvalidInput {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An input without problems is not invalid");
        }
        problems = List.copyOf(problems);
    }

    /// One problem at one field.
    public static InvalidInput at(String field, String message) {
        return new InvalidInput(null, List.of(new InputProblem(field, message)));
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.INVALID;
    }

    @Override
    public String message() {
        return problems.getFirst().message();
    }
}
