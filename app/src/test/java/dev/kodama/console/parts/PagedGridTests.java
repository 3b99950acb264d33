package dev.kodama.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedGridTests {
    private static final int ROWS = 120;

    private final List<@Nullable String> cursorsAsked = new ArrayList<>();
    private final PagedGrid<Integer> grid = new PagedGrid<>();

    @Test
    void readsOnByCursorAndNothingTwice() {
        grid.show(this::page);

        assertThat(rows(0, 50)).hasSize(50);
        assertThat(rows(0, 100)).hasSize(100);
        assertThat(rows(50, 50)).startsWith(50);

        assertThat(cursorsAsked).containsExactly(null, "50");
    }

    @Test
    void endsWhereTheListEnds() {
        grid.show(this::page);

        assertThat(rows(100, 50)).hasSize(ROWS - 100);
        assertThat(rows(150, 50)).isEmpty();

        assertThat(cursorsAsked).containsExactly(null, "50", "100");
    }

    @Test
    void showingOtherPagesBeginsAtTheTop() {
        grid.show(this::page);
        rows(0, 100);

        grid.show((after, first) -> new PagedGrid.Slice<>(List.of(-1), null, false));

        assertThat(rows(0, 50)).containsExactly(-1);
    }

    private List<Integer> rows(int offset, int limit) {
        return grid.getDataProvider()
                .fetch(new Query<>(offset, limit, List.of(), null, null))
                .toList();
    }

    private PagedGrid.Slice<Integer> page(@Nullable String after, int first) {
        cursorsAsked.add(after);
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + first, ROWS);
        return new PagedGrid.Slice<>(IntStream.range(from, to).boxed().toList(), String.valueOf(to), to < ROWS);
    }
}
