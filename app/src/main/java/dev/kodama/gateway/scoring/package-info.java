/// Rankings, scores and their reasons by GraphQL.
@NullMarked
package dev.kodama.gateway.scoring;

import org.jspecify.annotations.NullMarked;
