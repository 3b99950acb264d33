/// Campaigns in GraphQL: brands, products, briefs, collaborations, and the creator's side behind a token.
@NullMarked
package dev.kodama.gateway.campaigns;

import org.jspecify.annotations.NullMarked;
