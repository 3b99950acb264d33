package dev.kodama.creators.fields;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomField.Type;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class FieldBook implements CustomFields {
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_CHOICES = 100;

    private final Fields fields;
    private final CustomValues values;
    private final CreatorDirectory directory;

    FieldBook(Fields fields, CustomValues values, CreatorDirectory directory) {
        this.fields = fields;
        this.values = values;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CustomField> all() {
        return fields.all();
    }

    @Override
    public Outcome<CustomField> define(String by, CustomField.Wish wish) {
        var faults = faults(wish);
        if (fields.all().size() >= MOST) {
            faults.add(new Fault("field", Reason.TOO_MANY));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(faults);
        }
        var id = TimeOrderedIds.next();
        fields.add(id, tidied(wish), by);
        return present(id);
    }

    @Override
    public Outcome<CustomField> change(UUID id, CustomField.Wish wish) {
        var known = find(id);
        if (known.isEmpty()) {
            return new Outcome.NotFound<>();
        }
        var kept =
                new CustomField.Wish(wish.labelJa(), wish.labelEn(), known.get().type(), wish.choices());
        var faults = faults(kept);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(faults);
        }
        fields.change(id, tidied(kept));
        return present(id);
    }

    @Override
    public Outcome<CustomField> retire(UUID id, boolean retired) {
        fields.retire(id, retired ? Instant.now() : null);
        return present(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<CustomField.Value>> ofCreators(Set<UUID> creatorIds) {
        return values.ofCreators(creatorIds);
    }

    @Override
    public Outcome<List<CustomField.Value>> set(String by, UUID creatorId, UUID fieldId, @Nullable String value) {
        var field = find(fieldId).filter(known -> known.retiredAt() == null);
        var creator = directory.byId(creatorId);
        if (field.isEmpty() || creator == null) {
            return new Outcome.NotFound<>();
        }
        if (value == null || Folding.isBlank(value)) {
            values.takeBack(fieldId, creator.id());
        } else if (value.length() > Reading.LONGEST) {
            return Outcome.invalid("value", Reason.TOO_LONG);
        } else {
            var reading = Reading.of(field.get(), value);
            if (reading == null) {
                return Outcome.invalid("value", Reason.NOT_OF_THIS_TYPE);
            }
            values.set(fieldId, creator.id(), reading, by);
        }
        return new Outcome.Done<>(values.ofCreators(List.of(creator.id())).getOrDefault(creator.id(), List.of()));
    }

    private static List<Fault> faults(CustomField.Wish wish) {
        var faults = new ArrayList<Fault>();
        checkLabel(faults, "labelJa", wish.labelJa());
        checkLabel(faults, "labelEn", wish.labelEn());
        if (wish.type() == Type.CHOICE && wish.choices().stream().allMatch(Folding::isBlank)) {
            faults.add(new Fault("choices", Reason.EMPTY));
        }
        if (wish.choices().size() > MOST_CHOICES) {
            faults.add(new Fault("choices", Reason.TOO_MANY));
        }
        if (wish.choices().stream().anyMatch(choice -> choice.length() > LONGEST_LABEL)) {
            faults.add(new Fault("choices", Reason.TOO_LONG));
        }
        return faults;
    }

    private static void checkLabel(List<Fault> faults, String name, String label) {
        if (Folding.isBlank(label)) {
            faults.add(new Fault(name, Reason.EMPTY));
        } else if (label.length() > LONGEST_LABEL) {
            faults.add(new Fault(name, Reason.TOO_LONG));
        }
    }

    private static CustomField.Wish tidied(CustomField.Wish wish) {
        return new CustomField.Wish(
                Folding.tidy(wish.labelJa()),
                Folding.tidy(wish.labelEn()),
                wish.type(),
                wish.type() == Type.CHOICE
                        ? wish.choices().stream()
                                .map(Folding::tidy)
                                .filter(choice -> !choice.isEmpty())
                                .distinct()
                                .toList()
                        : List.of());
    }

    private Optional<CustomField> find(UUID id) {
        return fields.all().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    private Outcome<CustomField> present(UUID id) {
        return find(id).<Outcome<CustomField>>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }
}
