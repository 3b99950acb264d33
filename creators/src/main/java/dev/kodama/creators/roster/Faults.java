package dev.kodama.creators.roster;

import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Figures;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be wrong with what someone types in. An empty list means nothing.
final class Faults {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_WORD = 60;
    static final int MOST_WORDS = 50;
    static final int LONGEST_NOTES = 10_000;
    static final int MOST_CELLS = 500;
    static final int MOST_RATES = 100;

    private Faults() {}

    static List<Fault> of(ProfileEdit profile) {
        var faults = new ArrayList<Fault>();
        name("displayName", profile.displayName(), faults);
        length("kana", profile.kana(), LONGEST_NAME, faults);
        length("notes", profile.notes(), LONGEST_NOTES, faults);
        if (profile.language() != null && Countries.language(profile.language()) == null) {
            faults.add(new Fault("language", Reason.NOT_A_LANGUAGE));
        }
        if (profile.country() != null && Countries.country(profile.country()) == null) {
            faults.add(new Fault("country", Reason.NOT_A_COUNTRY));
        }
        words("topics", profile.topics(), faults);
        return faults;
    }

    static List<Fault> ofWords(String field, Collection<String> words) {
        var faults = new ArrayList<Fault>();
        words(field, words, faults);
        return faults;
    }

    static List<Fault> ofNotes(@Nullable String notes) {
        var faults = new ArrayList<Fault>();
        length("notes", notes, LONGEST_NOTES, faults);
        return faults;
    }

    static List<Fault> of(Figures figures, Instant capturedAt, Instant now) {
        var faults = new ArrayList<Fault>();
        if (figures.isEmpty()) {
            faults.add(new Fault("figures", Reason.EMPTY));
        }
        negative("followers", figures.followers(), faults);
        negative("totalPosts", figures.totalPosts(), faults);
        negative("posts", figures.posts(), faults);
        negative("avgViews", figures.avgViews(), faults);
        negative("avgLikes", figures.avgLikes(), faults);
        negative("avgComments", figures.avgComments(), faults);
        negative("avgShares", figures.avgShares(), faults);
        negative("avgSaves", figures.avgSaves(), faults);
        negative("avgEngagements", figures.avgEngagements(), faults);
        negative("othersComments", figures.othersComments(), faults);
        negative("answeredComments", figures.answeredComments(), faults);
        if (figures.answeredComments() != null
                && figures.othersComments() != null
                && figures.answeredComments() > figures.othersComments()) {
            faults.add(new Fault("answeredComments", Reason.MORE_THAN_ALL));
        }
        future(capturedAt, now, faults);
        return faults;
    }

    static List<Fault> of(Composition audience, @Nullable Integer sampleSize, Instant capturedAt, Instant now) {
        var faults = new ArrayList<Fault>();
        if (audience.isEmpty()) {
            faults.add(new Fault("cells", Reason.EMPTY));
        }
        if (audience.cells().size() + audience.marginals().size() > MOST_CELLS) {
            faults.add(new Fault("cells", Reason.TOO_MANY));
        }
        if (audience.tooMuch() != null) {
            faults.add(new Fault("cells", Reason.OVER_ONE_HUNDRED_PERCENT));
        }
        if (audience.repeatsItself()) {
            faults.add(new Fault("cells", Reason.TWICE));
        }
        var interests = Stream.concat(
                audience.cells().stream().map(AudienceCell::interest),
                audience.marginals().stream().map(AudienceMarginal::interest).filter(Objects::nonNull));
        if (!interests.allMatch(Faults::isInterest)) {
            faults.add(new Fault("cells.interest", Reason.EMPTY));
        }
        var regions = Stream.concat(
                audience.cells().stream().map(AudienceCell::region),
                audience.marginals().stream().map(AudienceMarginal::region).filter(Objects::nonNull));
        if (!regions.allMatch(region -> Countries.region(region) != null)) {
            faults.add(new Fault("cells.region", Reason.NOT_A_COUNTRY));
        }
        negative("sampleSize", sampleSize, faults);
        future(capturedAt, now, faults);
        return faults;
    }

    /// A word that the compact form of an audience can hold.
    static boolean isInterest(String interest) {
        return !interest.isBlank()
                && interest.length() <= LONGEST_WORD
                && interest.indexOf(':') < 0
                && interest.indexOf(';') < 0;
    }

    static List<Fault> ofRates(List<RateCard.Rate> rates) {
        var faults = new ArrayList<Fault>();
        if (rates.size() > MOST_RATES) {
            faults.add(new Fault("rates", Reason.TOO_MANY));
        }
        if (rates.stream().anyMatch(rate -> rate.yen() < 0)) {
            faults.add(new Fault("rates.yen", Reason.NEGATIVE));
        }
        if (rates.stream().anyMatch(rate -> rate.format().isBlank())) {
            faults.add(new Fault("rates.format", Reason.EMPTY));
        }
        if (rates.stream().anyMatch(rate -> rate.format().length() > LONGEST_WORD)) {
            faults.add(new Fault("rates.format", Reason.TOO_LONG));
        }
        var keys = rates.stream()
                .map(rate -> List.of(rate.platform(), Folding.fold(rate.format()), rate.validFrom()))
                .toList();
        if (new HashSet<>(keys).size() < keys.size()) {
            faults.add(new Fault("rates", Reason.TWICE));
        }
        return faults;
    }

    static List<Fault> both(List<Fault> some, List<Fault> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void name(String field, String name, List<Fault> faults) {
        if (name.isBlank()) {
            faults.add(new Fault(field, Reason.EMPTY));
        }
        length(field, name, LONGEST_NAME, faults);
    }

    private static void length(String field, @Nullable String text, int longest, List<Fault> faults) {
        if (text != null && text.length() > longest) {
            faults.add(new Fault(field, Reason.TOO_LONG));
        }
    }

    private static void words(String field, Collection<String> words, List<Fault> faults) {
        if (words.size() > MOST_WORDS) {
            faults.add(new Fault(field, Reason.TOO_MANY));
        }
        if (words.stream().anyMatch(String::isBlank)) {
            faults.add(new Fault(field, Reason.EMPTY));
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            faults.add(new Fault(field, Reason.TOO_LONG));
        }
    }

    private static void negative(String field, @Nullable Number figure, List<Fault> faults) {
        if (figure != null && figure.longValue() < 0) {
            faults.add(new Fault(field, Reason.NEGATIVE));
        }
    }

    private static void future(Instant capturedAt, Instant now, List<Fault> faults) {
        if (capturedAt.isAfter(now)) {
            faults.add(new Fault("capturedAt", Reason.IN_THE_FUTURE));
        }
    }
}
