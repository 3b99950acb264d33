package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.Rate.RATE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAppend;
import static org.jooq.impl.DSL.arrayRemove;

import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Folding.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What creators ask for their work.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RateCards {
    private final DSLContext db;

    RateCards(DSLContext db) {
        this.db = db;
    }

    /// Of those creators who have, or ever had, a rate card; in one statement.
    public Map<UUID, RateCard> of(Collection<UUID> creatorIds) {
        var versions = new HashMap<UUID, Long>();
        var rates = new HashMap<UUID, List<RateCard.Rate>>();
        db.select(CREATOR.ID, CREATOR.RATE_CARD_VERSION, RATE.PLATFORM, RATE.FORMAT, RATE.YEN, RATE.VALID_FROM)
                .from(CREATOR)
                .leftJoin(RATE)
                .on(RATE.CREATOR_ID.eq(CREATOR.ID))
                .where(CREATOR.ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(CREATOR.RATE_CARD_VERSION.gt(0L))
                .orderBy(CREATOR.ID, RATE.PLATFORM, RATE.FORMAT, RATE.VALID_FROM)
                .forEach(row -> {
                    versions.put(row.get(CREATOR.ID), row.get(CREATOR.RATE_CARD_VERSION));
                    var card = rates.computeIfAbsent(row.get(CREATOR.ID), id -> new ArrayList<>());
                    if (row.get(RATE.PLATFORM) != null) {
                        card.add(new RateCard.Rate(
                                row.get(RATE.PLATFORM),
                                row.get(RATE.FORMAT),
                                row.get(RATE.YEN),
                                row.get(RATE.VALID_FROM)));
                    }
                });
        var cards = new HashMap<UUID, RateCard>();
        versions.forEach((id, version) -> cards.put(id, new RateCard(id, version, List.copyOf(rates.get(id)))));
        return cards;
    }

    /// Who asks for nothing is to be found by that.
    private static Field<Integer[]> grams(boolean empty) {
        var lack = Folding.stepGram(Vocabulary.LACKS, Lack.RATE_CARD.ordinal());
        var without = arrayRemove(CREATOR.SEARCH_GRAMS, lack);
        return empty ? arrayAppend(without, lack) : without;
    }

    /// Writes whole cards, with versions that the caller has raised.
    public void replace(Collection<RateCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        db.deleteFrom(RATE)
                .where(RATE.CREATOR_ID.eq(
                        any(cards.stream().map(RateCard::creatorId).toArray(UUID[]::new))))
                .execute();
        db.batch(cards.stream()
                        .flatMap(card -> card.rates().stream()
                                .map(rate -> db.insertInto(RATE)
                                        .set(RATE.CREATOR_ID, card.creatorId())
                                        .set(RATE.PLATFORM, rate.platform())
                                        .set(RATE.FORMAT, rate.format())
                                        .set(RATE.YEN, rate.yen())
                                        .set(RATE.VALID_FROM, rate.validFrom())))
                        .toList())
                .execute();
        db.batch(cards.stream()
                        .map(card -> db.update(CREATOR)
                                .set(CREATOR.RATE_CARD_VERSION, card.version())
                                .set(CREATOR.SEARCH_GRAMS, grams(card.rates().isEmpty()))
                                .where(CREATOR.ID.eq(card.creatorId())))
                        .toList())
                .execute();
    }
}
