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
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts what is among the creators who match: in the sample where enough of it match, else among all, who then are
/// few.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FacetCounts {
    private static final String WHOLE = "creators.creator";
    private static final String SAMPLE = "creators.sampled_creator";

    private final DSLContext db;
    private final TierCutoffs cutoffs;

    FacetCounts(DSLContext db, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.db = db;
        this.cutoffs = cutoffs;
    }

    Facets of(CreatorFilter filter) {
        var counted = count(filter);
        var values = new EnumMap<Dimension, List<Value>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var without = instead(filter, dimension);
            var among = without.equals(filter) ? counted : count(without);
            values.put(dimension, among.values(dimension));
        }
        return new Facets(counted.total(), values);
    }

    /// What a value is counted among: of what is wanted any of, another value would stand in the place of those chosen.
    private static CreatorFilter instead(CreatorFilter filter, Dimension dimension) {
        return switch (dimension) {
            case TIER -> filter.but().tiers(Set.of()).filter();
            case LANGUAGE -> filter.but().languages(Set.of()).filter();
            case COUNTRY -> filter.but().countries(Set.of()).filter();
            case PLATFORM, TOPIC, TAG -> filter;
        };
    }

    private Counted count(CreatorFilter filter) {
        var wanted = Matching.of(filter, cutoffs);
        var sampled = count(SAMPLE, wanted.decides(), false);
        return Guess.isEnough(sampled.hits()) ? sampled : count(WHOLE, wanted.byIndex(), true);
    }

    private Counted count(String table, Condition condition, boolean exact) {
        var rows = db.fetch(
                """
                with found as materialized (
                  select c.platforms, c.followers, c.language, c.country, c.topics, c.tags
                  from {0} c
                  where {1}
                )
                select 'ALL' as dimension, '' as value, count(*) as hits from found
                union all
                select 'PLATFORM', word, count(*) from found cross join unnest(platforms) as word group by word
                union all
                select 'TIER', width_bucket(followers, {2})::text, count(*) from found where followers >= 0 group by 2
                union all
                (select 'LANGUAGE', language, count(*) as n from found where language is not null
                 group by 2 order by n desc, 2 limit {3})
                union all
                (select 'COUNTRY', country, count(*) as n from found where country is not null
                 group by 2 order by n desc, 2 limit {3})
                union all
                (select 'TOPIC', word, count(*) as n from found cross join unnest(topics) as word
                 group by word order by n desc, 2 limit {3})
                union all
                (select 'TAG', word, count(*) as n from found cross join unnest(tags) as word
                 group by word order by n desc, 2 limit {3})""",
                DSL.sql(table),
                condition,
                DSL.val(new Long[] {cutoffs.micro(), cutoffs.macro(), cutoffs.top()}),
                DSL.inline(Facets.MOST_VALUES));
        var hits = 0L;
        var found = new ArrayList<Hit>();
        for (var row : rows) {
            var n = row.get("hits", Long.class);
            var dimension = row.get("dimension", String.class);
            if (dimension.equals("ALL")) {
                hits = n;
            } else {
                found.add(new Hit(Dimension.valueOf(dimension), row.get("value", String.class), n));
            }
        }
        return new Counted(hits, exact, found);
    }

    private record Hit(Dimension dimension, String value, long hits) {}

    private record Counted(long hits, boolean exact, List<Hit> found) {
        Count total() {
            return new Count(exact ? hits : Guess.estimate(hits), exact);
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
