package dev.kodama.scoring;

import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.judgement.Announcements;
import dev.kodama.scoring.judgement.CampaignWeights;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Parameter;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Text;
import dev.kodama.scoring.registry.ParameterEditions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How every metric is defined, and the numbers in the formulas as the house has set them.
@Component
public class MetricRegistry {
    private final ParameterEditions editions;
    private final CampaignWeights campaignWeights;
    private final Announcements announcements;
    private final LiveIndex index;
    private final Clock clock = Clock.systemUTC();

    MetricRegistry(
            ParameterEditions editions, CampaignWeights campaignWeights, Announcements announcements, LiveIndex index) {
        this.editions = editions;
        this.campaignWeights = campaignWeights;
        this.announcements = announcements;
        this.index = index;
    }

    /// First the metrics that scores are made of, in the order in which they are shown.
    public List<MetricDefinition> definitions() {
        return Definitions.all();
    }

    /// The parameters that everything is judged by now. An instance follows a new edition within about a second.
    @Transactional(readOnly = true)
    public ParameterEdition inForce() {
        return index.current().map(CreatorIndex::parameters).orElseGet(() -> editions.inForce(today()));
    }

    /// The history, newest first; last the edition 0 that Kodama comes with.
    @Transactional(readOnly = true)
    public List<DatedEdition> editions() {
        return editions.all();
    }

    @Transactional(readOnly = true)
    public Optional<ParameterEdition> edition(long number) {
        return editions.byNumber(number);
    }

    /// The business day in Tokyo: an edition can begin on it or later.
    public LocalDate today() {
        return index.today();
    }

    /// What a draft would change. Says nothing of its faults: [#change] does.
    @Transactional(readOnly = true)
    public ParameterPreview preview(ParameterDraft draft) {
        var before = editions.inForce(draft.beginsOn());
        var after = after(draft);
        var lines = Definitions.parameters().stream()
                .filter(parameter -> before.of(parameter) != after.of(parameter))
                .map(parameter -> new ParameterPreview.Line(parameter, before.of(parameter), after.of(parameter)))
                .toList();
        var takenBack = editions.all().stream()
                .filter(edition -> edition.beginsOn().isAfter(draft.beginsOn()))
                .map(edition -> edition.parameters().number())
                .toList();
        return new ParameterPreview(
                lines,
                takenBack,
                lines.stream().anyMatch(line -> isWeight(line.parameter())) ? campaignWeights.countOfDefaults() : 0);
    }

    private static boolean isWeight(Parameter parameter) {
        return Stream.of(Metric.values()).map(Definitions::weight).anyMatch(parameter::equals);
    }

    /// Makes an edition of a draft. The one before stays as it is.
    ///
    /// @param by who answers for it
    @Transactional
    public ParameterChange change(ParameterDraft draft, String by) {
        var newest = editions.all().getFirst().parameters().number();
        if (draft.base() != newest) {
            return new ParameterChange.Outdated(newest);
        }
        var after = after(draft);
        var faults = faults(draft, after);
        if (!faults.isEmpty()) {
            return new ParameterChange.Faulty(faults);
        }
        // PostgreSQL keeps microseconds.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var edition = new DatedEdition(
                after, draft.beginsOn(), now, by, draft.reason().strip());
        if (!editions.add(edition)) {
            return new ParameterChange.Outdated(after.number());
        }
        announcements.tell(edition);
        return new ParameterChange.Made(edition);
    }

    /// All values are written down, so that another usual value in a later Kodama changes no edition that was made.
    private ParameterEdition after(ParameterDraft draft) {
        var base = editions.byNumber(draft.base()).orElse(ParameterEdition.USUAL);
        var values = new HashMap<String, Long>();
        Definitions.parameters().forEach(parameter -> values.put(parameter.id(), base.of(parameter)));
        values.putAll(draft.changes());
        return new ParameterEdition(draft.base() + 1, values);
    }

    private List<ParameterChange.Fault> faults(ParameterDraft draft, ParameterEdition after) {
        var faults = new ArrayList<ParameterChange.Fault>();
        after.faults()
                .forEach(fault -> faults.add(new ParameterChange.Fault("changes." + fault.parameter(), fault.what())));
        if (preview(draft).lines().isEmpty()) {
            faults.add(new ParameterChange.Fault("changes", new Text("何も変わりません。", "Nothing would change.")));
        }
        if (draft.beginsOn().isBefore(today())) {
            faults.add(new ParameterChange.Fault(
                    "beginsOn",
                    new Text(
                            "今日以降の日付にしてください。過去の判定は書き換えられません。", "Choose today or a later day: what was judged stays.")));
        }
        if (draft.reason().isBlank() || draft.reason().length() > ParameterDraft.LONGEST_REASON) {
            faults.add(new ParameterChange.Fault(
                    "reason",
                    new Text(
                            "理由を%d文字以内で書いてください。".formatted(ParameterDraft.LONGEST_REASON),
                            "Say why, in at most %d characters.".formatted(ParameterDraft.LONGEST_REASON))));
        }
        return faults;
    }
}
