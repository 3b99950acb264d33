package dev.kodama.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Generates one module's jOOQ classes from a PostgreSQL that the module's own changelog has just migrated.
///
/// Arguments: the schema, the package that gets a sub-package `db`, and the module's directory. Skipped while neither
/// the changelog, nor the enum mapping, nor this tool has changed since the last run.
///
/// `src/main/jooq/enums.properties` maps columns to enums: `creators\.account\.platform = dev.kodama…Platform`.
public final class JooqGeneration {
    private JooqGeneration() {}

    /// @param arguments schema, package, module directory
    public static void main(String... arguments) throws Exception {
        var schema = arguments[0];
        var owner = arguments[1];
        var module = Path.of(arguments[2]);
        var resources = module.resolve("src/main/resources");
        var enums = module.resolve("src/main/jooq/enums.properties");
        var output = module.resolve("target/generated-sources/jooq");
        var stamp = output.resolve(".stamp");

        var fingerprint = fingerprint(resources.resolve("db/changelog/" + schema), enums);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var url = ThrowawayPostgres.url("codegen_" + schema);
        migrate(schema, resources, url);
        generate(schema, owner, enums, output, url);
        Files.createDirectories(output);
        Files.writeString(stamp, fingerprint);
    }

    private static void migrate(String schema, Path resources, String url) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(schema));
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            Scope.child(
                    Scope.Attr.resourceAccessor,
                    new DirectoryResourceAccessor(resources),
                    () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                            .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                            .addArgumentValue(
                                    UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog/" + schema + "/changelog.xml")
                            .setOutput(java.io.OutputStream.nullOutputStream())
                            .execute());
        }
    }

    private static void generate(String schema, String owner, Path enums, Path output, String url) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(schema)
                                .withExcludes("databasechangelog.*|scheduled_tasks")
                                .withIncludeRoutines(false)
                                .withForcedTypes(forcedTypes(enums)))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGlobalCatalogReferences(false)
                                .withJavadoc(false)
                                .withComments(false))
                        .withTarget(new Target().withPackageName(owner + ".db").withDirectory(output.toString()))));
    }

    private static List<ForcedType> forcedTypes(Path enums) throws IOException {
        var types = new ArrayList<ForcedType>();
        types.add(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
        if (Files.exists(enums)) {
            var columns = new Properties();
            try (var reader = Files.newBufferedReader(enums)) {
                columns.load(reader);
            }
            columns.forEach((column, type) -> types.add(new ForcedType()
                    .withUserType((String) type)
                    .withEnumConverter(true)
                    .withIncludeExpression((String) column)
                    .withIncludeTypes("text|varchar")));
        }
        return types;
    }

    private static String fingerprint(Path changelog, Path enums) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        try (InputStream self = Objects.requireNonNull(
                JooqGeneration.class.getResourceAsStream("JooqGeneration.class"), "own class file")) {
            digest.update(self.readAllBytes());
        }
        try (var files = Files.walk(changelog)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        if (Files.exists(enums)) {
            digest.update(Files.readAllBytes(enums));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
