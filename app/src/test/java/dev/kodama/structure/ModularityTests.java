package dev.kodama.structure;

import dev.kodama.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Modules keep their word: no cycle, no peeking inside, no dependency that a module's passport does not list.
class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleDependsOnlyOnWhatItsPassportAllows() {
        modules.verify();
    }

    /// Diagrams and canvases land in `app/target/spring-modulith-docs`.
    @Test
    void theStructureIsDrawnFromTheCode() {
        new Documenter(modules).writeDocumentation();
    }
}
