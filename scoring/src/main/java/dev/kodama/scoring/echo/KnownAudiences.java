package dev.kodama.scoring.echo;

import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownAudiences {
    private static final String REMEMBER = """
            insert into scoring.audience as known
                (creator_id, version, captured_at, source, sample_size, cells, shares_ppm, marginals)
            select
                creator_id,
                version,
                captured_at,
                source,
                sample_size,
                cells::integer[],
                shares_ppm::integer[],
                marginals::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as told (creator_id, version, captured_at, source, sample_size, cells, shares_ppm, marginals)
            on conflict (creator_id) do update
            set version = excluded.version,
                captured_at = excluded.captured_at,
                source = excluded.source,
                sample_size = excluded.sample_size,
                cells = excluded.cells,
                shares_ppm = excluded.shares_ppm,
                marginals = excluded.marginals,
                changed_in = excluded.changed_in
            where excluded.version > known.version
            """;

    private final DSLContext dsl;
    private final AudienceCells cells;

    KnownAudiences(DSLContext dsl, AudienceCells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    void remember(List<Audience> batch) {
        var audiences = Latest.of(batch, Audience::creatorId, Audience::version);
        var codes = cells.codesOf(audiences.stream()
                .flatMap(audience -> audience.cells().stream())
                .collect(Collectors.toList()));
        dsl.execute(
                REMEMBER,
                audiences.stream().map(Audience::creatorId).toArray(UUID[]::new),
                audiences.stream().map(Audience::version).toArray(Long[]::new),
                audiences.stream()
                        .map(audience -> audience.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                audiences.stream().map(Audience::source).toArray(String[]::new),
                audiences.stream().map(Audience::sampleSize).toArray(Integer[]::new),
                audiences.stream()
                        .map(audience -> ArrayLiteral.of(
                                audience.cells().stream().map(codes::of).toList()))
                        .toArray(String[]::new),
                audiences.stream()
                        .map(audience -> ArrayLiteral.of(audience.cells().stream()
                                .map(AudienceCell::sharePpm)
                                .toList()))
                        .toArray(String[]::new),
                audiences.stream()
                        .map(audience -> Marginals.written(audience.knownMarginals()))
                        .toArray(String[]::new));
    }
}
