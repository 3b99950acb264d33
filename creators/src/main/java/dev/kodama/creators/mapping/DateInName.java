package dev.kodama.creators.mapping;

import dev.kodama.creators.value.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a file's figures were taken, if its name says: `creators_2026-10-01.csv`, `top 1000 june 2022`.
final class DateInName {
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_.年]?(\\d{2})[-_.月]?(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})[-_.年](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_NAME =
            Pattern.compile("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*[-_. ]+(20\\d{2})");

    private DateInName() {}

    /// @param fileName folded
    static @Nullable Instant of(String fileName) {
        try {
            var day = DAY.matcher(fileName);
            if (day.find()) {
                return at(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
            var month = MONTH.matcher(fileName);
            if (month.find()) {
                return at(month.group(1), Integer.parseInt(month.group(2)), 1);
            }
            var named = MONTH_NAME.matcher(fileName);
            return named.find() ? at(named.group(2), monthNamed(named.group(1)), 1) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant at(String year, int month, int day) {
        return LocalDate.of(Integer.parseInt(year), month, day)
                .atStartOfDay(Moments.TOKYO)
                .toInstant();
    }

    private static int monthNamed(String beginning) {
        return switch (beginning) {
            case "jan", "ene" -> 1;
            case "feb" -> 2;
            case "mar" -> 3;
            case "apr", "abr" -> 4;
            case "may" -> 5;
            case "jun" -> 6;
            case "jul" -> 7;
            case "aug", "ago" -> 8;
            case "sep" -> 9;
            case "oct" -> 10;
            case "nov" -> 11;
            default -> 12;
        };
    }
}
