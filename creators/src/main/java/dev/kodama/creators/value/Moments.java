package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and times as people write them. Without a zone, Tokyo's is meant; a date alone is its midnight.
public final class Moments {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// The oldest of today's platforms opened in 2004.
    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}t.*(z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?:[t ]+(\\d{1,2})[:時](\\d{2})(?:[:分](\\d{2})(?:\\.\\d+)?)?.?)?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private Moments() {}

    public static Cell<Instant> moment(String written, Instant now) {
        var text = Folding.fold(written);
        Cell<Instant> nothing = Cell.saysNothing(text);
        if (nothing != null) {
            return nothing;
        }
        try {
            var year = YEAR_LAST.matcher(text);
            if (year.matches() && isEitherWay(year)) {
                return Cell.unknown(Reason.AMBIGUOUS_DATE);
            }
            var moment = parse(text);
            if (moment == null) {
                return Cell.unknown(Reason.NOT_A_DATE);
            }
            if (moment.isBefore(EARLIEST.atStartOfDay(TOKYO).toInstant())) {
                return Cell.unknown(Reason.TOO_LONG_AGO);
            }
            return moment.isAfter(now) ? Cell.unknown(Reason.IN_THE_FUTURE) : new Cell.Known<>(moment);
        } catch (DateTimeException e) {
            return Cell.unknown(Reason.NOT_A_DATE);
        }
    }

    /// A business date; it may lie ahead.
    public static Cell<LocalDate> day(String written) {
        return switch (moment(written, Instant.MAX)) {
            case Cell.Known<Instant>(var moment) -> new Cell.Known<>(LocalDate.ofInstant(moment, TOKYO));
            case Cell.Blank<Instant> _ -> new Cell.Blank<>();
            case Cell.Unknown<Instant>(var reason) -> new Cell.Unknown<>(reason);
        };
    }

    private static @Nullable Instant parse(String text) {
        if (ISO.matcher(text).matches()) {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return local(yearFirst).atZone(TOKYO).toInstant();
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3))
                    .atStartOfDay(TOKYO)
                    .toInstant();
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            var dayFirst = number(yearLast, 1) > 12;
            return LocalDate.of(
                            number(yearLast, 3), number(yearLast, dayFirst ? 2 : 1), number(yearLast, dayFirst ? 1 : 2))
                    .atStartOfDay(TOKYO)
                    .toInstant();
        }
        return null;
    }

    /// 03/04/2026 is in March for some and in April for others; 03/03/2026 is clear.
    private static boolean isEitherWay(Matcher yearLast) {
        return number(yearLast, 1) <= 12 && number(yearLast, 2) <= 12 && number(yearLast, 1) != number(yearLast, 2);
    }

    private static LocalDateTime local(Matcher m) {
        return LocalDateTime.of(
                number(m, 1), number(m, 2), number(m, 3), numberOrZero(m, 4), numberOrZero(m, 5), numberOrZero(m, 6));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int numberOrZero(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : number(matcher, group);
    }
}
