/// Data to try Kodama with: real creators that may ship, and made-up ones from a seeded generator, each marked as such.
/// Everything goes in through the same doors as a user's own data: import files and facades.
@NullMarked
package dev.kodama.demo;

import org.jspecify.annotations.NullMarked;
