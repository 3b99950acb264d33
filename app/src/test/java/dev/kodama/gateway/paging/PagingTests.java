package dev.kodama.gateway.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kodama.gateway.errors.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagingTests {
    private static final String LIST = "Query.trees{}";

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubling() {
        var seen = new ArrayList<Integer>();
        String after = null;
        PageInfo page;
        do {
            var connection = trees(LIST, 3, after, 10);
            seen.addAll(connection.nodes());
            page = connection.pageInfo();
            after = page.endCursor();
        } while (page.hasNextPage());
        assertThat(seen).containsExactlyElementsOf(numbers(0, 10));
    }

    @Test
    void everyEdgeOfAPageCanBeGoneOnFrom() {
        for (var edge : trees(LIST, 7, null, 20).edges()) {
            assertThat(trees(LIST, 4, edge.cursor(), 20).nodes())
                    .containsExactlyElementsOf(numbers(edge.node() + 1, edge.node() + 5));
        }
    }

    @Test
    void aCursorOfACursorStillKnowsItsPlace() {
        var second = trees(LIST, 5, trees(LIST, 5, null, 30).edges().get(1).cursor(), 30);
        assertThat(trees(LIST, 2, second.edges().get(2).cursor(), 30).nodes()).containsExactly(5, 6);
    }

    @Test
    void theFacadeIsNeverAskedForMoreThanTheMost() {
        var late = trees(LIST, 200, null, 500).edges().get(150).cursor();
        var next = trees(LIST, 200, late, 500);
        assertThat(next.nodes()).containsExactlyElementsOf(numbers(151, 200));
        assertThat(next.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var empty = trees(LIST, 5, null, 0);
        assertThat(empty.edges()).isEmpty();
        assertThat(empty.pageInfo()).isEqualTo(new PageInfo(false, false, null, null));
    }

    @Test
    void aCursorOfAnotherListOrATamperedOneIsRefused() {
        var cursor = trees(LIST, 5, null, 10).pageInfo().endCursor();
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> trees("Query.trees{filter=oaks}", 5, cursor, 10));
        for (var bad : List.of("", "x", "%%%", cursor + "AAAA", "A" + cursor, "AAAAAAAAAAAAAAAA")) {
            assertThatExceptionOfType(RequestRefused.class).as(bad).isThrownBy(() -> trees(LIST, 5, bad, 10));
        }
    }

    @Test
    void firstIsOneToTwoHundred() {
        for (var bad : List.of(0, -1, 201, Integer.MAX_VALUE)) {
            assertThatExceptionOfType(RequestRefused.class)
                    .isThrownBy(() -> Paging.of(LIST, bad, null))
                    .withMessageContaining("1 … 200");
        }
        assertThat(trees(LIST, 1, null, 10).nodes()).hasSize(1);
        assertThat(trees(LIST, 200, null, 300).nodes()).hasSize(200);
    }

    /// A facade whose cursor is the number to go on with.
    private static Connection<Integer> trees(String list, int first, @Nullable String after, int all) {
        return Paging.of(list, first, after).connect((from, wanted) -> {
            assertThat(wanted).isLessThanOrEqualTo(Paging.MOST);
            var start = from == null ? 0 : Integer.parseInt(from);
            var end = Math.min(start + wanted, all);
            return new Paging.Slice<>(numbers(start, end), start == end ? null : String.valueOf(end), end < all);
        });
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
