package dev.kodama.console.intake;

import dev.kodama.console.texts.Texts;
import dev.kodama.creators.ImportDesk.ProblemWording;
import dev.kodama.creators.ImportProblem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The downloaded list of problems in the language of the page that it was asked for on: the download itself is a
/// request of its own, without a page.
record ProblemsInWords(Locale locale) implements ProblemWording {
    @Override
    public List<String> headings() {
        return Stream.of("line", "severity", "column", "value", "reason")
                .map(heading -> Texts.in(locale, "intake.import." + heading))
                .toList();
    }

    @Override
    public String severity(ImportProblem problem) {
        return Texts.in(locale, "intake.import.severity." + problem.severity());
    }

    @Override
    public String reason(ImportProblem problem) {
        return Texts.in(
                locale,
                "intake.import.problem." + problem.reason(),
                problem.arguments().toArray());
    }
}
