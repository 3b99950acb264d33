/// The register: who the creators are, on which platforms, and where every number about them comes from.
@ApplicationModule(
        displayName = "Creators",
        allowedDependencies = {})
@NullMarked
package dev.kodama.creators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
