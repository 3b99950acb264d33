package dev.kodama.gateway.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Prints the whole schema as one file for frontend teams. The build runs it: `app/target/kodama.graphqls`.
public final class SchemaFile {
    private SchemaFile() {}

    /// @param arguments where to write it
    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, print());
    }

    /// The same text for the same schema files, whatever their order.
    static String print() throws IOException {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(true)
                        .includeDirectives(directive -> directive.equals("cost"))
                        .includeDirectiveDefinition(directive -> directive.equals("cost")))
                .print(schema());
    }

    private static GraphQLSchema schema() throws IOException {
        var all = new TypeDefinitionRegistry();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls")) {
            all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        new GeneratedConnections().configure(all);
        // Only types count here, so whatever would fetch their values is left out.
        var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory());
        Scalars.ALL.forEach(wiring::scalar);
        return new SchemaGenerator().makeExecutableSchema(all, wiring.build());
    }
}
