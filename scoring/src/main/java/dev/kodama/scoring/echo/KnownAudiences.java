package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.AUDIENCE;

import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownAudiences {
    private final AudienceCells cells;
    private final VersionedTable<Coded> audiences;

    KnownAudiences(DSLContext dsl, AudienceCells cells) {
        this.cells = cells;
        this.audiences = new VersionedTable<Coded>(
                        dsl,
                        AUDIENCE.CREATOR_ID,
                        coded -> coded.told().creatorId(),
                        coded -> coded.told().version())
                .with(AUDIENCE.CAPTURED_AT, coded -> coded.told().capturedAt())
                .with(AUDIENCE.SOURCE, coded -> coded.told().source())
                .with(AUDIENCE.SAMPLE_SIZE, coded -> coded.told().sampleSize())
                .with(AUDIENCE.CELLS, Coded::cells)
                .with(AUDIENCE.SHARES_PPM, Coded::sharesPpm)
                .with(
                        AUDIENCE.MARGINALS,
                        coded -> Marginals.written(coded.told().knownMarginals()));
    }

    private record Coded(Audience told, AudienceCells.Codes codes) {
        List<Integer> cells() {
            return told.cells().stream().map(codes::of).toList();
        }

        List<Integer> sharesPpm() {
            return told.cells().stream().map(AudienceCell::sharePpm).toList();
        }
    }

    void remember(List<Audience> batch) {
        var codes = cells.codesOf(
                batch.stream().flatMap(audience -> audience.cells().stream()).toList());
        audiences.remember(
                batch.stream().map(audience -> new Coded(audience, codes)).toList());
    }
}
