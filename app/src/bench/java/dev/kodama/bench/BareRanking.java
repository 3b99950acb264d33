package dev.kodama.bench;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Weights;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// The reference of the ranking: the same question put to PostgreSQL in one statement.
///
/// What does not depend on the brief (each account's percentiles among its peers) is computed beforehand into a
/// table, as scoring's index does too; prices are left out, because the register has none here. Floating point, so
/// scores may differ from the exact ones in the last digits.
final class BareRanking {
    private static final String PREPARE = """
            create table bench.account as
            select creator_id, platform, followers, tier, day,
                case when rate is not null then (
                    (rank() over (partition by platform, tier, rate is null order by rate) - 1)::float8
                        / count(*) over (partition by platform, tier, rate is null)
                    + cume_dist() over (partition by platform, tier, rate is null order by rate)) / 2 end as engagement,
                case when reply is not null then (
                    (rank() over (partition by platform, tier, reply is null order by reply) - 1)::float8
                        / count(*) over (partition by platform, tier, reply is null)
                    + cume_dist() over (partition by platform, tier, reply is null order by reply)) / 2 end as reply
            from (
                select creator_id, platform, followers,
                    width_bucket(followers, array[10000, 100000, 1000000]::bigint[]) as tier,
                    (captured_at at time zone 'Asia/Tokyo')::date as day,
                    (avg_likes + avg_comments
                        + case when platform in ('TIKTOK', 'X', 'FACEBOOK') then avg_shares else 0 end)::float8
                        / nullif(case when platform in ('INSTAGRAM', 'X', 'FACEBOOK') then followers else avg_views end, 0)
                        as rate,
                    case when others_comments > 0 then (
                        p + 1.9208 / others_comments
                        - 1.96 * sqrt(p * (1 - p) / others_comments + 0.9604 / (others_comments::float8 ^ 2)))
                        / (1 + 3.8416 / others_comments) end as reply
                from scoring.account
                cross join lateral (select answered_comments::float8 / nullif(others_comments, 0) as p) as proportion) as rated
            """;

    private static final String RANK = """
            with target as materialized (
                select coalesce(array_agg(code), '{}') as codes
                from scoring.audience_cell
                where age = any (${ages})
                and gender = any (${genders})
                and interest = any (${interests})
                and (region = any (${regions}) or left(region, 2) = any (${regions}))
            ),
            judged as (
                select distinct on (creator_id) creator_id, platform, followers, tier, engagement, reply, day
                from bench.account
                order by creator_id, platform = any (${platforms}) desc, followers desc
            ),
            seen as (
                select profile.creator_id, profile.display_name, profile.language, profile.platforms,
                    judged.platform, judged.followers, judged.tier, judged.engagement, judged.reply, judged.day,
                    (
                        select coalesce(sum(share) filter (where cell = any (target.codes)), 0)::float8 / nullif(sum(share), 0)
                        from unnest(audience.cells, audience.shares_ppm) as measured (cell, share)
                    ) as inside,
                    (
                        select count(*)
                        from unnest(profile.topics) as topic
                        where topic = any (${topics})
                    )::float8 / cardinality(${topics}) as topical,
                    (
                        select count(distinct platform)
                        from unnest(profile.platforms) as platform
                        where platform = any (${platforms})
                    )::float8 / cardinality(${platforms}) as present,
                    case
                        when judged.tier = any (${tiers}) then 1
                        when judged.followers < ${tierFrom} then greatest(0, 2 - ${tierFrom}::float8 / greatest(1, judged.followers))
                        else greatest(0, 2 - judged.followers::float8 / ${tierUntil})
                    end as sized,
                    (profile.language = ${language})::integer::float8 as spoken
                from scoring.profile
                left join judged using (creator_id)
                left join scoring.audience using (creator_id)
                cross join target
                where profile.contactable
            ),
            compared as (
                select seen.*, avg(inside) over () as typical_inside, avg(topical) over () as typical_topical,
                    avg(present) over () as typical_present, avg(sized) over () as typical_sized,
                    avg(spoken) over () as typical_spoken
                from seen
            )
            select creator_id, display_name, platform, followers, (
                ${audienceFit} * coalesce(inside / nullif(inside + typical_inside, 0), 0.5)
                + ${engagement} * coalesce(engagement, 0.5)
                + ${replyRate} * coalesce(reply, 0.5)
                + ${topicsWeight} * coalesce(topical / nullif(topical + typical_topical, 0), 0.5)
                + ${tier} * coalesce(sized / nullif(sized + typical_sized, 0), 0.5)
                + ${platform} * coalesce(present / nullif(present + typical_present, 0), 0.5)
                + ${languageWeight} * coalesce(spoken / nullif(spoken + typical_spoken, 0), 0.5)
                + ${freshness} * coalesce(2.0 / (3.0 + (${today}::date - day)), 0.5)
                + ${price} * 0.5
            ) as points
            from compared
            where platforms && ${platforms}
            and tier = any (${tiers})
            and language = ${language}
            order by points desc, creator_id
            limit 50
            """;

    private final Connection connection;

    BareRanking(Connection connection) {
        this.connection = connection;
    }

    void prepare() throws SQLException {
        execute("drop schema if exists bench cascade");
        execute("create schema bench");
        execute(PREPARE);
        execute("create index on bench.account (creator_id)");
        execute("analyze bench.account");
    }

    void tidy() throws SQLException {
        execute("drop schema bench cascade");
    }

    /// Best first.
    List<UUID> rank(Brief brief, Weights weights) throws SQLException {
        try (var statement = connection.prepareStatement(statement(brief, weights))) {
            return Rows.read(statement).stream()
                    .map(row -> (UUID) row.getFirst())
                    .toList();
        }
    }

    private static String statement(Brief brief, Weights weights) {
        var target = brief.target().getFirst();
        var cutoffs = TierCutoffs.CUSTOMARY;
        var smallest = brief.tiers().stream().min(Tier::compareTo).orElseThrow();
        var largest = brief.tiers().stream().max(Tier::compareTo).orElseThrow();
        var tiers = brief.tiers().stream()
                .map(tier -> String.valueOf(tier.ordinal()))
                .collect(Collectors.joining(","));
        var statement = RANK.replace("${ages}", words(target.ages()))
                .replace("${genders}", words(target.genders()))
                .replace("${interests}", words(target.interests()))
                .replace("${regions}", words(target.regions()))
                .replace("${platforms}", words(brief.platforms()))
                .replace("${topics}", words(brief.topics()))
                .replace("${tiers}", "'{%s}'::integer[]".formatted(tiers))
                .replace("${tierFrom}", String.valueOf(Math.max(1, cutoffs.lowerBound(smallest))))
                .replace("${tierUntil}", String.valueOf(cutoffs.upperBound(largest)))
                .replace("${language}", "'%s'".formatted(brief.language()))
                .replace("${today}", "now()")
                .replace("${topicsWeight}", weight(weights, Metric.TOPICS))
                .replace("${languageWeight}", weight(weights, Metric.LANGUAGE));
        for (var metric : Metric.values()) {
            statement = statement.replace("${" + camelCase(metric) + "}", weight(weights, metric));
        }
        return statement;
    }

    private static String weight(Weights weights, Metric metric) {
        return weights.of(metric) + ".0";
    }

    private static String camelCase(Metric metric) {
        var words = metric.name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    /// Only the benchmark's own words come here.
    private static String words(Collection<?> values) {
        return "'{%s}'::text[]".formatted(values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
