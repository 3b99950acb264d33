package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a campaign's plan must look like, and the form in which it is kept.
final class PlanRules {
    static final long MAX_BUDGET_YEN = 1_000_000_000_000L;
    static final int MAX_GOAL = 4_000;
    static final int MAX_TOPICS = 30;
    static final int MAX_CELLS = 50;
    static final int MAX_WORDS_IN_CELL = 50;
    static final int MAX_WORD = 60;
    static final int MAX_EXCLUSIVE_DAYS = 730;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern REGION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");

    private PlanRules() {}

    /// Spaces cut off, words in lower case and width-folded, regions in upper case, so that they match audience cells.
    static CampaignPlan tidy(CampaignPlan plan) {
        var brief = plan.brief();
        return new CampaignPlan(
                plan.productId(),
                plan.name().strip(),
                new Brief(
                        brief.goal().strip(),
                        brief.budgetYen(),
                        brief.startsOn(),
                        brief.endsOn(),
                        brief.platforms(),
                        brief.tiers(),
                        words(brief.topics()),
                        Texts.blankToNull(brief.language()),
                        brief.target().stream().map(PlanRules::tidy).toList(),
                        tidy(brief.exclusivity())));
    }

    /// Without a category there is nothing to be exclusive in.
    private static @Nullable Exclusivity tidy(@Nullable Exclusivity exclusivity) {
        return exclusivity == null || exclusivity.category().isBlank()
                ? null
                : new Exclusivity(word(exclusivity.category()), exclusivity.days());
    }

    private static TargetCell tidy(TargetCell cell) {
        return new TargetCell(
                cell.ages(),
                cell.genders(),
                words(cell.interests()),
                cell.regions().stream()
                        .map(region -> region.strip().toUpperCase(Locale.ROOT))
                        .filter(region -> !region.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> words(Set<String> words) {
        return words.stream()
                .map(PlanRules::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String word(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// @param plan tidied
    static ArrayList<Fault> faults(CampaignPlan plan) {
        var faults = new ArrayList<Fault>();
        var brief = plan.brief();
        Texts.required("name", plan.name(), Texts.MAX_NAME, faults);
        Texts.required("brief.goal", brief.goal(), MAX_GOAL, faults);
        if (brief.budgetYen() < 0 || brief.budgetYen() > MAX_BUDGET_YEN) {
            faults.add(new Fault("brief.budgetYen", Rule.OUT_OF_RANGE));
        }
        if (brief.endsOn().isBefore(brief.startsOn())) {
            faults.add(new Fault("brief.endsOn", Rule.BEFORE_START));
        }
        vocabulary("brief.topics", brief.topics(), MAX_TOPICS, faults);
        if (brief.language() != null && !LANGUAGES.contains(brief.language())) {
            faults.add(new Fault("brief.language", Rule.NOT_A_LANGUAGE));
        }
        if (brief.target().size() > MAX_CELLS) {
            faults.add(new Fault("brief.target", Rule.TOO_MANY));
        }
        exclusivity(brief.exclusivity(), faults);
        for (var i = 0; i < brief.target().size(); i++) {
            cell("brief.target[" + i + "]", brief.target().get(i), faults);
        }
        return faults;
    }

    private static void exclusivity(@Nullable Exclusivity exclusivity, List<Fault> faults) {
        if (exclusivity == null) {
            return;
        }
        if (exclusivity.category().length() > MAX_WORD) {
            faults.add(new Fault("brief.exclusivity.category", Rule.TOO_LONG));
        }
        if (exclusivity.days() < 0 || exclusivity.days() > MAX_EXCLUSIVE_DAYS) {
            faults.add(new Fault("brief.exclusivity.days", Rule.OUT_OF_RANGE));
        }
    }

    private static void cell(String field, TargetCell cell, List<Fault> faults) {
        vocabulary(field + ".interests", cell.interests(), MAX_WORDS_IN_CELL, faults);
        if (cell.regions().size() > MAX_WORDS_IN_CELL) {
            faults.add(new Fault(field + ".regions", Rule.TOO_MANY));
        } else if (!cell.regions().stream().allMatch(PlanRules::isRegion)) {
            faults.add(new Fault(field + ".regions", Rule.NOT_A_REGION));
        }
    }

    private static void vocabulary(String field, Set<String> words, int max, List<Fault> faults) {
        if (words.size() > max) {
            faults.add(new Fault(field, Rule.TOO_MANY));
        } else if (words.stream().anyMatch(word -> word.length() > MAX_WORD)) {
            faults.add(new Fault(field, Rule.TOO_LONG));
        }
    }

    private static boolean isRegion(String region) {
        var match = REGION.matcher(region);
        return match.matches() && COUNTRIES.contains(match.group(1));
    }
}
