package dev.kodama.structure;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kodama.creators.TaxBook;
import dev.kodama.gateway.schema.Derived;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The rules of the house, as sentences. What Modulith cannot see is said here.
@AnalyzeClasses(packages = "dev.kodama", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String[] MODULES = {
        "dev.kodama.creators..", "dev.kodama.campaigns..", "dev.kodama.scoring..", "dev.kodama.reporting.."
    };

    @ArchTest
    static final ArchRule creatorsHearNobody = module("creators").onlyKnows();

    @ArchTest
    static final ArchRule campaignsHearCreators = module("campaigns").onlyKnows("creators");

    @ArchTest
    static final ArchRule scoringHearsCreatorsAndCampaigns = module("scoring").onlyKnows("creators", "campaigns");

    @ArchTest
    static final ArchRule reportingHearsEverybody = module("reporting").onlyKnows("creators", "campaigns", "scoring");

    @ArchTest
    static final ArchRule modulesKnowNothingOfTheApplicationAroundThem = noClasses()
            .that()
            .resideInAnyPackage(MODULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..", "graphql..", "org.springframework.graphql..", "org.springframework.security..");

    @ArchTest
    static final ArchRule othersTalkToFacadesNeverToTables =
            classes().that().resideInAPackage("dev.kodama.*.db..").should(beKnownToTheirModuleOnly());

    @ArchTest
    static final ArchRule theGatewayAndTheConsoleAreDoorsThatDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.kodama.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kodama.console..");

    @ArchTest
    static final ArchRule taxDataIsReadThroughTheDeskThatWritesItDown = noClasses()
            .that()
            .resideInAnyPackage("dev.kodama.gateway..", "dev.kodama.console..")
            .should()
            .callMethodWhere(target(owner(type(TaxBook.class))));

    @ArchTest
    static final ArchRule theModelOfJudgementIsPlainJava = noClasses()
            .that()
            .resideInAPackage("dev.kodama.scoring.model..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.jooq..", "tools.jackson..", "java.sql..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIsNotWhatLayerItIsIn =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Entity)$");

    @ArchTest
    static final ArchRule eventsAreToldInThePastTense = noClasses()
            .that()
            .resideInAPackage("dev.kodama.*.events")
            .and()
            .areRecords()
            .should()
            .haveSimpleNameEndingWith("Event");

    @ArchTest
    static final ArchRule listenersHaveAnIdThatSurvivesARename =
            methods().that().areAnnotatedWith(ApplicationModuleListener.class).should(carryAnIdOfTheirModule());

    @ArchTest
    static final ArchRule listenersLiveInTheEchoAndAreNobodysApi = classes()
            .that(haveAListener())
            .should()
            .resideInAPackage("dev.kodama.*.echo..")
            .andShould(be(packagePrivate()));

    @ArchTest
    static final ArchRule aListenerIsTheEchoOfTheModuleThatItHears =
            methods().that().areAnnotatedWith(ApplicationModuleListener.class).should(beInTheEchoOfWhatTheyHear());

    @ArchTest
    static final ArchRule derivedFieldsAskNobody =
            methods().that().areAnnotatedWith(Derived.class).should(callNoBean());

    @ArchTest
    static final ArchRule moneyIsNeverAFloatingPointNumber = noFields()
            .that()
            .haveNameMatching(".*([yY]en|[fF]ee|[bB]udget|[pP]rice|[cC]ost|[aA]mount).*")
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MODULES)
            .should()
            .haveRawType("double")
            .orShould()
            .haveRawType("float");

    private static DescribedPredicate<JavaClass> packagePrivate() {
        return DescribedPredicate.describe(
                "package-private",
                type -> type.getModifiers().stream().noneMatch(modifier -> switch (modifier) {
                    case PUBLIC, PROTECTED, PRIVATE -> true;
                    default -> false;
                }));
    }

    private static DescribedPredicate<JavaClass> haveAListener() {
        return DescribedPredicate.describe(
                "have a module listener",
                type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(ApplicationModuleListener.class)));
    }

    /// Each call of such a method holds up the whole answer; what is read from a database is read for all at once.
    private static ArchCondition<JavaMethod> callNoBean() {
        return new ArchCondition<>("call nothing that is a bean") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> !call.getTargetOwner().equals(method.getOwner()))
                        .filter(call -> Stream.concat(
                                        Stream.of(call.getTargetOwner()),
                                        call.getTargetOwner().getAllSubclasses().stream())
                                .anyMatch(type -> type.isMetaAnnotatedWith(Component.class)))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beKnownToTheirModuleOnly() {
        return new ArchCondition<>("be known to their module only") {
            @Override
            public void check(JavaClass table, ConditionEvents events) {
                var module = moduleOf(table);
                table.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !moduleOf(dependency.getOriginClass()).equals(module))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(table, dependency.getDescription())));
            }
        };
    }

    /// The third part of the package's name, and nothing for what stands in the base package.
    private static String moduleOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static ArchCondition<JavaMethod> carryAnIdOfTheirModule() {
        return new ArchCondition<>("carry an id that begins with their module's name") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var id = method.getAnnotationOfType(ApplicationModuleListener.class)
                        .id();
                var module = method.getOwner().getPackageName().split("\\.")[2];
                events.add(new SimpleConditionEvent(
                        method, id.startsWith(module + "."), "%s has the id '%s'".formatted(method.getFullName(), id)));
            }
        };
    }

    /// `CreatorsEcho` hears `dev.kodama.creators.events` and nobody else. What hears an interface of its own module,
    /// which events of others implement, is named after that.
    private static ArchCondition<JavaMethod> beInTheEchoOfWhatTheyHear() {
        return new ArchCondition<>("be declared in the echo of the module that they hear") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var event = method.getRawParameterTypes().getFirst();
                var heard = event.getPackageName().split("\\.")[2];
                var echo = method.getOwner().getPackageName().startsWith("dev.kodama." + heard + ".")
                        ? event.getSimpleName() + "Echo"
                        : Character.toUpperCase(heard.charAt(0)) + heard.substring(1) + "Echo";
                events.add(new SimpleConditionEvent(
                        method,
                        method.getOwner().getSimpleName().equals(echo),
                        "%s hears %s but is not in %s".formatted(method.getFullName(), heard, echo)));
            }
        };
    }

    private static Module module(String name) {
        return new Module(name);
    }

    private record Module(String name) {
        /// Of the other modules it knows the events, and of those that are not listed, nothing.
        ArchRule onlyKnows(String... heard) {
            var allowed = Set.of(heard);
            var others = Stream.of("creators", "campaigns", "scoring", "reporting")
                    .filter(other -> !other.equals(name))
                    .toList();
            return noClasses()
                    .that()
                    .resideInAPackage("dev.kodama." + name + "..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "belong to other modules and are not heard events",
                            type -> others.stream()
                                    .filter(other -> type.getPackageName().startsWith("dev.kodama." + other))
                                    .anyMatch(other -> !(allowed.contains(other)
                                            && type.getPackageName().equals("dev.kodama." + other + ".events")))));
        }
    }
}
