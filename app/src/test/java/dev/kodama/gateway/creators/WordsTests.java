package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.Method;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// A word that the register learns must be learnt by the schema too, or answers with it would fail.
class WordsTests {
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("Platform", Platform.class),
            Map.entry("Tier", Tier.class),
            Map.entry("AgeBand", AgeBand.class),
            Map.entry("Gender", Gender.class),
            Map.entry("Method", Method.class),
            Map.entry("CreatorOrderKey", CreatorSort.Key.class),
            Map.entry("ImportKind", ImportKind.class),
            Map.entry("ImportStatus", ImportStatus.class),
            Map.entry("ImportField", ImportField.class),
            Map.entry("FileContainer", FileFormat.Container.class),
            Map.entry("ImportPlanFault", ImportPreview.PlanFault.class),
            Map.entry("ImportEffect", ImportProgress.Effect.class),
            Map.entry("ImportProblemSeverity", ImportProblem.Severity.class),
            Map.entry("ImportUndoStatus", UndoProgress.Status.class),
            Map.entry("ImportKeptReason", KeptCreator.Reason.class),
            Map.entry("ImportRefusalReason", ImportRefusal.Reason.class));

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "creators", "imports"})
    void theSchemaKnowsEveryWord(String file) throws Exception {
        var types = new SchemaParser()
                .parse(new ClassPathResource("graphql/%s.graphqls".formatted(file))
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(types.getTypes(EnumTypeDefinition.class))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.getEnumValueDefinitions())
                        .extracting(EnumValueDefinition::getName)
                        .containsExactlyInAnyOrder(Arrays.stream(Objects.requireNonNull(WORDS.get(words.getName()))
                                        .getEnumConstants())
                                .map(Enum::name)
                                .toArray(String[]::new)));
    }
}
