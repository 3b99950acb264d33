/// The outcome: what a campaign cost and brought, and exports that agree with the screen. A leaf: nobody hears it.
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"creators::events", "campaigns::events", "scoring::events"})
@NullMarked
package dev.kodama.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
