/// GraphQL over HTTP as the specification says: media types and status codes.
@NullMarked
package dev.kodama.gateway.http;

import org.jspecify.annotations.NullMarked;
