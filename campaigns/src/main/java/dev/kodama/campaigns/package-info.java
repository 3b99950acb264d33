/// The work: brands, briefs, shortlists, invitations, drafts, posts and payments.
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {"creators::events"})
@NullMarked
package dev.kodama.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
