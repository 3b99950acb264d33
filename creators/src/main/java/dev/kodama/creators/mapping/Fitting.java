package dev.kodama.creators.mapping;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.NamedMapping;
import dev.kodama.creators.NamedMapping.Use;
import dev.kodama.creators.naming.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which named mappings suit a file, and what they make of it.
public final class Fitting {
    private Fitting() {}

    private record Named(String header, int occurrence) {}

    /// What the plan takes the columns for, by their names.
    public static List<Use> uses(ImportPlan plan, TableHead head) {
        var names = new HashMap<Integer, Named>();
        columns(head).forEach((name, column) -> names.put(column, name));
        var uses = new ArrayList<Use>();
        for (var use : plan.columns()) {
            var name = names.get(use.column());
            if (name != null) {
                uses.add(new Use(name.header(), name.occurrence(), use.field(), use.platform(), use.customField()));
            }
        }
        return uses;
    }

    /// Those whose columns the file all has: those that speak of most columns first, then the newest.
    public static List<NamedMapping> of(TableHead head, List<NamedMapping> mappings) {
        var columns = columns(head);
        return mappings.stream()
                .filter(mapping -> mapping.uses().stream()
                        .allMatch(use -> columns.containsKey(new Named(use.header(), use.occurrence()))))
                .sorted(Comparator.comparingInt(
                                (NamedMapping mapping) -> -mapping.uses().size())
                        .thenComparing(NamedMapping::savedAt, Comparator.reverseOrder()))
                .toList();
    }

    /// The mapping for this file; columns that it has not are passed over.
    public static List<ColumnUse> columns(NamedMapping mapping, TableHead head) {
        var columns = columns(head);
        var uses = new ArrayList<ColumnUse>();
        for (var use : mapping.uses()) {
            var column = columns.get(new Named(use.header(), use.occurrence()));
            if (column != null) {
                uses.add(new ColumnUse(column, use.field(), use.platform(), use.customField()));
            }
        }
        return uses;
    }

    private static Map<Named, Integer> columns(TableHead head) {
        var seen = new HashMap<String, Integer>();
        var columns = new HashMap<Named, Integer>();
        for (var i = 0; i < head.headers().size(); i++) {
            var header = Folding.fold(head.header(i));
            columns.put(new Named(header, seen.merge(header, 1, Integer::sum)), i);
        }
        return columns;
    }
}
