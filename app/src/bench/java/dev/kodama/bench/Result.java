package dev.kodama.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param size creators in the register
/// @param reference the same in the same unit by the bare database; null where there is nothing to compare with
/// @param ratio value ÷ reference: of rates more is better, of times less
/// @param target what this figure is meant to reach, for the reader; nothing checks it
/// @param heap null where it was not looked at
/// @param details further figures, by name
record Result(
        String name,
        int size,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable String target,
        @Nullable Heap heap,
        Map<String, Object> details) {
    static Result of(String name, int size, double value, String unit) {
        return new Result(name, size, value, unit, null, null, null, null, Map.of());
    }

    Result against(double reference) {
        return new Result(name, size, value, unit, reference, value / reference, target, heap, details);
    }

    Result target(String target) {
        return new Result(name, size, value, unit, reference, ratio, target, heap, details);
    }

    Result heap(Heap heap) {
        return new Result(name, size, value, unit, reference, ratio, target, heap, details);
    }

    Result with(String detail, Object figure) {
        var more = new LinkedHashMap<>(details);
        more.put(detail, figure);
        return new Result(name, size, value, unit, reference, ratio, target, heap, more);
    }
}
