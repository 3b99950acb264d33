package dev.kodama.creators.fields;

import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Moments;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.YesNo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was said in a custom field, read as its type wants it.
///
/// @param value as it is shown
/// @param folded for comparing
/// @param number a number; a date as days since 1970; else null
public record Reading(String value, String folded, @Nullable BigDecimal number) {
    public static final int LONGEST = 1_000;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Set<String> YES = Set.of("yes", "true", "1", "はい", "○", "有", "あり");
    private static final Set<String> NO = Set.of("no", "false", "0", "いいえ", "×", "無", "なし");

    /// A cell of a list, where numbers and dates are written in every way and much says only that nobody knows.
    public static Cell<Reading> ofCell(CustomField field, String cell) {
        if (cell.isBlank()) {
            return new Cell.Blank<>();
        }
        var read = field.type() == CustomField.Type.TEXT ? null : of(field, cell);
        if (read != null) {
            return new Cell.Known<>(read);
        }
        if (!Cell.saysSomething(cell)) {
            return new Cell.Unknown<>(Reason.MARKED_UNKNOWN);
        }
        return switch (field.type()) {
            case TEXT ->
                cell.length() > LONGEST
                        ? new Cell.Unknown<>(Reason.TOO_LONG)
                        : new Cell.Known<>(Objects.requireNonNull(of(field, cell)));
            case NUMBER ->
                switch (Quantities.count(cell)) {
                    case Cell.Known<Long>(var number) ->
                        new Cell.Known<>(Objects.requireNonNull(number(number.toString())));
                    case Cell.Unknown<Long>(var reason) -> new Cell.Unknown<>(reason);
                    case Cell.Blank<Long> _ -> new Cell.Blank<>();
                };
            case DATE ->
                switch (Moments.day(cell)) {
                    case Cell.Known<LocalDate>(var day) -> new Cell.Known<>(Reading.of(day));
                    case Cell.Unknown<LocalDate>(var reason) -> new Cell.Unknown<>(reason);
                    case Cell.Blank<LocalDate> _ -> new Cell.Blank<>();
                };
            case CHOICE -> new Cell.Unknown<>(Reason.NOT_A_CHOICE);
            case YES_NO ->
                switch (YesNo.read(cell)) {
                    case Cell.Known<Boolean>(var yes) -> new Cell.Known<>(word(yes ? "yes" : "no"));
                    case Cell.Unknown<Boolean>(var reason) -> new Cell.Unknown<>(reason);
                    case Cell.Blank<Boolean> _ -> new Cell.Blank<>();
                };
        };
    }

    private static Reading word(String word) {
        return new Reading(word, word, null);
    }

    private static Reading of(LocalDate day) {
        return new Reading(day.toString(), day.toString(), BigDecimal.valueOf(day.toEpochDay()));
    }

    /// @return null if it cannot be read so
    static @Nullable Reading of(CustomField field, String said) {
        var tidy = Folding.tidy(said);
        var folded = Folding.fold(said);
        return switch (field.type()) {
            case TEXT -> new Reading(tidy, folded, null);
            case NUMBER -> number(folded.replace(",", ""));
            case DATE -> day(folded);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> Folding.fold(choice).equals(folded))
                        .findFirst()
                        .map(choice -> new Reading(choice, folded, null))
                        .orElse(null);
            case YES_NO -> YES.contains(folded) ? word("yes") : NO.contains(folded) ? word("no") : null;
        };
    }

    private static @Nullable Reading number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return null;
        }
        var number = new BigDecimal(written).stripTrailingZeros();
        return new Reading(number.toPlainString(), number.toPlainString(), number);
    }

    private static @Nullable Reading day(String written) {
        var parts = DAY.matcher(written);
        if (!parts.matches()) {
            return null;
        }
        try {
            return of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
