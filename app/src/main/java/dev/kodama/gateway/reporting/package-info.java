/// Reports and exports for frontend teams and programs: GraphQL, and the plain HTTP download of finished files.
@NullMarked
package dev.kodama.gateway.reporting;

import org.jspecify.annotations.NullMarked;
