package dev.kodama.creators.roster;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.Facets;
import dev.kodama.creators.Facets.Dimension;
import dev.kodama.creators.Facets.Value;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts what is among the creators who match: in the sample where enough of it match, else among all, who then are
/// few.
///
/// Of what is wanted any of (tiers, languages, countries) another value would stand in the place of those chosen, so
/// its values are counted among those who match all the rest. One look at who matches without these three serves them
/// all.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FacetCounts {
    private static final String WHOLE = "creators.creator";
    private static final String SAMPLE = "creators.sampled_creator";

    private final DSLContext db;
    private final TierCutoffs cutoffs;

    FacetCounts(DSLContext db, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.db = PlannedAnew.by(db);
        this.cutoffs = cutoffs;
    }

    Facets of(CreatorFilter filter) {
        var open = matching(filter.but().tiers(Set.of()).languages(Set.of()).countries(Set.of()));
        var sampled = count(SAMPLE, open.decidesInSample(), filter, false);
        var whole = Guess.isEnough(sampled.open()) ? null : count(WHOLE, open.byIndex(), filter, true);
        var exactly = new HashMap<CreatorFilter, Counted>();
        var values = new EnumMap<Dimension, List<Value>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            values.put(
                    dimension,
                    counted(filter, dimension, sampled, whole, exactly).values(dimension));
        }
        return new Facets(
                counted(filter, Dimension.PLATFORM, sampled, whole, exactly).total(), values);
    }

    /// @param exactly what was counted for other dimensions, by whom it was counted among
    private Counted counted(
            CreatorFilter filter,
            Dimension dimension,
            Counted sampled,
            @Nullable Counted whole,
            Map<CreatorFilter, Counted> exactly) {
        if (whole != null) {
            return whole;
        }
        return Guess.isEnough(sampled.hits(dimension))
                ? sampled
                : exactly.computeIfAbsent(
                        instead(filter, dimension),
                        among -> count(WHOLE, matching(among.but()).byIndex(), CreatorFilter.NONE, true));
    }

    private static CreatorFilter instead(CreatorFilter filter, Dimension dimension) {
        return switch (dimension) {
            case TIER -> filter.but().tiers(Set.of()).filter();
            case LANGUAGE -> filter.but().languages(Set.of()).filter();
            case COUNTRY -> filter.but().countries(Set.of()).filter();
            case PLATFORM, TOPIC, TAG -> filter;
        };
    }

    private Matching matching(CreatorFilter.Draft filter) {
        return Matching.of(filter.filter(), cutoffs);
    }

    /// In one look: many have the same words and are of the same kind, so sets of words and kinds of creators are
    /// counted first, and taken apart when few rows are left of them.
    ///
    /// @param open who matches without tiers, languages and countries
    /// @param chosen where these are given
    private Counted count(String table, Condition open, CreatorFilter chosen, boolean exact) {
        var rows = db.fetch(
                """
                with counted as materialized (
                  select
                    case when grouping(topics) = 0 then 'TOPIC' when grouping(tags) = 0 then 'TAG' else 'KIND' end as part,
                    platforms, tier, language, country, topics, tags, in_tiers, in_languages, in_countries,
                    count(*) as hits
                  from (
                    select c.platforms, width_bucket(c.followers, {5}) as tier, c.language, c.country, c.topics, c.tags,
                           {2} as in_tiers, {3} as in_languages, {4} as in_countries
                    from {0} c
                    where {1}
                  ) as open
                  group by in_tiers, in_languages, in_countries,
                           grouping sets ((platforms, tier, language, country), (topics), (tags))
                ),
                kind as (select * from counted where part = 'KIND'),
                total as (
                  select
                    sum(hits) as everybody,
                    sum(hits) filter (where in_tiers and in_languages and in_countries) as chosen,
                    sum(hits) filter (where in_languages and in_countries) as of_any_tier,
                    sum(hits) filter (where in_tiers and in_countries) as of_any_language,
                    sum(hits) filter (where in_tiers and in_languages) as of_any_country
                  from kind
                )
                select dimension, '' as value, coalesce(hits, 0) as hits
                from total
                cross join lateral (values
                  ('OPEN', everybody), ('ALL', chosen), ('TIER', of_any_tier), ('LANGUAGE', of_any_language),
                  ('COUNTRY', of_any_country)
                ) as each (dimension, hits)
                union all
                select 'TIER', tier::text, sum(hits) from kind
                where tier is not null and in_languages and in_countries group by 2
                union all
                (select 'LANGUAGE', language, sum(hits) as n from kind
                 where language is not null and in_tiers and in_countries
                 group by 2 order by n desc, 2 limit {6})
                union all
                (select 'COUNTRY', country, sum(hits) as n from kind
                 where country is not null and in_tiers and in_languages
                 group by 2 order by n desc, 2 limit {6})
                union all
                ({7})
                union all
                ({8})
                union all
                ({9})""",
                DSL.sql(table),
                open,
                matching(CreatorFilter.where().tiers(chosen.tiers()).tierMarginPercent(chosen.tierMarginPercent()))
                        .decides(),
                matching(CreatorFilter.where().languages(chosen.languages())).decides(),
                matching(CreatorFilter.where().countries(chosen.countries())).decides(),
                DSL.val(new Long[] {cutoffs.micro(), cutoffs.macro(), cutoffs.top()}),
                DSL.inline(Facets.MOST_VALUES),
                words(Dimension.PLATFORM, "KIND", "platforms"),
                words(Dimension.TOPIC, "TOPIC", "topics"),
                words(Dimension.TAG, "TAG", "tags"));
        var totals = new HashMap<String, Long>();
        var found = new ArrayList<Hit>();
        for (var row : rows) {
            var hits = row.get("hits", Long.class);
            var dimension = row.get("dimension", String.class);
            var value = row.get("value", String.class);
            if (value.isEmpty()) {
                totals.put(dimension, hits);
            } else {
                found.add(new Hit(Dimension.valueOf(dimension), value, hits));
            }
        }
        return new Counted(totals, exact, found);
    }

    private static SQL words(Dimension dimension, String part, String sets) {
        return DSL.sql(
                """
                select {0}, word, sum(hits) as n
                from counted
                cross join unnest({1}) as word
                where part = {2} and in_tiers and in_languages and in_countries
                group by word
                order by n desc, word
                limit {3}""", DSL.inline(dimension.name()), DSL.name(sets), DSL.inline(part), DSL.inline(Facets.MOST_VALUES));
    }

    private record Hit(Dimension dimension, String value, long hits) {}

    /// @param totals among how many values were counted, by dimension
    private record Counted(Map<String, Long> totals, boolean exact, List<Hit> found) {
        long open() {
            return totals.getOrDefault("OPEN", 0L);
        }

        long hits(Dimension dimension) {
            return totals.getOrDefault(dimension.name(), all());
        }

        private long all() {
            return totals.getOrDefault("ALL", 0L);
        }

        Count total() {
            return new Count(exact ? all() : Guess.estimate(all()), exact);
        }

        List<Value> values(Dimension dimension) {
            var hitsOfDimension =
                    found.stream().filter(hit -> hit.dimension() == dimension).toList();
            return dimension == Dimension.TIER
                    ? EnumSet.allOf(Tier.class).stream()
                            .flatMap(tier -> hitsOfDimension.stream()
                                    .filter(hit -> Integer.parseInt(hit.value()) == tier.ordinal())
                                    .map(hit -> value(tier.name(), hit.hits())))
                            .toList()
                    : hitsOfDimension.stream()
                            .sorted((one, other) -> Long.compare(other.hits(), one.hits()))
                            .map(hit -> value(hit.value(), hit.hits()))
                            .toList();
        }

        private Value value(String value, long hits) {
            if (exact) {
                return new Value(value, hits, hits, hits);
            }
            var about = Guess.estimate(hits);
            // Whoever was seen is there.
            return new Value(value, about, Math.max(hits, about - Guess.error(hits)), about + Guess.error(hits));
        }
    }
}
