package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.RATE_CARD;

import dev.kodama.creators.events.RateCard;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownRateCards {
    private final VersionedTable<RateCard> rateCards;

    KnownRateCards(DSLContext dsl) {
        this.rateCards = new VersionedTable<>(dsl, RATE_CARD.CREATOR_ID, RateCard::creatorId, RateCard::version)
                .with(RATE_CARD.PLATFORMS, each(RateCard.Rate::platform))
                .with(RATE_CARD.FORMATS, each(RateCard.Rate::format))
                .with(RATE_CARD.YEN, each(RateCard.Rate::yen))
                .with(RATE_CARD.VALID_FROM, each(RateCard.Rate::validFrom))
                .with(RATE_CARD.LAST_STARTS, KnownRateCards::lastStarts);
    }

    void remember(List<RateCard> batch) {
        rateCards.remember(batch);
    }

    private static @Nullable LocalDate lastStarts(RateCard card) {
        return card.rates().stream()
                .map(RateCard.Rate::validFrom)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Function<RateCard, Object> each(Function<RateCard.Rate, Object> column) {
        return card -> card.rates().stream().map(column).toList();
    }
}
