package dev.kodama.scoring.echo;

import dev.kodama.creators.events.RateCard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownRateCards {
    private static final String REMEMBER = """
            insert into scoring.rate_card as known
                (creator_id, version, platforms, formats, yen, valid_from, last_starts)
            select creator_id, version, platforms::text[], formats::text[], yen::bigint[], valid_from::date[], last_starts
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as told (creator_id, version, platforms, formats, yen, valid_from, last_starts)
            on conflict (creator_id) do update
            set version = excluded.version,
                platforms = excluded.platforms,
                formats = excluded.formats,
                yen = excluded.yen,
                valid_from = excluded.valid_from,
                last_starts = excluded.last_starts,
                changed_in = excluded.changed_in
            where excluded.version > known.version
            """;

    private final DSLContext dsl;

    KnownRateCards(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(List<RateCard> batch) {
        var cards = Latest.of(batch, RateCard::creatorId, RateCard::version);
        dsl.execute(
                REMEMBER,
                cards.stream().map(RateCard::creatorId).toArray(UUID[]::new),
                cards.stream().map(RateCard::version).toArray(Long[]::new),
                rates(cards, RateCard.Rate::platform),
                rates(cards, RateCard.Rate::format),
                rates(cards, RateCard.Rate::yen),
                rates(cards, RateCard.Rate::validFrom),
                cards.stream()
                        .map(card -> card.rates().stream()
                                .map(RateCard.Rate::validFrom)
                                .max(LocalDate::compareTo)
                                .orElse(null))
                        .toArray(LocalDate[]::new));
    }

    private static String[] rates(Collection<RateCard> cards, Function<RateCard.Rate, Object> column) {
        return cards.stream()
                .map(card -> ArrayLiteral.of(card.rates().stream().map(column).toList()))
                .toArray(String[]::new);
    }
}
