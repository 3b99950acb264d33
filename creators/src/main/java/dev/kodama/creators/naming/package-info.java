/// How people write names, handles, platforms, countries and languages, and what they mean by them. Pure rules.
@NullMarked
package dev.kodama.creators.naming;

import org.jspecify.annotations.NullMarked;
