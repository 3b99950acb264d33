package dev.kodama.creators.contact;

import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HouseContactBook implements ContactBook {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 50;
    private static final long MOST_YEN = 1_000_000_000_000L;

    private final Creators creators;
    private final ContactPreferenceRows rows;
    private final Announcements announcements;
    private final Clock clock = Clock.systemUTC();

    HouseContactBook(Creators creators, ContactPreferenceRows rows, Announcements announcements) {
        this.creators = creators;
        this.rows = rows;
        this.announcements = announcements;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Statement> of(Set<UUID> creatorIds) {
        return rows.latestOf(creatorIds);
    }

    @Override
    public Outcome state(UUID creatorId, long expectedVersion, ContactPreferences preferences, String by) {
        var faults = faults(preferences);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        var known = creators.lock(creatorId);
        if (known == null) {
            return new Outcome.NotFound();
        }
        var before = rows.latestOf(Set.of(known.id())).get(known.id());
        if (expectedVersion != (before == null ? 0 : before.version())) {
            return new Outcome.Conflict();
        }
        var tidy = tidy(preferences);
        if (before != null && before.preferences().equals(tidy)) {
            return new Outcome.Done(before);
        }
        var after = new Statement(expectedVersion + 1, tidy, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        rows.put(known.id(), after);
        announcements.wishes(rows.wishesOf(List.of(known.id())));
        return new Outcome.Done(after);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasOptedOut(UUID creatorId) {
        return Boolean.FALSE.equals(creators.holdContactable(creatorId));
    }

    private static List<Fault> faults(ContactPreferences said) {
        var faults = new ArrayList<Fault>();
        tooLong("address", said.address(), faults);
        tooLong("agent", said.agent(), faults);
        words("refusedTopics", said.refusedTopics(), faults);
        if (said.languages().stream().anyMatch(language -> Countries.language(language) == null)) {
            faults.add(new Fault("languages", Reason.NOT_A_LANGUAGE));
        }
        if ((said.from() == null) != (said.until() == null)) {
            faults.add(new Fault(said.from() == null ? "from" : "until", Reason.EMPTY));
        } else if (said.from() != null && !said.from().isBefore(said.until())) {
            faults.add(new Fault("until", Reason.BEFORE_BEGINNING));
        }
        if (said.minimumYen() != null && (said.minimumYen() < 0 || said.minimumYen() > MOST_YEN)) {
            faults.add(new Fault("minimumYen", said.minimumYen() < 0 ? Reason.NEGATIVE : Reason.TOO_MANY));
        }
        if (said.onlyByAgent() && (said.agent() == null || said.agent().isBlank())) {
            faults.add(new Fault("agent", Reason.EMPTY));
        }
        return faults;
    }

    private static void tooLong(String field, @Nullable String text, List<Fault> faults) {
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(new Fault(field, Reason.TOO_LONG));
        }
    }

    private static void words(String field, Collection<String> words, List<Fault> faults) {
        if (words.size() > MOST_WORDS) {
            faults.add(new Fault(field, Reason.TOO_MANY));
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            faults.add(new Fault(field, Reason.TOO_LONG));
        }
    }

    private static ContactPreferences tidy(ContactPreferences said) {
        return new ContactPreferences(
                said.channel(),
                tidy(said.address()),
                said.languages().stream()
                        .map(Countries::language)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                said.days(),
                said.from(),
                said.until(),
                topics(said.refusedTopics().stream()),
                said.minimumYen(),
                said.onlyByAgent(),
                tidy(said.agent()));
    }

    private static List<String> topics(Stream<String> words) {
        return words.map(Folding::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || Folding.isBlank(text) ? null : Folding.tidy(text);
    }
}
