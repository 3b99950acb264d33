package dev.kodama.creators.intake;

import dev.kodama.creators.jobs.Jobs;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Throws away the bytes of files that are done with.
@Component
class FileUpkeep implements Jobs.Upkeep {
    private static final Logger log = LoggerFactory.getLogger(FileUpkeep.class);

    private final ImportFiles files;
    private final IntakeSettings settings;

    FileUpkeep(ImportFiles files, IntakeSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sweep-import-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var swept = files.sweep(settings.keepFiles());
        if (swept > 0) {
            log.info("Threw away {} MiB of files that nobody has used for {}", swept, settings.keepFiles());
        }
    }
}
