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
            Pattern.compile("\\b(creators|campaigns|scoring|reporting|access|gateway|modulith)\"?\\.");

    /// A schema's name in a text or a remark touches nothing.
    private static final Pattern TEXT = Pattern.compile("'[^']*'|--.*");

    private final ConcurrentLinkedQueue<Statement> noted = new ConcurrentLinkedQueue<>();

    /// @param thread that sent it
    public record Statement(String thread, String sql) {
        /// The schemas that it touches.
        public Set<String> schemas() {
            return SCHEMA.matcher(TEXT.matcher(sql).replaceAll("''"))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    /// Each schema has one owner, and a statement over two of them would tie their modules together behind everybody's
    /// back. So it fails where it is sent, in whatever test that happens.
    void note(String sql) {
        var statement = new Statement(Thread.currentThread().getName(), sql);
        if (statement.schemas().size() > 1) {
            throw new IllegalStateException("A statement touches two schemas: " + sql);
        }
        noted.add(statement);
    }

    /// What GraphQL controllers sent while this ran. Signing in, jobs and event listeners run on other threads and
    /// are not counted.
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
