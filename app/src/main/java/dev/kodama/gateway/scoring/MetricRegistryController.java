package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.ParameterChange;
import dev.kodama.scoring.ParameterDraft;
import dev.kodama.scoring.ParameterPreview;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.FormulaEdition;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Parameter;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Text;
import dev.kodama.security.CurrentUser;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// How every metric is defined, and the numbers in the formulas with their history.
@Controller
class MetricRegistryController {
    private final MetricRegistry registry;
    private final CurrentUser user;

    MetricRegistryController(MetricRegistry registry, CurrentUser user) {
        this.registry = registry;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<ScoredMetric> metricDefinitions() {
        var weights = registry.inForce().defaultWeights();
        return Stream.of(Metric.values())
                .map(metric -> ScoredMetric.of(metric, weights.of(metric)))
                .toList();
    }

    /// A definition of a metric that scores are made of.
    record ScoredMetric(
            Metric metric,
            int version,
            LocalDate validFrom,
            Text name,
            Text unit,
            Text meaning,
            String formula,
            String source,
            int defaultWeight) {
        static ScoredMetric of(Metric metric, int defaultWeight) {
            return of(metric, Definitions.of(metric), defaultWeight);
        }

        static ScoredMetric of(Metric metric, MetricDefinition definition, int defaultWeight) {
            return new ScoredMetric(
                    metric,
                    definition.version(),
                    definition.validFrom(),
                    definition.name(),
                    definition.unit(),
                    definition.meaning(),
                    definition.formula(),
                    definition.source(),
                    defaultWeight);
        }
    }

    @QueryMapping
    @Needs(Permission.READ)
    RegistryState metricRegistry() {
        var inForce = registry.inForce();
        var editions = registry.editions().stream().map(EditionState::of).toList();
        return new RegistryState(
                Definitions.EDITION,
                Stream.of(FormulaEdition.values()).map(FormulaState::of).toList(),
                registry.definitions().stream()
                        .map(definition -> RegisteredMetric.of(definition, inForce))
                        .toList(),
                editions.stream()
                        .filter(edition -> edition.number() == inForce.number())
                        .findFirst()
                        .orElseThrow(),
                editions);
    }

    @QueryMapping
    @Needs(Permission.READ)
    PreviewState metricParameterPreview(@Argument MetricParameterDraft draft) {
        var problems = new ArrayList<InputProblem>();
        var read = read(draft, problems);
        if (!problems.isEmpty()) {
            throw RequestRefused.invalid(
                    "draft." + problems.getFirst().field(), problems.getFirst().message());
        }
        return PreviewState.of(registry.preview(read));
    }

    @MutationMapping
    @Needs(Permission.ADMINISTER)
    Payload changeMetricParameters(@Argument ChangeMetricParametersInput input) {
        var problems = new ArrayList<InputProblem>();
        var read = read(input.draft(), problems);
        if (!problems.isEmpty()) {
            return new InvalidInput(null, problems);
        }
        return switch (registry.change(read, user.displayName())) {
            case ParameterChange.Made(var edition) ->
                new MetricParametersChanged(edition.parameters().number());
            case ParameterChange.Faulty(var faults) ->
                new InvalidInput(
                        null,
                        faults.stream()
                                .map(fault -> new InputProblem(
                                        "draft." + fault.field(), fault.what().en()))
                                .toList());
            case ParameterChange.Outdated(var newest) ->
                new Conflict(
                        "Edition %d was made meanwhile.".formatted(newest), "Read the registry and draft on that one.");
        };
    }

    @SchemaMapping
    EditionState edition(MetricParametersChanged changed) {
        return registry.editions().stream()
                .filter(edition -> edition.parameters().number() == changed.number())
                .map(EditionState::of)
                .findFirst()
                .orElseThrow();
    }

    @Derived(type = "MetricParameterEdition")
    List<ParameterState> values(EditionState edition) {
        return Definitions.parameters().stream()
                .map(parameter -> ParameterState.of(parameter, edition.parameters()))
                .toList();
    }

    private static ParameterDraft read(MetricParameterDraft draft, List<InputProblem> problems) {
        var known = Definitions.parameters().stream().collect(Collectors.toMap(Parameter::id, Function.identity()));
        var changes = new HashMap<String, Long>();
        for (var i = 0; i < draft.changes().size(); i++) {
            var change = draft.changes().get(i);
            var parameter = known.get(change.parameter());
            if (parameter == null) {
                problems.add(new InputProblem("changes.%d.parameter".formatted(i), "There is no such parameter."));
                continue;
            }
            try {
                changes.put(parameter.id(), parameter.read(BigDecimal.valueOf(change.value())));
            } catch (ArithmeticException _) {
                problems.add(new InputProblem(
                        "changes.%d.value".formatted(i),
                        "It is written with at most %d decimals.".formatted(parameter.decimals())));
            }
        }
        return new ParameterDraft(draft.base(), changes, draft.beginsOn(), draft.reason());
    }

    record ChangeMetricParametersInput(String idempotencyKey, MetricParameterDraft draft) implements MutationInput {}

    record MetricParameterDraft(
            long base, List<MetricParameterValueInput> changes, LocalDate beginsOn, String reason) {}

    record MetricParameterValueInput(String parameter, double value) {}

    record RegistryState(
            String definition,
            List<FormulaState> formulas,
            List<RegisteredMetric> metrics,
            EditionState inForce,
            List<EditionState> editions) {}

    /// `FormulaEdition`.
    record FormulaState(String id, LocalDate since, List<ScoredMetric> replaced) {
        static FormulaState of(FormulaEdition formulas) {
            return new FormulaState(
                    formulas.id(),
                    formulas.since(),
                    formulas.replaced().stream()
                            .map(metric -> ScoredMetric.of(metric, formulas.definition(metric), (int)
                                    Definitions.weight(metric).usual()))
                            .toList());
        }
    }

    record RegisteredMetric(
            String id,
            int version,
            LocalDate validFrom,
            Text name,
            Text unit,
            Text meaning,
            String formula,
            String source,
            List<ParameterState> parameters) {
        static RegisteredMetric of(MetricDefinition definition, ParameterEdition inForce) {
            return new RegisteredMetric(
                    definition.id(),
                    definition.version(),
                    definition.validFrom(),
                    definition.name(),
                    definition.unit(),
                    definition.meaning(),
                    definition.formula(),
                    definition.source(),
                    definition.parameters().stream()
                            .map(parameter -> ParameterState.of(parameter, inForce))
                            .toList());
        }
    }

    record ParameterState(
            String id,
            Text name,
            Text unit,
            int decimals,
            double least,
            double most,
            double usual,
            double value,
            String source) {
        static ParameterState of(Parameter parameter, ParameterEdition edition) {
            return new ParameterState(
                    parameter.id(),
                    parameter.name(),
                    parameter.unit(),
                    parameter.decimals(),
                    written(parameter, parameter.least()),
                    written(parameter, parameter.most()),
                    written(parameter, parameter.usual()),
                    written(parameter, edition.of(parameter)),
                    parameter.source());
        }
    }

    record EditionState(
            long number,
            LocalDate beginsOn,
            Instant madeAt,
            String madeBy,
            String reason,
            Map<String, Long> parameterValues) {
        static EditionState of(DatedEdition edition) {
            return new EditionState(
                    edition.parameters().number(),
                    edition.beginsOn(),
                    edition.madeAt(),
                    edition.madeBy(),
                    edition.reason(),
                    edition.parameters().values());
        }

        ParameterEdition parameters() {
            return new ParameterEdition(number, parameterValues);
        }
    }

    record PreviewState(List<PreviewLine> lines, List<Long> takenBack, int campaigns) {
        static PreviewState of(ParameterPreview preview) {
            return new PreviewState(
                    preview.lines().stream()
                            .map(line -> new PreviewLine(
                                    line.parameter().id(),
                                    line.parameter().name(),
                                    written(line.parameter(), line.before()),
                                    written(line.parameter(), line.after())))
                            .toList(),
                    preview.takenBack(),
                    preview.campaigns());
        }
    }

    record PreviewLine(String parameter, Text name, double before, double after) {}

    private static double written(Parameter parameter, long value) {
        return parameter.written(value).doubleValue();
    }
}
