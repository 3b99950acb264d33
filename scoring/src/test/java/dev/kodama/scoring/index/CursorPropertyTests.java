package dev.kodama.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CursorPropertyTests {
    @Property
    void whatWasWrittenIsRead(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.decode(cursor.encoded())).hasValue(cursor);
    }

    @Property
    void anythingElseIsNoCursor(@ForAll String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @Property
    void itMovesAsItsLinesHave(@ForAll("cursors") Cursor cursor, @ForAll @IntRange(min = -1_000, max = 1_000) int by) {
        var moved = cursor.moved(id -> points(cursor, id) + by);
        assertThat(moved.points()).isEqualTo(cursor.points() + by);
        assertThat(moved.creatorId()).isEqualTo(cursor.creatorId());
    }

    @Test
    void whereAllItsLinesAreGoneItStays() {
        var cursor = new Cursor(List.of(new Cursor.Line(5, UUID.randomUUID())));
        assertThat(cursor.moved(_ -> Cursor.GONE)).isEqualTo(cursor);
    }

    private static int points(Cursor cursor, UUID creatorId) {
        return cursor.lines().stream()
                .filter(line -> line.creatorId().equals(creatorId))
                .findFirst()
                .orElseThrow()
                .points();
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        var line = Combinators.combine(
                        Arbitraries.integers().between(1_000, 1_000_000), Arbitraries.create(UUID::randomUUID))
                .as(Cursor.Line::new);
        return line.list().ofMinSize(1).ofMaxSize(Cursor.ANCHORS).map(lines -> new Cursor(List.copyOf(lines)));
    }
}
