/// Followers of accounts, looked at one by one: what their profiles look like, never whose they are.
@NullMarked
package dev.kodama.creators.sampling;

import org.jspecify.annotations.NullMarked;
