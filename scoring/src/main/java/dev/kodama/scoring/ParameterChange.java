package dev.kodama.scoring;

import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Text;
import java.util.List;

/// What became of a draft.
public sealed interface ParameterChange {

    /// It is an edition now.
    record Made(DatedEdition edition) implements ParameterChange {}

    /// It breaks a rule; nothing was changed.
    record Faulty(List<Fault> faults) implements ParameterChange {}

    /// Somebody made another edition meanwhile; nothing was changed.
    record Outdated(long newest) implements ParameterChange {}

    /// @param field `changes.<parameter>`, `beginsOn` or `reason`
    record Fault(String field, Text what) {}
}
