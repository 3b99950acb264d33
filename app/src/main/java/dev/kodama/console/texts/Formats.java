package dev.kodama.console.texts;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// How figures, money and moments are written. A missing figure is a dash, never 0.
public final class Formats {
    /// Business dates are Tokyo's, wherever the reader sits.
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public static final String MISSING = "—";

    private Formats() {}

    /// `¥1,234,567`
    public static String yen(@Nullable Long yen) {
        return yen == null ? MISSING : (yen < 0 ? "-¥" : "¥") + grouped(Math.abs(yen));
    }

    /// `1,234,567`
    public static String count(@Nullable Number count) {
        return count == null ? MISSING : grouped(count.longValue());
    }

    /// Three significant digits: `12.3万` or `123K`; up to 9 999 in full.
    public static String compact(@Nullable Long count) {
        if (count == null) {
            return MISSING;
        }
        if (Math.abs(count) < 10_000) {
            return grouped(count);
        }
        var format = CompactDecimalFormat.getInstance(Texts.locale(), CompactDecimalFormat.CompactStyle.SHORT);
        format.setMaximumSignificantDigits(3);
        return format.format(count);
    }

    /// @param fraction 0.0123 is `1.23%`
    /// @param decimals digits after the point, always that many
    public static String percent(@Nullable Double fraction, int decimals) {
        if (fraction == null) {
            return MISSING;
        }
        var format = NumberFormat.getPercentInstance(Texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(fraction);
    }

    public static String decimal(@Nullable Double value, int decimals) {
        if (value == null) {
            return MISSING;
        }
        var format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    public static String date(@Nullable LocalDate date) {
        return date == null
                ? MISSING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Texts.locale())
                        .format(date);
    }

    /// The Tokyo date of that moment.
    public static String date(@Nullable Instant moment) {
        return moment == null ? MISSING : date(LocalDate.ofInstant(moment, TOKYO));
    }

    /// Date and minute in Tokyo.
    public static String moment(@Nullable Instant moment) {
        return moment == null
                ? MISSING
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Texts.locale())
                        .withZone(TOKYO)
                        .format(moment);
    }

    /// `3 日前`, `in 2 hours`, `今`: the largest whole unit.
    public static String ago(@Nullable Instant moment) {
        return moment == null ? MISSING : ago(Duration.between(moment, Instant.now()));
    }

    static String ago(Duration age) {
        var format = RelativeDateTimeFormatter.getInstance(Texts.locale());
        var direction = age.isNegative() ? Direction.NEXT : Direction.LAST;
        var span = age.abs();
        if (span.toMinutes() < 1) {
            return format.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (span.toHours() < 1) {
            return format.format(span.toMinutes(), direction, RelativeUnit.MINUTES);
        }
        if (span.toDays() < 1) {
            return format.format(span.toHours(), direction, RelativeUnit.HOURS);
        }
        if (span.toDays() < 60) {
            return format.format(span.toDays(), direction, RelativeUnit.DAYS);
        }
        if (span.toDays() < 730) {
            return format.format(span.toDays() / 30, direction, RelativeUnit.MONTHS);
        }
        return format.format(span.toDays() / 365, direction, RelativeUnit.YEARS);
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }
}
