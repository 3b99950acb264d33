package dev.kodama;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every SQL statement that went to the database, whoever sent it.
///
/// ```java
/// assertThat(statements.of(() -> api.document(LIST).execute())).hasSize(3);
/// ```
public final class Statements {
    /// GraphQL's controllers run on threads of this name.
    private static final String GATEWAY_THREAD = "graphql-";

    private static final Pattern SCHEMA =
            Pattern.compile("\"?\\b(creators|campaigns|scoring|reporting|access|modulith)\"?\\.");

    private final ConcurrentLinkedQueue<Statement> noted = new ConcurrentLinkedQueue<>();

    /// @param thread that sent it
    public record Statement(String thread, String sql) {
        /// The module schemas that it touches.
        public Set<String> schemas() {
            return SCHEMA.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
        }
    }

    void note(String sql) {
        noted.add(new Statement(Thread.currentThread().getName(), sql));
    }

    /// What GraphQL controllers sent while this ran. Signing in, jobs and event listeners run on other threads and are
    /// not
    /// counted.
    public List<String> of(Runnable request) {
        var before = noted.size();
        request.run();
        return noted.stream()
                .skip(before)
                .filter(statement -> statement.thread().startsWith(GATEWAY_THREAD))
                .map(Statement::sql)
                .toList();
    }

    /// All since the start of the context.
    public List<Statement> all() {
        return List.copyOf(noted);
    }
}
