package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.FieldWish;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// The house's own fields. Which there are, an administrator decides in the console, where no token reaches.
@Controller
class CustomFieldController implements NodeSource {
    private static final String TYPE = "CustomField";

    private final CustomFields fields;
    private final CreatorDirectory directory;
    private final CurrentUser user;

    CustomFieldController(CustomFields fields, CreatorDirectory directory, CurrentUser user) {
        this.fields = fields;
        this.directory = directory;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<CustomField> customFields() {
        return fields.all();
    }

    @BatchMapping(typeName = CreatorController.TYPE, field = "customValues")
    Map<CreatorSummary, List<CustomField.Value>> customValues(List<CreatorSummary> creators) {
        var found = fields.ofCreators(creators.stream().map(CreatorSummary::id).collect(toSet()));
        var answer = new HashMap<CreatorSummary, List<CustomField.Value>>();
        creators.forEach(creator -> answer.put(creator, found.getOrDefault(creator.id(), List.of())));
        return answer;
    }

    @BatchMapping(typeName = "CustomValue", field = "field")
    Map<CustomField.Value, CustomField> field(List<CustomField.Value> values) {
        var known = fields.all().stream().collect(Collectors.toMap(CustomField::id, Function.identity()));
        var answer = new HashMap<CustomField.Value, CustomField>();
        values.forEach(value -> answer.put(value, Objects.requireNonNull(known.get(value.fieldId()))));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload setCustomValue(@Argument SetCustomValueInput input) {
        var creator = input.creator().of(CreatorController.TYPE);
        return KeptThings.answer(
                fields.set(user.username(), creator, input.field().of(TYPE), input.value()),
                directory.byId(creator) == null ? input.creator() : input.field(),
                values -> new CustomValueSet(creator));
    }

    @SchemaMapping(typeName = "CustomValueSet", field = "creator")
    CreatorSummary creator(CustomValueSet payload) {
        return Objects.requireNonNull(
                directory.summariesByIds(Set.of(payload.creatorId())).get(payload.creatorId()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(CustomField.class);
    }

    @Override
    public Map<UUID, CustomField> byIds(Set<UUID> ids) {
        return fields.all().stream()
                .filter(field -> ids.contains(field.id()))
                .collect(Collectors.toMap(CustomField::id, Function.identity()));
    }

    record SetCustomValueInput(
            String idempotencyKey,
            GlobalId creator,
            GlobalId field,
            @Nullable String value) implements MutationInput {}

    record CustomFieldWish(
            GlobalId field,
            @Nullable String text,
            @Nullable Double from,
            @Nullable Double below,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate belowDay) {
        FieldWish toWish() {
            return new FieldWish(field.of(TYPE), text, end(from, fromDay), end(below, belowDay));
        }

        private static @Nullable BigDecimal end(@Nullable Double number, @Nullable LocalDate day) {
            return day != null
                    ? BigDecimal.valueOf(day.toEpochDay())
                    : number == null ? null : BigDecimal.valueOf(number);
        }
    }
}
