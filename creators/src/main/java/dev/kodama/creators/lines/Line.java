package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.lines.Understood.Problem;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.value.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row at work: its values by the field that their columns are for, and what was wrong with them.
final class Line {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 50;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[|,;、，/\\n]");

    private final TablePlan table;
    private final Row row;
    private final LineAccounts accounts;
    private final List<Problem> problems = new ArrayList<>(0);
    private int numbers;
    private int notNumbers;

    Line(TablePlan table, Row row) {
        this.table = table;
        this.row = row;
        this.accounts = new LineAccounts(this);
    }

    long number() {
        return row.line();
    }

    TablePlan table() {
        return table;
    }

    Row row() {
        return row;
    }

    /// Whom the line is about.
    LineAccounts accounts() {
        return accounts;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean isFlawless() {
        return problems.isEmpty();
    }

    /// Where half of the numbers are none, the cells stand under others' headers.
    boolean isShifted() {
        return notNumbers >= 2 && notNumbers * 2 >= numbers;
    }

    @Nullable
    String externalId() {
        return text(ImportField.EXTERNAL_ID, LONGEST_TEXT);
    }

    /// By the line, or else by the plan; null, and the line refused, if what it says cannot be read.
    @Nullable
    Instant capturedAt() {
        if (cell(ImportField.CAPTURED_AT, null) == null) {
            return table.plan.capturedAt();
        }
        var moment = moment(ImportField.CAPTURED_AT);
        if (moment == null) {
            refuseForTheLastProblem();
        }
        return moment;
    }

    @Nullable
    Instant moment(ImportField field) {
        return value(field, null, table.moments);
    }

    @Nullable
    String text(ImportField field, int longest) {
        var text = cell(field, null);
        if (text == null) {
            return null;
        }
        var tidy = Folding.tidy(text);
        if (tidy.length() > longest) {
            report(field, null, text, Reason.TOO_LONG, String.valueOf(longest));
            return null;
        }
        if (tidy.indexOf('\uFFFD') >= 0) {
            report(field, null, text, Reason.BROKEN_CHARACTERS);
            return null;
        }
        return tidy;
    }

    <T> @Nullable T word(ImportField field, Function<String, @Nullable T> reader, Reason otherwise) {
        var text = cell(field, null);
        if (text == null) {
            return null;
        }
        var word = reader.apply(text);
        if (word == null) {
            report(field, null, text, otherwise);
        }
        return word;
    }

    List<String> words(ImportField field) {
        var places = table.columns(field, null);
        if (places == null) {
            return List.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (var column : places) {
            var cell = row.cell(column);
            if (Cell.saysSomething(cell)) {
                for (var part : BETWEEN_WORDS.split(cell)) {
                    var word = Objects.requireNonNull(table.foldedWords.apply(part));
                    if (word.length() > LONGEST_WORD) {
                        report(field, null, part, Reason.TOO_LONG, String.valueOf(LONGEST_WORD));
                    } else if (!word.isEmpty() && words.size() < MOST_WORDS) {
                        words.add(word.replace('_', ' '));
                    }
                }
            }
        }
        return List.copyOf(words);
    }

    /// The first cell for it that says something, as it stands.
    @Nullable
    String cell(ImportField field, @Nullable Platform platform) {
        var places = table.columns(field, platform);
        if (places != null) {
            for (var column : places) {
                var cell = row.cell(column);
                if (Cell.saysSomething(cell)) {
                    return cell.strip();
                }
            }
        }
        return null;
    }

    /// The first column for it that can be read counts. If none can, the reason of the first is reported; if one
    /// can, the others are silent, unless they say something else.
    <T> @Nullable T value(ImportField field, @Nullable Platform platform, Function<String, Cell<T>> reader) {
        var places = table.columns(field, platform);
        if (places == null) {
            return null;
        }
        T taken = null;
        Reason firstReason = null;
        var firstColumn = -1;
        for (var column : places) {
            switch (reader.apply(row.cell(column))) {
                case Cell.Known<T>(var value) -> {
                    if (taken == null) {
                        taken = value;
                    } else {
                        compare(column, taken, value);
                    }
                }
                case Cell.Unknown<T>(var reason) -> {
                    if (firstReason == null || firstReason == Reason.MARKED_UNKNOWN) {
                        firstReason = reason;
                        firstColumn = column;
                    }
                }
                case Cell.Blank<T> _ -> {}
            }
        }
        if (isCounted(field)) {
            numbers++;
        }
        if (taken == null && firstReason != null) {
            if (firstReason == Reason.NOT_A_NUMBER && isCounted(field)) {
                notNumbers++;
            }
            report(firstColumn, firstReason);
        }
        return taken;
    }

    /// A rounded figure beside an exact one differs by its rounding, a twentieth at most.
    private <T> void compare(int column, T taken, T other) {
        if (taken instanceof Number one
                && other instanceof Number two
                && Math.abs(one.doubleValue() - two.doubleValue()) > Math.max(1, one.doubleValue() / 20)) {
            report(column, Reason.COLUMNS_DISAGREE, taken.toString());
        }
    }

    private static boolean isCounted(ImportField field) {
        return field.isOfAnAccount() && field != ImportField.HANDLE && field != ImportField.URL;
    }

    void note(Problem problem) {
        problems.add(problem);
    }

    /// The cell of that column cannot be taken.
    void report(int column, Reason reason, String... arguments) {
        note(new Problem(
                row.line(),
                Severity.VALUE_UNKNOWN,
                table.head.header(column),
                cut(row.cell(column)),
                reason,
                List.of(arguments)));
    }

    void report(ImportField field, @Nullable Platform platform, String value, Reason reason, String... arguments) {
        note(about(Severity.VALUE_UNKNOWN, field, platform, value, reason, arguments));
    }

    void refuse(Reason reason) {
        note(problem(Severity.ROW_REFUSED, reason));
    }

    void refuse(ImportField field, String value, Reason reason) {
        note(about(Severity.ROW_REFUSED, field, null, value, reason));
    }

    /// For a value that the row is nothing without: it could not be read, or it is not there.
    void refuseForTheLastProblemOr(Reason missing) {
        if (problems.isEmpty()) {
            refuse(missing);
        } else {
            refuseForTheLastProblem();
        }
    }

    /// A value without which the row is nothing: its problem is the row's.
    void refuseForTheLastProblem() {
        var last = problems.removeLast();
        note(new Problem(
                last.line(), Severity.ROW_REFUSED, last.header(), last.value(), last.reason(), last.arguments()));
    }

    /// With the row as a whole.
    Problem problem(Severity severity, Reason reason, String... arguments) {
        return new Problem(row.line(), severity, null, null, reason, List.of(arguments));
    }

    private Problem about(
            Severity severity,
            ImportField field,
            @Nullable Platform platform,
            String value,
            Reason reason,
            String... arguments) {
        var places = table.columns(field, platform);
        var header = places == null ? null : table.head.header(places[0]);
        return new Problem(row.line(), severity, header, cut(value), reason, List.of(arguments));
    }

    private static String cut(String value) {
        var clean = value.replace("\u0000", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) + "…" : clean;
    }
}
