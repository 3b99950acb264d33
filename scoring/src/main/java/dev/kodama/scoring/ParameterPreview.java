package dev.kodama.scoring;

import dev.kodama.scoring.model.Parameter;
import java.util.List;

/// What a draft would change on the day it begins.
///
/// @param lines every parameter that would be another then than without the draft
/// @param takenBack numbers of editions that are planned and would never be in force
/// @param campaigns how many campaigns have no weights of their own, so that default weights move their ranking
public record ParameterPreview(List<Line> lines, List<Long> takenBack, int campaigns) {

    public record Line(Parameter parameter, long before, long after) {}
}
