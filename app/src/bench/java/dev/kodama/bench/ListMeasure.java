package dev.kodama.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of fifty creators with their accounts and audiences as a frontend asks for it: GraphQL over HTTP on a kept
/// connection, one page after the other through the register.
final class ListMeasure implements Measure {
    private static final int WARM_UP = 1000;
    private static final int TURNS = 300;
    private static final int PAGES = 20;

    private static final String QUERY = """
            query List($after: String) {
              creators(first: 50, after: $after) {
                pageInfo { hasNextPage endCursor }
                edges {
                  node {
                    id
                    displayName
                    language
                    country
                    topics
                    tags
                    contactable
                    accounts {
                      id
                      platform
                      handle
                      url
                      engagementRate
                      latest { capturedAt figures { followers posts avgViews avgLikes avgComments avgShares } }
                    }
                    audience { capturedAt sampleSize cells { age gender interest region share } }
                  }
                }
              }
            }
            """;

    private static final String PAGE = """
            select id, display_name, language, country, topics, tags, contactable, coalesce(followers, -1)
            from creators.creator
            where (coalesce(followers, -1), id) < (?, ?)
            order by coalesce(followers, -1) desc, id desc
            limit 51
            """;
    private static final String ACCOUNTS = """
            select id, creator_id, platform, handle, url, followers, captured_at, posts, avg_views, avg_likes, avg_comments,
                   avg_shares
            from creators.account
            where creator_id = any (?)
            """;
    private static final String AUDIENCES = """
            select creator_id, captured_at, sample_size, cells
            from creators.audience
            where creator_id = any (?) and latest
            """;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        try (var frontend = GraphQl.of(house)) {
            var cursors = new ArrayList<@Nullable String>();
            @Nullable String cursor = null;
            var bytes = 0;
            for (int page = 0; page < PAGES; page++) {
                cursors.add(cursor);
                var answer = frontend.ask(QUERY, after(cursor));
                bytes += answer.length();
                cursor = endCursor(answer);
            }
            var list = Latencies.of(
                    WARM_UP, TURNS, turn -> frontend.ask(QUERY, after(cursors.get(turn % cursors.size()))));
            Latencies bare;
            try (var connection = house.connection()) {
                bare = bare(connection);
            }
            results.add(Result.of("GraphQL list of 50, nested, p50", house.size(), list.median(), "ms")
                    .against(bare.median())
                    .with("bytes", bytes / PAGES));
            results.add(Result.of("GraphQL list of 50, nested, p95", house.size(), list.p95(), "ms")
                    .against(bare.p95())
                    .target("≤ 3 ×"));
        }
    }

    private static Map<String, Object> after(@Nullable String cursor) {
        return cursor == null ? Map.of() : Map.of("after", cursor);
    }

    private static @Nullable String endCursor(String answer) {
        return GraphQl.JSON
                .readTree(answer)
                .at("/data/creators/pageInfo/endCursor")
                .asString();
    }

    /// The same pages by the bare statements.
    private static Latencies bare(Connection connection) throws Exception {
        try (var page = connection.prepareStatement(PAGE);
                var accounts = connection.prepareStatement(ACCOUNTS);
                var audiences = connection.prepareStatement(AUDIENCES)) {
            var starts = new ArrayList<Start>();
            var start = new Start(Long.MAX_VALUE, new UUID(-1, -1));
            for (int number = 0; number < PAGES; number++) {
                starts.add(start);
                start = read(page, accounts, audiences, start);
            }
            return Latencies.of(
                    WARM_UP, TURNS, turn -> read(page, accounts, audiences, starts.get(turn % starts.size())));
        }
    }

    private record Start(long followers, UUID id) {}

    private static Start read(
            PreparedStatement page, PreparedStatement accounts, PreparedStatement audiences, Start start)
            throws SQLException {
        page.setLong(1, start.followers());
        page.setObject(2, start.id());
        var creators = Rows.read(page);
        var shown = creators.subList(0, Math.min(50, creators.size()));
        var ids = page.getConnection()
                .createArrayOf("uuid", shown.stream().map(List::getFirst).toArray());
        accounts.setArray(1, ids);
        Rows.read(accounts);
        audiences.setArray(1, ids);
        Rows.read(audiences);
        var last = shown.getLast();
        return new Start((Long) Objects.requireNonNull(last.getLast()), (UUID) Objects.requireNonNull(last.getFirst()));
    }
}
