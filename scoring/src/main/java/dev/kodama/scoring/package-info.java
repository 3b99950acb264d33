/// The judgement: explainable scores, and the ranking of all creators for a brief.
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"creators::events", "campaigns::events"})
@NullMarked
package dev.kodama.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
