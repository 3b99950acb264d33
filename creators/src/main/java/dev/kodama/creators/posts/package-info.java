/// Posts, the comments below them, and what of both others are told.
@NullMarked
package dev.kodama.creators.posts;

import org.jspecify.annotations.NullMarked;
