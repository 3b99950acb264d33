package dev.kodama.creators.intake;

import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportProgress.PreviewRow;
import dev.kodama.creators.intake.ImportRuns.Step;
import dev.kodama.creators.lines.Understood;
import dev.kodama.creators.lines.Understood.Problem;
import dev.kodama.creators.merge.Effect;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.merge.MergeResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A batch of lines, made into entries: mostly one each, but the cells of one audience come in many lines.
///
/// @param owners which lines each entry stands for
record PendingBatch(List<Understood> lines, List<Entry> entries, List<List<Understood>> owners) {
    static PendingBatch of(List<Understood> lines, ImportKind kind) {
        var entries = new ArrayList<Entry>(lines.size());
        var owners = new ArrayList<List<Understood>>(lines.size());
        Understood before = null;
        for (var line : lines) {
            if (line.entry() == null) {
                continue;
            }
            if (kind == ImportKind.AUDIENCES && before != null && belongTogether(before, line)) {
                entries.set(entries.size() - 1, joined(entries.getLast(), line.entry()));
                owners.getLast().add(line);
            } else {
                entries.add(line.entry());
                owners.add(new ArrayList<>(List.of(line)));
            }
            before = line;
        }
        return new PendingBatch(lines, entries, owners);
    }

    /// Cells of one measurement of one creator.
    static boolean belongTogether(Understood before, Understood line) {
        var one = before.entry();
        var other = line.entry();
        return one != null
                && other != null
                && one.audience() != null
                && other.audience() != null
                && !one.registers()
                && one.accounts().equals(other.accounts())
                && Objects.equals(one.externalId(), other.externalId())
                && one.audience().capturedAt().equals(other.audience().capturedAt());
    }

    private static Entry joined(Entry entry, Entry more) {
        var audience = Objects.requireNonNull(entry.audience());
        var composition = audience.composition()
                .plus(Objects.requireNonNull(more.audience()).composition());
        return new Entry(
                entry.line(),
                entry.registers(),
                entry.externalId(),
                entry.profile(),
                entry.accounts(),
                new AudienceEntry(audience.capturedAt(), audience.sampleSize(), composition),
                entry.rates());
    }

    /// The batch's share of the progress.
    ///
    /// @param sample the lines shown so far
    /// @param room how many more may be shown
    Step step(MergeResult result, long bytesRead, List<PreviewRow> sample, int room) {
        var problems = new ArrayList<Problem>();
        var shown = new ArrayList<PreviewRow>();
        var refused = 0;
        var unchanged = 0;
        for (var line : lines) {
            problems.addAll(line.problems());
            if (line.entry() == null) {
                refused++;
                shown.add(new PreviewRow(line.line(), ImportProgress.Effect.REFUSED, ""));
            }
        }
        for (var i = 0; i < entries.size(); i++) {
            var effect = result.effects().get(i);
            for (var line : owners.get(i)) {
                if (effect instanceof Effect.Refused(var reason, var arguments)) {
                    refused++;
                    problems.add(new Problem(line.line(), Severity.ROW_REFUSED, null, null, reason, arguments));
                } else if (effect instanceof Effect.Unchanged) {
                    unchanged++;
                }
                if (shown.size() < lines.size() && room > 0) {
                    shown.add(new PreviewRow(line.line(), kind(effect), EntryText.of(entries.get(i))));
                }
            }
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        shown.sort(Comparator.comparingLong(PreviewRow::line));
        var all = new ArrayList<>(sample);
        all.addAll(shown.subList(0, Math.min(room, shown.size())));
        return new Step(
                lines.getLast().line(),
                bytesRead,
                lines.size(),
                refused,
                unchanged,
                result,
                problems,
                List.copyOf(all));
    }

    private static ImportProgress.Effect kind(Effect effect) {
        return switch (effect) {
            case Effect.Registered _, Effect.Added _ -> ImportProgress.Effect.NEW;
            case Effect.Changed _ -> ImportProgress.Effect.CHANGED;
            case Effect.Unchanged _ -> ImportProgress.Effect.UNCHANGED;
            case Effect.Refused _ -> ImportProgress.Effect.REFUSED;
        };
    }
}
