package dev.kodama.creators.republication;

import dev.kodama.creators.Republication;
import dev.kodama.creators.jobs.Jobs;
import dev.kodama.creators.roster.Creators;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Retelling implements Republication {
    private final Republications republications;
    private final Creators creators;
    private final Jobs jobs;

    Retelling(Republications republications, Creators creators, Jobs jobs) {
        this.republications = republications;
        this.creators = creators;
        this.jobs = jobs;
    }

    @Override
    public Progress start(String by) {
        creators.lockRegister();
        var latest = republications.latest();
        if (latest == null || latest.status() == Status.DONE) {
            jobs.start(RepublicationJob.NAME, republications.add(creators.count(), by));
        }
        return Objects.requireNonNull(republications.latest(), "just started");
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Progress latest() {
        return republications.latest();
    }
}
