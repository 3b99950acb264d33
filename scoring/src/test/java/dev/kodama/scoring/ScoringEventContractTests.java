package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.events.MediaRates;
import dev.kodama.scoring.events.MediaRatesSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A published event's name and JSON are stored data: whoever changes them migrates what is stored.
class ScoringEventContractTests {
    private static final String STORED = """
            {"eventId":"00000000-0000-7000-8000-000000000001",\
            "occurredAt":"2026-11-22T03:04:05Z",\
            "campaignId":"00000000-0000-7000-8000-000000000002",\
            "creatorId":"00000000-0000-7000-8000-000000000003",\
            "version":4,"points":612345,"lowPoints":500000,"highPoints":700000,\
            "definition":"2026-11","inputHash":"ab12","expectedEngagements":320,"expectedReach":null}""";

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void creatorScoredKeepsItsNameAndItsFields() {
        var event = new CreatorScored(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                Instant.parse("2026-11-22T03:04:05Z"),
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                UUID.fromString("00000000-0000-7000-8000-000000000003"),
                4,
                612_345,
                500_000,
                700_000,
                "2026-11",
                "ab12",
                320L,
                null);
        assertThat(CreatorScored.class.getName()).isEqualTo("dev.kodama.scoring.events.CreatorScored");
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(STORED));
        assertThat(json.readValue(STORED, CreatorScored.class)).isEqualTo(event);
    }

    @Test
    void mediaRatesSetKeepsItsNameAndItsFields() {
        var stored = """
                {"eventId":"00000000-0000-7000-8000-000000000001",\
                "occurredAt":"2026-11-22T03:04:05Z","beginsOn":"2026-12-01",\
                "rates":{"edition":4,"perLike":0.300,"perComment":0.500,"perThousandImpressions":0.050}}""";
        var event = new MediaRatesSet(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                Instant.parse("2026-11-22T03:04:05Z"),
                LocalDate.of(2026, 12, 1),
                new MediaRates(4, new BigDecimal("0.300"), new BigDecimal("0.500"), new BigDecimal("0.050")));
        assertThat(MediaRatesSet.class.getName()).isEqualTo("dev.kodama.scoring.events.MediaRatesSet");
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, MediaRatesSet.class)).isEqualTo(event);
    }
}
