package dev.kodama.creators.intake;

import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.NamedMapping;
import dev.kodama.creators.mapping.Fitting;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.reading.UnreadableFileException;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Shelf implements MappingShelf {
    private final NamedMappings mappings;
    private final Intake intake;
    private final Creators creators;

    Shelf(NamedMappings mappings, Intake intake, Creators creators) {
        this.mappings = mappings;
        this.intake = intake;
        this.creators = creators;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NamedMapping> all() {
        return mappings.all();
    }

    @Override
    public SaveOutcome save(String name, UUID fileId, ImportPlan plan, boolean replace, String by) {
        var tidy = Folding.tidy(name);
        if (isNoName(tidy)) {
            return new SaveOutcome.NoName();
        }
        try {
            var uses = Fitting.uses(plan, intake.headOf(fileId, plan.format()));
            if (uses.isEmpty()) {
                return new SaveOutcome.NothingToKeep();
            }
            creators.lockRegister();
            var taken = mappings.named(tidy).orElse(null);
            if (taken != null && !replace) {
                return new SaveOutcome.NameTaken(taken);
            }
            if (taken == null && mappings.count() >= MOST) {
                return new SaveOutcome.ShelfFull();
            }
            return new SaveOutcome.Saved(mappings.put(new NamedMapping(
                    TimeOrderedIds.next(),
                    tidy,
                    plan.kind(),
                    uses,
                    plan.platform(),
                    by,
                    Instant.now().truncatedTo(ChronoUnit.MICROS))));
        } catch (UnreadableFileException e) {
            return new SaveOutcome.Refused(e.refusal());
        }
    }

    @Override
    public SaveOutcome rename(UUID id, String name) {
        var tidy = Folding.tidy(name);
        if (isNoName(tidy)) {
            return new SaveOutcome.NoName();
        }
        creators.lockRegister();
        var mapping = mappings.byId(id).orElse(null);
        if (mapping == null) {
            return new SaveOutcome.NotFound();
        }
        var taken = mappings.named(tidy).orElse(mapping);
        if (!taken.id().equals(id)) {
            return new SaveOutcome.NameTaken(taken);
        }
        mappings.rename(id, tidy);
        return new SaveOutcome.Saved(mappings.byId(id).orElseThrow());
    }

    @Override
    public boolean delete(UUID id) {
        return mappings.delete(id);
    }

    private static boolean isNoName(String tidy) {
        return tidy.isBlank() || tidy.length() > LONGEST_NAME;
    }
}
