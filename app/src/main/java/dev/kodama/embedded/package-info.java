/// PostgreSQL in the box: whoever configures no `spring.datasource.url` gets a server of his own under `KODAMA_HOME`.
///
/// What lies there:
///
/// | path | what it is |
/// |---|---|
/// | `kodama.lock` | held while a Kodama runs on this home; a second one is refused |
/// | `postgres/` | the data directory, durable: fsync, synchronous commits, full page writes |
/// | `postgres.password` | the superuser's password, readable by the owner alone; no local user gets in without it |
/// | `secrets.keys` | the keys that personal data is sealed with, readable by the owner alone; to be backed up |
/// | `postgres-binaries/` | the unpacked server; may be deleted, it is unpacked again |
///
/// The application itself is no superuser: it signs in as `kodama`, the owner of the database, with a password that is
/// new at every start and stands nowhere.
@NullMarked
package dev.kodama.embedded;

import org.jspecify.annotations.NullMarked;
