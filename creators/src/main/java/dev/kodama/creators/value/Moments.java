package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    /// `2026-06-20 09:00 +0000`, as X and many programs write it.
    private static final Pattern WITH_OFFSET = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[ t](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)? ?(z|utc|[+-]\\d{2}:?\\d{2})(?: utc)?");

    /// `Oct 1, 2026` and `Fri, Jun 5, 2026`, as YouTube Studio and X write it.
    private static final Pattern MONTH_NAMED = Pattern.compile("(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,? )?"
            + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2}),? (\\d{4})"
            + "(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Moments() {}

    public static Cell<Instant> moment(String written, Instant now) {
        return moment(written, now, false);
    }

    /// @param monthFirst whether the file is known to write 03/04/2026 for the fourth of March
    public static Cell<Instant> moment(String written, Instant now, boolean monthFirst) {
        var text = Folding.fold(written);
        Cell<Instant> nothing = Cell.saysNothing(text);
        if (nothing != null) {
            return nothing;
        }
        try {
            var year = YEAR_LAST.matcher(text);
            if (!monthFirst && year.matches() && isEitherWay(year)) {
                return Cell.unknown(Reason.AMBIGUOUS_DATE);
            }
            var moment = parse(text, monthFirst);
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

    private static @Nullable Instant parse(String text, boolean monthFirst) {
        if (ISO.matcher(text).matches()) {
            return OffsetDateTime.parse(
                            text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").toUpperCase(Locale.ROOT))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        }
        var offset = WITH_OFFSET.matcher(text);
        if (offset.matches()) {
            var zone = offset.group(4);
            var seconds = offset.group(3) == null ? ":00" : offset.group(3);
            return LocalDateTime.parse(offset.group(1) + "T" + offset.group(2) + seconds)
                    .toInstant(ZoneOffset.of(zone.equals("z") || zone.equals("utc") ? "Z" : zone));
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
            var dayFirst = !monthFirst && number(yearLast, 1) > 12;
            return LocalDate.of(
                            number(yearLast, 3), number(yearLast, dayFirst ? 2 : 1), number(yearLast, dayFirst ? 1 : 2))
                    .atTime(numberOrZero(yearLast, 4), numberOrZero(yearLast, 5), numberOrZero(yearLast, 6))
                    .atZone(TOKYO)
                    .toInstant();
        }
        var named = MONTH_NAMED.matcher(text);
        if (named.matches()) {
            return LocalDate.of(number(named, 3), MONTHS.indexOf(named.group(1)) / 3 + 1, number(named, 2))
                    .atTime(numberOrZero(named, 4), numberOrZero(named, 5), numberOrZero(named, 6))
                    .atZone(TOKYO)
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
