package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Groups of an audience as platforms' exports name them: a column for each (`Female %`, `18-24`, `女性25〜34歳の割合`,
/// `Japan (%)`), or several with their shares in one cell (`Japan 70%, US 12%`).
public final class AudienceGroups {
    private static final Pattern BAND = Pattern.compile(
            "(?<![0-9])(13|18|25|35|45|55)\\s*[-‐–—~〜から_]+\\s*(17|24|34|44|54|64)(?![0-9])|(?<![0-9])65\\s*(\\+|[-~〜]|歳?以上|plus|and over)");
    private static final Pattern SAYS_SHARE = Pattern.compile("%|percent|pct|share|ratio|割合|比率|構成比|率|porcentaje");

    /// Japanese runs words together, so what only dresses a header is cut out of it.
    private static final Pattern DRESSING =
            Pattern.compile("割合|構成比|比率|率|おーでぃえんす|ふぉろわー|視聴者|登録者|性別|年齢層|年齢|年代|歳|才|都道府県|の");

    private static final Set<String> EMPTY_WORDS = Set.of(
            "audience",
            "follower",
            "followers",
            "viewer",
            "viewers",
            "fan",
            "fans",
            "subscriber",
            "subscribers",
            "percent",
            "percentage",
            "pct",
            "share",
            "ratio",
            "age",
            "ages",
            "aged",
            "gender",
            "sex",
            "years",
            "year",
            "yrs",
            "old",
            "of",
            "the",
            "in",
            "from",
            "country",
            "audiencia",
            "seguidores",
            "porcentaje",
            "de",
            "edad");
    private static final Set<String> INTEREST_WORDS =
            Set.of("interest", "interests", "interested", "interés", "関心", "興味", "興味関心");
    private static final Pattern ITEM_END = Pattern.compile("[;,、|/\\n](?![0-9])");
    private static final Pattern ITEM =
            Pattern.compile("(.*?)[\\s:：=(（]*([0-9]+(?:[.,][0-9]+)?\\s*%)\\s*[)）]?", Pattern.DOTALL);

    private AudienceGroups() {}

    /// @return the group with a share of 0, or null if the header names none, or none beyond doubt
    public static @Nullable AudienceMarginal inHeader(String header) {
        var folded = Folding.fold(header);
        return group(folded, SAYS_SHARE.matcher(folded).find(), false);
    }

    /// Reads groups and their shares out of one cell.
    public static Cell<List<AudienceMarginal>> list(String written) {
        if (!Cell.saysSomething(written)) {
            return Objects.requireNonNull(Cell.saysNothing(Folding.fold(written)));
        }
        var marginals = new ArrayList<AudienceMarginal>();
        for (var item : ITEM_END.split(Folding.fold(written))) {
            if (item.isBlank()) {
                continue;
            }
            var parts = ITEM.matcher(item.strip());
            if (!parts.matches()) {
                return Cell.unknown(Reason.NOT_A_SHARE);
            }
            var group = group(parts.group(1), true, true);
            var share = Shares.ppm(parts.group(2).replace(" ", ""), Shares.Unit.PERCENT);
            if (group == null || !(share instanceof Cell.Known<Integer>(var ppm))) {
                return Cell.unknown(Reason.NOT_A_SHARE);
            }
            marginals.add(group.with(ppm));
        }
        return marginals.isEmpty() ? new Cell.Blank<>() : new Cell.Known<>(List.copyOf(marginals));
    }

    /// @param countries whether a country alone is meant as one
    /// @param interests whether what is nothing else is an interest
    private static @Nullable AudienceMarginal group(String folded, boolean countries, boolean interests) {
        var band = BAND.matcher(folded);
        var age = band.find() ? age(band.group()) : null;
        var words =
                words(age == null ? folded : folded.substring(0, band.start()) + ' ' + folded.substring(band.end()));
        var gender = words.size() == 1 ? gender(words.getFirst(), age != null || countries) : null;
        if (gender != null || words.isEmpty()) {
            return age == null && gender == null ? null : new AudienceMarginal(age, gender, null, null, 0);
        }
        if (age != null) {
            return null;
        }
        var named = words.removeIf(INTEREST_WORDS::contains);
        var rest = String.join(" ", words);
        var region = named || !countries ? null : Countries.region(rest);
        if (region != null) {
            return new AudienceMarginal(null, null, null, region, 0);
        }
        var interest = named || interests ? AudienceWords.interest(rest) : null;
        return interest == null ? null : new AudienceMarginal(null, null, interest, null, 0);
    }

    private static @Nullable AgeBand age(String written) {
        return written.startsWith("65") ? AgeBand.AGE_65_PLUS : AudienceWords.age(written);
    }

    /// @param letters whether a single letter is enough
    private static @Nullable Gender gender(String word, boolean letters) {
        return word.equals("other") || word.equals("その他") || word.length() == 1 && !letters && word.charAt(0) < 0x80
                ? null
                : AudienceWords.gender(word);
    }

    private static List<String> words(String folded) {
        var words = new ArrayList<String>();
        for (var word : DRESSING.matcher(folded).replaceAll(" ").split("[^\\p{L}\\p{N}ー.-]+")) {
            if (!word.isEmpty() && !word.equals("-") && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
