package dev.kodama.structure;

import com.tngtech.archunit.core.importer.ImportOption;
import dev.kodama.Application;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Modules keep their word: no cycle, no peeking inside, no dependency that a module's passport does not list.
///
/// Without the classes that are generated from tables: they have so many methods that looking at them took three
/// quarters of the time. That nobody outside of a module looks at its tables is held by [ArchitectureTests].
class ModularityTests {
    private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();
    private static final Pattern OF_TABLES = Pattern.compile(".*/dev/kodama/\\w+/db/.*");
    private static final ApplicationModules ALL = ApplicationModules.of(
            Application.class, location -> NO_TESTS.includes(location) && !location.matches(OF_TABLES));

    @Test
    void everyModuleDependsOnlyOnWhatItsPassportAllows() {
        ALL.verify();
    }

    /// Diagrams and canvases land in `app/target/spring-modulith-docs`. Each diagram looks at every class anew, so
    /// there is one of all, and one of each module that is its own Maven module, but none of each part of the
    /// application.
    @Test
    void theStructureIsDrawnFromTheCode() {
        var documenter = new Documenter(ALL).writeModulesAsPlantUml();
        Stream.of("creators", "campaigns", "scoring", "reporting")
                .map(name -> ALL.getModuleByName(name).orElseThrow())
                .forEach(documenter::writeModuleAsPlantUml);
        documenter.writeModuleCanvases().writeAggregatingDocument();
    }
}
