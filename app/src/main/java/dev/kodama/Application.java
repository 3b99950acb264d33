package dev.kodama;

import dev.kodama.commandline.ExportCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The composition root. It stands in the base package so that Modulith finds the modules in the sibling jars.
///
/// Beans are named by their qualified class names, because two modules may well have a store of the same name.
@Modulithic(systemName = "Kodama")
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // It would observe each field of an answer; the observation of each HTTP request stays.
        exclude = GraphQlObservationAutoConfiguration.class)
public class Application {
    /// Starts Kodama; or, with `export` as the first word, fetches an export from one that runs.
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("export")) {
            System.exit(ExportCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
