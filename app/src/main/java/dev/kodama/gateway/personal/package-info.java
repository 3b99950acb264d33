/// Personal data by GraphQL: tax, who looked at what, export and erasure.
@NullMarked
package dev.kodama.gateway.personal;

import org.jspecify.annotations.NullMarked;
