package dev.kodama.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.index.Resemblance;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says in a sentence what two creators, or a creator and a list, have in common.
final class ResemblanceInWords {
    /// So near, a trait is worth naming.
    private static final int NEAR = Likeness.FULL / 4;

    private static final double PERCENT = 10_000;

    private ResemblanceInWords() {}

    static Text of(Resemblance one) {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (!one.topics().isEmpty()) {
            ja.add("共通の話題は%s".formatted(String.join("、", one.topics())));
            en.add("shared topics: %s".formatted(String.join(", ", one.topics())));
        }
        var audience = one.audiencePpm();
        if (audience != null) {
            var percent = Math.round(audience / PERCENT);
            ja.add("オーディエンス構成の%d%%が重なる".formatted(percent));
            en.add("%d %% of the audiences' make-up in common".formatted(percent));
        }
        if (!one.platforms().isEmpty()) {
            ja.add("ともに%s".formatted(names(one)));
            en.add("both on %s".formatted(names(one)));
        }
        if (isNear(one, Likeness.Trait.SIZE)) {
            ja.add("フォロワー規模が近い");
            en.add("of a like size");
        }
        if (isNear(one, Likeness.Trait.ENGAGEMENT)) {
            ja.add("同規模の中でのエンゲージメントが近い");
            en.add("of a like engagement among peers");
        }
        return ja.isEmpty()
                ? new Text("共通点はほとんどありません。", "Little in common.")
                : new Text(String.join("。", ja) + "。", sentence(en));
    }

    private static String names(Resemblance one) {
        return one.platforms().stream().map(Platform::name).collect(Collectors.joining(", "));
    }

    private static boolean isNear(Resemblance one, Likeness.Trait trait) {
        return one.parts().stream()
                .anyMatch(part -> part.trait() == trait && part.distance() != null && part.distance() <= NEAR);
    }

    private static String sentence(List<String> parts) {
        var joined = String.join("; ", parts);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }
}
