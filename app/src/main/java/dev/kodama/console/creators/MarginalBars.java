package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudienceTraits;
import dev.kodama.creators.events.Gender;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is only known of an audience trait by trait, and says so: a picture for each trait, none for how they go
/// together.
final class MarginalBars extends Div {
    private static final int LONGEST_LIST = 8;

    MarginalBars(List<AudienceMarginal> marginals) {
        addClassName("marginals");
        var mark = new Div(
                new Badge(text("creators.audience.marginals"), Badge.Tone.WARNING),
                new Paragraph(text("creators.audience.marginals.meaning")));
        mark.addClassNames("row", "small", "quiet");
        var pictures = new Div();
        pictures.addClassName("audience");
        new EnumMap<AudienceTraits, List<AudienceMarginal>>(
                        marginals.stream().collect(groupingBy(AudienceMarginal::traits)))
                .forEach((traits, shares) -> pictures.add(new Div(
                        new H3(word("creators.audience.traits", traits)),
                        traits == AudienceTraits.AGE_AND_GENDER ? heatMap(shares) : bars(shares))));
        add(mark, pictures);
    }

    private static Component heatMap(List<AudienceMarginal> marginals) {
        Map<AgeBand, Map<Gender, Long>> shares = marginals.stream()
                .collect(groupingBy(
                        marginal -> Objects.requireNonNull(marginal.age()),
                        toMap(marginal -> Objects.requireNonNull(marginal.gender()), marginal ->
                                (long) marginal.sharePpm())));
        return new HeatMap(shares);
    }

    /// Ages in their own order, everything else largest first, as it comes.
    private static Component bars(List<AudienceMarginal> marginals) {
        var shares = new LinkedHashMap<String, Long>();
        var inOrder = marginals.getFirst().age() == null
                ? marginals.stream().limit(LONGEST_LIST).toList()
                : marginals.stream()
                        .sorted((one, other) ->
                                Objects.requireNonNull(one.age()).compareTo(Objects.requireNonNull(other.age())))
                        .toList();
        inOrder.forEach(marginal -> shares.put(name(marginal), (long) marginal.sharePpm()));
        return new ShareBars(shares);
    }

    private static String name(AudienceMarginal marginal) {
        if (marginal.age() != null) {
            return word("console.age", marginal.age());
        }
        if (marginal.gender() != null) {
            return word("console.gender", marginal.gender());
        }
        return marginal.interest() != null ? marginal.interest() : Regions.country(marginal.region());
    }
}
