/// What campaigns says in public: facts in the past tense, and the words they are told in. A record's qualified name
/// and its JSON are stored data, so a rename or a removed field is a migration.
@NamedInterface("events")
@NullMarked
package dev.kodama.campaigns.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
