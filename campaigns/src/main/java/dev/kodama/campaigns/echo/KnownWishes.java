package dev.kodama.campaigns.echo;

import static dev.kodama.campaigns.db.Tables.KNOWN_WISH;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import dev.kodama.creators.events.ContactWishes;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How creators want to be approached, as the register last told it.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownWishes {
    private final DSLContext dsl;

    KnownWishes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// One statement; rows in the order of their ids.
    void remember(List<ContactWishes> told) {
        if (told.isEmpty()) {
            return;
        }
        var wishes = told.stream()
                .collect(Collectors.toMap(
                        ContactWishes::creatorId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(ContactWishes::version))))
                .values()
                .stream()
                .sorted(Comparator.comparing(wish -> wish.creatorId().toString()))
                .toList();
        dsl.insertInto(KNOWN_WISH)
                .columns(
                        KNOWN_WISH.CREATOR_ID,
                        KNOWN_WISH.VERSION,
                        KNOWN_WISH.STATED_AT,
                        KNOWN_WISH.REFUSED_TOPICS,
                        KNOWN_WISH.MINIMUM_YEN,
                        KNOWN_WISH.ONLY_BY_AGENT)
                .valuesOfRows(wishes.stream()
                        .map(wish -> row(
                                wish.creatorId(),
                                wish.version(),
                                wish.statedAt(),
                                wish.refusedTopics().toArray(String[]::new),
                                wish.minimumYen(),
                                wish.onlyByAgent()))
                        .toList())
                .onConflict(KNOWN_WISH.CREATOR_ID)
                .doUpdate()
                .set(KNOWN_WISH.VERSION, excluded(KNOWN_WISH.VERSION))
                .set(KNOWN_WISH.STATED_AT, excluded(KNOWN_WISH.STATED_AT))
                .set(KNOWN_WISH.REFUSED_TOPICS, excluded(KNOWN_WISH.REFUSED_TOPICS))
                .set(KNOWN_WISH.MINIMUM_YEN, excluded(KNOWN_WISH.MINIMUM_YEN))
                .set(KNOWN_WISH.ONLY_BY_AGENT, excluded(KNOWN_WISH.ONLY_BY_AGENT))
                .where(excluded(KNOWN_WISH.VERSION).gt(KNOWN_WISH.VERSION))
                .execute();
    }
}
