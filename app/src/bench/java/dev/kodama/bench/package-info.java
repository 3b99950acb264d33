/// The benchmark: the real application on an embedded PostgreSQL with production durability, and beside every figure
/// what the bare database does with the same rows in the same run.
///
/// ```
/// ./mvnw -Pbench verify                                             10 k creators, everything
/// ./mvnw -Pbench verify -Dbench.sizes=10k,100k,1M                   all three sizes, each in an empty home
/// ./mvnw -Pbench verify -Dbench.sizes=1M -Dbench.only=import,export
/// ```
///
/// | property | what | default |
/// |---|---|---|
/// | `bench.sizes` | creators, comma separated; `k` and `M` are understood | `10k` |
/// | `bench.only` | which measures: `import`, `start`, `ranking`, `lookalikes`, `freshness`, `scoring`, `list`, `page`,
/// `search`, `bulk`, `undo`, `portfolio`, `export`, `again` | all |
/// | `bench.seed` | of the made-up creators | `1` |
/// | `bench.history` | one creator in so many has a year of monthly figures; `1` for all | `10` |
/// | `bench.references` | `false` leaves out the bare ranking, which takes minutes at a million | `true` |
/// | `bench.home` | keeps the loaded homes there, so that a later run need not import again | none: thrown away |
/// | `bench.heap` | `-Xmx` of the application | `1g` |
///
/// It prints one table and writes `target/bench/results.json`, with the machine. Nothing here asserts a time; what it
/// does insist on is that the answers are right: a file whose rows were refused, a listener that failed, an answer
/// with errors end the run.
///
/// **How heap is measured.** A full collection is forced before a measure (that is *idle*), and every few seconds
/// while it runs; *heap peak* is the most that was still alive after one of those, less idle, less what scoring's
/// index came to hold meanwhile, which stays for good and is reported on its own. Beside it stand the most that was
/// in use after any collection (garbage of older regions included) and the most that was in use at all (a matter of
/// `-Xmx`). The forced collections take their time inside the measured time, a fiftieth of it at most.
///
/// **The references.** Rows: `COPY` of the very rows that the import left in the register, in text format over one JDBC
/// connection, into empty tables `like … including all`. Lists: the bare statements for the same page by JDBC, every
/// column read. Ranking: one statement over scoring's tables, with all that does not depend on the brief computed
/// beforehand; and the time it takes to read as many bytes as the index holds once from memory, on all processors.
/// Export:
/// `COPY TO` of the same columns. Scoring from events: `COPY` of the rows that scoring keeps of the register, as with
/// the import. It empties those tables and fills them again from the registry's archive; a run that is cut off in
/// between leaves a kept home without them.
///
/// `start` needs a kept home: in one that is just being filled there is nothing to build an index from.
@NullMarked
package dev.kodama.bench;

import org.jspecify.annotations.NullMarked;
