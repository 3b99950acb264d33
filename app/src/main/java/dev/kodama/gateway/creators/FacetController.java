package dev.kodama.gateway.creators;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.Facets;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What is among the creators who match.
@Controller
class FacetController {
    private final CreatorDirectory directory;
    private final Onlookers onlookers;

    FacetController(CreatorDirectory directory, Onlookers onlookers) {
        this.directory = directory;
        this.onlookers = onlookers;
    }

    @QueryMapping
    @Needs(Permission.READ)
    CreatorFacets creatorFacets(@Argument @Nullable CreatorFilterInput filter) {
        return CreatorFacets.of(directory.facets(CreatorFilterInput.of(filter, onlookers.present())));
    }

    record CreatorFacets(Count total, List<CreatorFacet> facets) {
        static CreatorFacets of(Facets facets) {
            return new CreatorFacets(
                    facets.total(),
                    facets.values().entrySet().stream()
                            .map(facet -> new CreatorFacet(facet.getKey(), facet.getValue()))
                            .toList());
        }
    }

    record CreatorFacet(Facets.Dimension dimension, List<Facets.Value> values) {}
}
