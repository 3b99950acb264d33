package dev.kodama.campaigns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the house leaves creators alone, whichever brand asks. Days are business days of Tokyo, and the day that
/// something happened on is the first of them.
///
/// @param coolDownDays after an approach; 0 for none
/// @param afterDeclineDays after the creator declined; 0 for none
/// @param budget approaches within `budgetDays`, 1 or more
@ConfigurationProperties("kodama.contact")
public record ContactRules(
        @DefaultValue("14") int coolDownDays,
        @DefaultValue("60") int afterDeclineDays,
        @DefaultValue("3") int budget,
        @DefaultValue("30") int budgetDays) {
    public ContactRules {
        if (coolDownDays < 0 || afterDeclineDays < 0 || budgetDays < 0 || budget < 1) {
            throw new IllegalArgumentException("kodama.contact: days are 0 or more, the budget is 1 or more");
        }
    }

    /// @param on the day of the approach
    /// @param declinedOn the day on which the creator declined, if they did
    public record Approached(LocalDate on, @Nullable LocalDate declinedOn) {}

    /// The first day on which the creator may be approached again; null if no rule ever stood against it.
    public @Nullable LocalDate freeOn(List<Approached> approaches) {
        var days = approaches.stream()
                .map(Approached::on)
                .sorted(Comparator.reverseOrder())
                .toList();
        return Stream.of(
                        latest(days.stream(), coolDownDays),
                        latest(approaches.stream().map(Approached::declinedOn), afterDeclineDays),
                        latest(days.stream().skip(budget - 1L), budgetDays))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// How far back an approach can matter.
    public int horizonDays() {
        return Math.max(budgetDays, Math.max(coolDownDays, afterDeclineDays));
    }

    private static @Nullable LocalDate latest(Stream<? extends @Nullable LocalDate> days, int later) {
        return days.filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(later))
                .orElse(null);
    }
}
