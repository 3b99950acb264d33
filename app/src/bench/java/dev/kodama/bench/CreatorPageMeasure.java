package dev.kodama.bench;

import dev.kodama.gateway.ids.GlobalId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A creator's page as a frontend asks for it, everything nested: accounts with a year of history and the leads in it,
/// audience, prices. One creator after the other, all of whom have a history.
final class CreatorPageMeasure implements Measure {
    private static final int CREATORS = 200;
    private static final int WARM_UP = 1000;
    private static final int TURNS = 400;

    private static final String QUERY = """
            query Page($id: ID!, $from: DateTime!) {
              creator(id: $id) {
                id version displayName kana language country topics tags contactable followers engagementRate updatedAt
                standing { tier }
                details { notes externalId optedOutAt createdAt }
                rateCard { platform format yen validFrom }
                audience { capturedAt sampleSize source { method name } cells { age gender interest region share } }
                accounts {
                  id platform handle url engagementRate
                  standing { tier }
                  latest { ...Said }
                  snapshots(from: $from) { ...Said }
                  growthAnomalies { rule from to before after excess score }
                  freshness { checkedAt dueAt remark { kind } }
                }
              }
            }
            fragment Said on Snapshot {
              capturedAt line source { method name }
              figures {
                followers totalPosts posts avgViews avgLikes avgComments avgShares avgSaves othersComments answeredComments
              }
            }
            """;

    /// Spread over the whole register.
    private static final String WITH_A_HISTORY = """
            select distinct account.creator_id
            from creators.snapshot tablesample system (0.2) repeatable (1)
            join creators.account on account.id = snapshot.account_id
            where snapshot.captured_at < account.captured_at
            limit %d
            """.formatted(CREATORS);

    private static final String CREATOR = """
            select id, version, display_name, kana, language, country, topics, tags, contactable, followers,
                engagement_rate_ppm, updated_at, notes, external_id, opted_out_at, created_at
            from creators.creator
            where id = ?
            """;
    private static final String ACCOUNTS = """
            select account.id, platform, handle, url, followers, captured_at, source_line, total_posts, posts, avg_views, avg_likes,
                avg_comments, avg_shares, avg_saves, others_comments, answered_comments, method, name
            from creators.account
            left join creators.source on source.id = account.source_id
            where creator_id = ?
            """;
    private static final String SNAPSHOTS = """
            select captured_at, line, followers, total_posts, posts, avg_views, avg_likes, avg_comments, avg_shares,
                avg_saves, others_comments, answered_comments, method, name
            from creators.snapshot
            join creators.source on source.id = snapshot.source_id
            where account_id = any (?) and captured_at >= ?
            order by account_id, captured_at
            """;
    private static final String AUDIENCE = """
            select captured_at, sample_size, cells, method, name
            from creators.audience
            join creators.source on source.id = audience.source_id
            where creator_id = ? and latest
            """;
    private static final String RATES = """
            select platform, format, yen, valid_from from creators.rate where creator_id = ?
            """;
    private static final String COUNTS = """
            select day, followers from scoring.follower_count where account_id = any (?) order by account_id, day
            """;

    private static final OffsetDateTime FROM =
            OffsetDateTime.now(ZoneOffset.UTC).minusYears(1).withNano(0);

    @Override
    public String name() {
        return "page";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var creators = house.sql().sql(WITH_A_HISTORY).query(UUID.class).list();
        if (creators.isEmpty()) {
            throw new IllegalStateException("No creator has a history");
        }
        Latencies page;
        var bytes = 0;
        try (var frontend = GraphQl.of(house)) {
            bytes = frontend.ask(QUERY, variables(creators.getFirst())).length();
            page = Latencies.of(
                    WARM_UP, TURNS, turn -> frontend.ask(QUERY, variables(creators.get(turn % creators.size()))));
        }
        Latencies bare;
        try (var connection = house.connection()) {
            bare = bare(connection, creators);
        }
        results.add(Result.of("GraphQL creator page, nested, p50", house.size(), page.median(), "ms")
                .against(bare.median())
                .with("bytes", bytes));
        results.add(Result.of("GraphQL creator page, nested, p95", house.size(), page.p95(), "ms")
                .against(bare.p95())
                .target("≤ 25 ms"));
    }

    private static Map<String, Object> variables(UUID creator) {
        return Map.of("id", new GlobalId("Creator", creator).toString(), "from", FROM.toString());
    }

    /// The same by the bare statements.
    private static Latencies bare(Connection connection, List<UUID> creators) throws Exception {
        try (var creator = connection.prepareStatement(CREATOR);
                var accounts = connection.prepareStatement(ACCOUNTS);
                var snapshots = connection.prepareStatement(SNAPSHOTS);
                var audience = connection.prepareStatement(AUDIENCE);
                var rates = connection.prepareStatement(RATES);
                var counts = connection.prepareStatement(COUNTS)) {
            return Latencies.of(WARM_UP, TURNS, turn -> {
                var id = creators.get(turn % creators.size());
                read(creator, id);
                var ids = read(accounts, id).stream().map(List::getFirst).toArray();
                snapshots.setArray(1, connection.createArrayOf("uuid", ids));
                snapshots.setObject(2, FROM);
                Rows.read(snapshots);
                read(audience, id);
                read(rates, id);
                counts.setArray(1, connection.createArrayOf("uuid", ids));
                Rows.read(counts);
            });
        }
    }

    private static List<? extends List<?>> read(PreparedStatement statement, UUID creator) throws SQLException {
        statement.setObject(1, Objects.requireNonNull(creator));
        return Rows.read(statement);
    }
}
