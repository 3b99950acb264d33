package dev.kodama.creators.twins;

import dev.kodama.creators.MergePreview.Difference;
import dev.kodama.creators.MergePreview.Field;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.KnownCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What two creators say when they are one. Pure rules; the facade's `merge` tells them.
final class Combination {
    private Combination() {}

    /// @param survivor with what the merged creator is to have: accounts, and what hangs on creators
    static KnownCreator of(KnownCreator survivor, KnownCreator absorbed) {
        return new KnownCreator(
                survivor.id(),
                survivor.version(),
                survivor.displayName(),
                kana(survivor, absorbed),
                first(survivor.language(), absorbed.language()),
                first(survivor.country(), absorbed.country()),
                union(survivor.topics(), absorbed.topics()),
                union(survivor.tags(), absorbed.tags()),
                notes(survivor.notes(), absorbed.notes()),
                first(survivor.externalId(), absorbed.externalId()),
                survivor.contactable() && absorbed.contactable(),
                earlier(survivor.optedOutAt(), absorbed.optedOutAt()),
                survivor.lacks(),
                survivor.accounts(),
                survivor.createdAt(),
                survivor.updatedAt());
    }

    static List<Difference> differences(KnownCreator survivor, KnownCreator absorbed) {
        var merged = of(survivor, absorbed);
        var differences = new ArrayList<Difference>();
        differ(differences, Field.DISPLAY_NAME, survivor.displayName(), absorbed.displayName(), merged.displayName());
        differ(differences, Field.KANA, survivor.kana(), absorbed.kana(), merged.kana());
        differ(differences, Field.LANGUAGE, survivor.language(), absorbed.language(), merged.language());
        differ(differences, Field.COUNTRY, survivor.country(), absorbed.country(), merged.country());
        differ(differences, Field.TOPICS, list(survivor.topics()), list(absorbed.topics()), list(merged.topics()));
        differ(differences, Field.TAGS, list(survivor.tags()), list(absorbed.tags()), list(merged.tags()));
        differ(differences, Field.NOTES, survivor.notes(), absorbed.notes(), merged.notes());
        differ(differences, Field.EXTERNAL_ID, survivor.externalId(), absorbed.externalId(), merged.externalId());
        differ(
                differences,
                Field.CONTACTABLE,
                String.valueOf(survivor.contactable()),
                String.valueOf(absorbed.contactable()),
                String.valueOf(merged.contactable()));
        return differences;
    }

    private static void differ(
            List<Difference> differences,
            Field field,
            @Nullable String survivors,
            @Nullable String absorbeds,
            @Nullable String result) {
        if (!Objects.equals(survivors, absorbeds)) {
            differences.add(new Difference(field, survivors, absorbeds, result));
        }
    }

    /// The reading of another name is no reading of this one.
    private static @Nullable String kana(KnownCreator survivor, KnownCreator absorbed) {
        var sameName = Folding.fold(survivor.displayName()).equals(Folding.fold(absorbed.displayName()));
        return survivor.kana() == null && sameName ? absorbed.kana() : survivor.kana();
    }

    private static @Nullable String notes(@Nullable String survivors, @Nullable String absorbeds) {
        return survivors == null || absorbeds == null || survivors.equals(absorbeds)
                ? first(survivors, absorbeds)
                : survivors + "\n\n" + absorbeds;
    }

    private static List<String> union(List<String> one, List<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static @Nullable String list(List<String> words) {
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? first(one, other) : one.isBefore(other) ? one : other;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
