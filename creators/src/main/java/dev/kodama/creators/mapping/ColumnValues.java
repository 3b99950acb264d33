package dev.kodama.creators.mapping;

import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.naming.PostName;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.value.AudienceGroups;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Moments;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.Shares;
import dev.kodama.creators.value.YesNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The first values of one column, and what they look like. Shares are of the values that say something.
final class ColumnValues {
    private final List<String> values = new ArrayList<>();

    ColumnValues(List<Row> rows, int column) {
        for (var row : rows) {
            var value = row.cell(column).strip();
            if (Cell.saysSomething(value)) {
                values.add(value);
            }
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private double share(Predicate<String> property) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(property).count() / values.size();
    }

    double numbers() {
        return share(
                value -> Quantities.average(value) instanceof Cell.Known<Long> || value.matches("[-−▲]?[0-9.,]+%?"));
    }

    /// A share of people, never a count of them.
    double audienceShares() {
        return share(value -> Shares.ppm(value, Shares.Unit.PERCENT) instanceof Cell.Known<Integer>);
    }

    /// Groups with their shares: `Japan 70%, US 12%`.
    double audienceLists() {
        return share(value -> AudienceGroups.list(value) instanceof Cell.Known<List<AudienceMarginal>>);
    }

    double yesOrNo() {
        return share(value -> YesNo.read(value) instanceof Cell.Known<Boolean>);
    }

    double prices() {
        return share(value -> Quantities.yen(value) instanceof Cell.Known<Long>);
    }

    /// Written out to the last digit: `48500000`, not `48.5M`.
    double exactNumbers() {
        return share(value -> value.matches("[0-9]+(,[0-9]{3})*"));
    }

    double dates() {
        return share(value -> !(Moments.moment(value, Instant.MAX, false) instanceof Cell.Unknown<Instant>)
                || !(Moments.moment(value, Instant.MAX, true) instanceof Cell.Unknown<Instant>));
    }

    double plainHandles() {
        return share(value -> Handle.isPlain(value) && !value.matches("[0-9.]+"));
    }

    double addresses() {
        return share(value -> value.startsWith("http://") || value.startsWith("https://"));
    }

    double countries() {
        return share(value -> Countries.country(value) != null);
    }

    double languages() {
        return share(value -> Countries.language(value) != null);
    }

    double platforms() {
        return share(value -> PlatformNames.named(value) != null);
    }

    /// Ids that are unique anywhere: long, of letters and digits, no word of any language.
    double globalIds() {
        return share(value -> value.matches("[0-9a-fA-F-]{16,}")
                || (value.matches("[0-9A-Za-z_-]{20,}") && value.matches(".*[0-9].*")));
    }

    /// Ids of any kind: no blanks, and no mere word.
    double ids() {
        return share(value -> value.matches("[\\x21-\\x7e]{5,}") && value.matches(".*([0-9_-]|.[A-Z]).*"));
    }

    /// Addresses of posts, not of accounts.
    double postAddresses() {
        return share(value -> PostName.platformOf(value) != null);
    }

    /// The platform that most addresses of posts lead to.
    @Nullable
    Platform postPlatform() {
        return most(PostName::platformOf);
    }

    /// How many different values there are.
    int kinds() {
        return new HashSet<>(values).size();
    }

    double distinct() {
        return values.isEmpty() ? 0 : (double) kinds() / values.size();
    }

    /// The platform that most addresses lead to.
    @Nullable
    Platform addressedPlatform() {
        return most(value -> {
            var host = value.replaceFirst("^https?://", "").replaceFirst("/.*", "");
            return host.equals("x.com") ? Platform.X : PlatformNames.named(host);
        });
    }

    private @Nullable Platform most(Function<String, @Nullable Platform> reader) {
        var counts = new EnumMap<Platform, Integer>(Platform.class);
        for (var value : values) {
            var platform = reader.apply(value);
            if (platform != null) {
                counts.merge(platform, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 2 > values.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    List<String> examples() {
        return values.stream().distinct().limit(4).map(ColumnValues::cut).toList();
    }

    private static String cut(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
