package dev.kodama.creators.lines;

import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.value.AudienceGroups;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Shares;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column with shares of an audience: of the group that its header names, or of those that its cells name.
///
/// @param group null if the cells do
record GroupColumn(int column, @Nullable AudienceMarginal group, Shares.Unit unit) {
    static GroupColumn of(int column, String header) {
        return new GroupColumn(column, AudienceGroups.inHeader(header), Shares.Unit.inHeader(header));
    }

    Cell<List<AudienceMarginal>> read(Row row) {
        var cell = row.cell(column);
        if (group == null) {
            return AudienceGroups.list(cell);
        }
        return switch (Shares.ppm(cell, unit)) {
            case Cell.Known<Integer>(var ppm) -> new Cell.Known<>(List.of(group.with(ppm)));
            case Cell.Blank<Integer> _ -> new Cell.Blank<>();
            case Cell.Unknown<Integer>(var reason) -> Cell.unknown(reason);
        };
    }
}
