package dev.kodama.creators.fields;

import dev.kodama.creators.CustomField;
import dev.kodama.creators.naming.Folding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was said in a custom field, read as its type wants it.
///
/// @param value as it is shown
/// @param folded for comparing
/// @param number a number; a date as days since 1970; else null
record Reading(String value, String folded, @Nullable BigDecimal number) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Set<String> YES = Set.of("yes", "true", "1", "はい", "○", "有", "あり");
    private static final Set<String> NO = Set.of("no", "false", "0", "いいえ", "×", "無", "なし");

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
            case YES_NO ->
                YES.contains(folded)
                        ? new Reading("yes", "yes", null)
                        : NO.contains(folded) ? new Reading("no", "no", null) : null;
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
            var day = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return new Reading(day.toString(), day.toString(), BigDecimal.valueOf(day.toEpochDay()));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
