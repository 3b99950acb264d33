package dev.kodama.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Spares Liquibase the schemas that have nothing to do: parsing a changelog and comparing it costs about half a second
/// a schema, and nearly every start finds all of them up to date.
///
/// After a migration the fingerprint of its changelog files is kept as the comment of the schema; while it is the same,
/// Liquibase does not run. Whoever changes a schema by hand clears the comment (`comment on schema … is null`).
@Component
class SchemaShortcut implements BeanPostProcessor {
    private static final String PREFIX = "changelog ";

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            if (fingerprint(liquibase).equals(kept(liquibase))) {
                liquibase.setShouldRun(false);
            }
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            var fingerprint = fingerprint(liquibase);
            if (!fingerprint.equals(kept(liquibase))) {
                // Not a place for a parameter; the name is ours, the fingerprint hexadecimal.
                JdbcClient.create(dataSource(liquibase))
                        .sql("comment on schema %s is '%s'".formatted(schema(liquibase), fingerprint))
                        .update();
            }
        }
        return bean;
    }

    private static @Nullable String kept(SpringLiquibase liquibase) {
        return JdbcClient.create(dataSource(liquibase))
                .sql("select obj_description(to_regnamespace(:schema)::oid, 'pg_namespace')")
                .param("schema", schema(liquibase))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Of the names and contents of all files beside the changelog, so that it covers what the changelog includes.
    private String fingerprint(SpringLiquibase liquibase) {
        var changelog = Objects.requireNonNull(liquibase.getChangeLog(), "changelog");
        var directory = changelog.substring(0, changelog.lastIndexOf('/')).replace("classpath:", "classpath*:");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var changes = files.getResources(directory + "/*");
            Arrays.sort(changes, Comparator.comparing(SchemaShortcut::fileName));
            for (var change : changes) {
                digest.update(fileName(change).getBytes(StandardCharsets.UTF_8));
                digest.update(change.getContentAsByteArray());
            }
            return PREFIX + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + changelog, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String fileName(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "");
    }

    private static DataSource dataSource(SpringLiquibase liquibase) {
        return Objects.requireNonNull(liquibase.getDataSource(), "data source");
    }

    private static String schema(SpringLiquibase liquibase) {
        return Objects.requireNonNull(liquibase.getDefaultSchema(), "schema");
    }
}
