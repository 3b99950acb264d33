package dev.kodama.gateway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.KodamaTest;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

@KodamaTest
class SchemaTests {
    @Autowired
    GraphQlSource source;

    @Autowired
    SchemaInspection inspection;

    @Autowired
    ApplicationContext application;

    @Test
    void everyTypeFieldArgumentAndValueIsDescribed() {
        var bare = new ArrayList<String>();
        for (var type : ownTypes()) {
            check(bare, type.getName(), type.getDescription());
            if (type instanceof GraphQLFieldsContainer object) {
                object.getFieldDefinitions().forEach(field -> checkField(bare, type.getName(), field));
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields()
                        .forEach(field -> check(bare, type.getName() + "." + field.getName(), field.getDescription()));
            }
            if (type instanceof GraphQLEnumType values) {
                values.getValues()
                        .forEach(value -> check(bare, type.getName() + "." + value.getName(), value.getDescription()));
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void theInspectionOfSchemaAndControllersFindsNothing() {
        var report = Objects.requireNonNull(inspection.report(), "report");
        assertThat(report.unmappedFields())
                .as("fields without a controller or property")
                .isEmpty();
        assertThat(report.unmappedRegistrations())
                .as("controllers without a field")
                .isEmpty();
        assertThat(report.unmappedArguments()).as("arguments that no field has").isEmpty();
        assertThat(report.fieldNullnessErrors())
                .as("null where the schema forbids it")
                .isEmpty();
        assertThat(report.argumentNullnessErrors())
                .as("arguments that may be null")
                .isEmpty();
        assertThat(report.skippedTypes()).as("types it could not look into").isEmpty();
    }

    @Test
    void everyRootFieldHasARule() {
        assertThat(rootFields()
                        .filter(method -> method.getAnnotation(Needs.class) == null)
                        .map(Method::getName))
                .as("closed to everyone; the trial's one is meant")
                .containsExactly("unguarded");
        var methods = rootFields().map(Method::getName).toList();
        assertThat(fieldsOf("Query", "Mutation", "Subscription"))
                .as("root fields behind something else than a controller's method")
                .allMatch(methods::contains);
    }

    @Test
    void everyMutationTakesOneInputWithAnIdempotencyKeyAndAnswersAPayload() {
        var mutation = Objects.requireNonNull(schema().getMutationType());
        for (var field : mutation.getFieldDefinitions()) {
            assertThat(field.getArguments()).as(field.getName()).hasSize(1);
            var input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(field.getArgument("input").getType());
            assertThat(GraphQLTypeUtil.simplePrint(
                            input.getField("idempotencyKey").getType()))
                    .isEqualTo("ID!");
            assertThat(GraphQLTypeUtil.unwrapAll(field.getType()))
                    .as(field.getName())
                    .isInstanceOf(GraphQLUnionType.class)
                    .extracting(GraphQLNamedType::getName)
                    .asString()
                    .endsWith("Payload");
        }
        assertThat(rootFields().filter(method -> "Mutation".equals(RootFields.rootOf(method))))
                .allSatisfy(method -> {
                    assertThat(Payload.class).isAssignableFrom(method.getReturnType());
                    assertThat(method.getParameterTypes()).anyMatch(MutationInput.class::isAssignableFrom);
                });
    }

    /// A remembered answer comes back from JSON, so it is a record of plain values and refers to no domain object.
    @Test
    void successesHoldPlainValuesOnly() {
        var schema = schema();
        var plain = List.of("java.lang", "java.time", "java.util", "dev.kodama.gateway.ids");
        var rich = new TreeMap<String, String>();
        rootFields()
                .filter(method -> "Mutation".equals(RootFields.rootOf(method)))
                .forEach(method -> {
                    var payload = (GraphQLUnionType)
                            GraphQLTypeUtil.unwrapAll(Objects.requireNonNull(schema.getMutationType())
                                    .getFieldDefinition(method.getName())
                                    .getType());
                    payload.getTypes().stream()
                            .map(member -> classBeside(method, member.getName()))
                            .filter(Objects::nonNull)
                            .flatMap(member -> Arrays.stream(member.getRecordComponents()))
                            .filter(part -> !part.getType().isPrimitive()
                                    && !part.getType().isEnum())
                            .filter(part -> !plain.contains(part.getType().getPackageName()))
                            .forEach(part -> rich.put(
                                    part.getDeclaringRecord().getSimpleName() + "." + part.getName(),
                                    part.getType().getName()));
                });
        assertThat(rich).isEmpty();
    }

    private static @Nullable Class<?> classBeside(Method method, String name) {
        try {
            return Class.forName(method.getDeclaringClass().getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private Stream<Method> rootFields() {
        return application.getBeansWithAnnotation(Controller.class).values().stream()
                .map(AopUtils::getTargetClass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class))
                .filter(method -> RootFields.rootOf(method) != null);
    }

    private List<String> fieldsOf(String... roots) {
        return Arrays.stream(roots)
                .map(root -> Objects.requireNonNull(schema().getObjectType(root), root))
                .flatMap(root -> root.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private List<GraphQLNamedType> ownTypes() {
        return schema().getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(type ->
                        !List.of("String", "Int", "Boolean", "ID", "Float").contains(type.getName()))
                .toList();
    }

    private GraphQLSchema schema() {
        return source.schema();
    }

    private static void checkField(List<String> bare, String type, GraphQLFieldDefinition field) {
        var name = type + "." + field.getName();
        check(bare, name, field.getDescription());
        field.getArguments()
                .forEach(argument -> check(bare, name + "(" + argument.getName() + ")", argument.getDescription()));
    }

    private static void check(List<String> bare, String name, @Nullable String description) {
        if (description == null || description.isBlank()) {
            bare.add(name);
        }
    }
}
