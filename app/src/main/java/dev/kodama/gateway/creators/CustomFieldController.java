package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.NamedMapping;
import dev.kodama.gateway.errors.NotFound;
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

/// The house's own fields. Which there are, administrators decide.
@Controller
class CustomFieldController implements NodeSource {
    static final String TYPE = "CustomField";

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

    @BatchMapping(typeName = "ColumnUse", field = "customField")
    Map<ColumnUse, CustomField> ofColumns(List<ColumnUse> uses) {
        return named(uses, ColumnUse::customField);
    }

    @BatchMapping(typeName = "NamedMappingUse", field = "customField")
    Map<NamedMapping.Use, CustomField> ofMappings(List<NamedMapping.Use> uses) {
        return named(uses, NamedMapping.Use::customField);
    }

    private <T> Map<T, CustomField> named(List<T> uses, Function<T, @Nullable UUID> which) {
        var known = byIds(uses.stream().map(which).filter(Objects::nonNull).collect(toSet()));
        var answer = new HashMap<T, CustomField>();
        for (var use : uses) {
            var field = known.get(which.apply(use));
            if (field != null) {
                answer.put(use, field);
            }
        }
        return answer;
    }

    @MutationMapping
    @Needs(Permission.DEFINE)
    Payload defineCustomField(@Argument DefineCustomFieldInput input) {
        return KeptThings.answer(
                fields.define(user.username(), input.toWish()), null, field -> new CustomFieldKept(field.id()));
    }

    @MutationMapping
    @Needs(Permission.DEFINE)
    Payload changeCustomField(@Argument ChangeCustomFieldInput input) {
        var id = input.id().of(TYPE);
        var known = byIds(Set.of(id)).get(id);
        return known == null
                ? NotFound.of(input.id())
                : KeptThings.answer(
                        fields.change(id, input.toWish(known.type())),
                        input.id(),
                        field -> new CustomFieldKept(field.id()));
    }

    @MutationMapping
    @Needs(Permission.DEFINE)
    Payload retireCustomField(@Argument RetireCustomFieldInput input) {
        return KeptThings.answer(
                fields.retire(input.id().of(TYPE), input.retired()),
                input.id(),
                field -> new CustomFieldKept(field.id()));
    }

    @SchemaMapping(typeName = "CustomFieldKept", field = "customField")
    CustomField customField(CustomFieldKept payload) {
        return Objects.requireNonNull(
                byIds(Set.of(payload.fieldId())).get(payload.fieldId()), "fields are retired, never deleted");
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

    record DefineCustomFieldInput(
            String idempotencyKey, String labelJa, String labelEn, CustomField.Type type, List<String> choices)
            implements MutationInput {
        CustomField.Wish toWish() {
            return new CustomField.Wish(labelJa, labelEn, type, choices);
        }
    }

    record ChangeCustomFieldInput(
            String idempotencyKey, GlobalId id, String labelJa, String labelEn, List<String> choices)
            implements MutationInput {
        CustomField.Wish toWish(CustomField.Type type) {
            return new CustomField.Wish(labelJa, labelEn, type, choices);
        }
    }

    record RetireCustomFieldInput(String idempotencyKey, GlobalId id, boolean retired) implements MutationInput {}

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
