package dev.kodama.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.events.ApplicationModuleListener;

/// The module table of the README says what the code says.
class ReadmeTests {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> MODULES = List.of("creators", "campaigns", "scoring", "reporting");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kodama");

    /// One line of the table.
    record Row(String module, Set<String> schemas, Set<String> publishes, Set<String> hears) {
        @Override
        public String toString() {
            return module;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "README.md")).stream()
                .filter(line -> MODULES.stream().anyMatch(module -> line.startsWith("| `" + module + "` |")))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(code(cells[1]).iterator().next(), code(cells[2]), code(cells[4]), code(cells[5])))
                .toList();
    }

    @Test
    void everyModuleHasItsLine() throws IOException {
        assertThat(rows()).extracting(Row::module).containsExactlyElementsOf(MODULES);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyEventThatAModulePublishesIsListed(Row row) {
        var published = CLASSES.stream()
                .filter(type -> type.getPackageName().equals("dev.kodama.%s.events".formatted(row.module())))
                .filter(ReadmeTests::isEvent)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(row.publishes()).containsExactlyInAnyOrderElementsOf(published);
    }

    /// An interface of the module's own, which events of others implement, makes it know nobody.
    @ParameterizedTest
    @MethodSource("rows")
    void everyModuleThatItListensToIsListed(Row row) {
        var heard = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("dev.kodama.%s.".formatted(row.module())))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                .map(method -> method.getRawParameterTypes()
                        .getFirst()
                        .getPackageName()
                        .split("\\.")[2])
                .filter(module -> !module.equals(row.module()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(row.hears()).containsExactlyInAnyOrderElementsOf(heard);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsSchemaIsNamedLikeIt(Row row) {
        assertThat(row.schemas()).containsExactly(row.module());
        assertThat(Path.of("..", row.module(), "src/main/resources/db/changelog", row.module(), "changelog.xml"))
                .exists();
    }

    private static boolean isEvent(JavaClass type) {
        return type.isRecord()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(marker -> marker.isAnnotatedWith("org.jmolecules.event.annotation.DomainEvent"));
    }

    private static Set<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
