package dev.kodama.scoring.index;

import dev.kodama.creators.events.AudienceCell;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audience cell that each code stands for, without a share.
final class CellKinds {
    private @Nullable AudienceCell[] kinds = new @Nullable AudienceCell[0];

    void learn(Map<Integer, AudienceCell> more) {
        var last = more.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        if (last >= kinds.length) {
            kinds = Arrays.copyOf(kinds, last + 1);
        }
        more.forEach((code, kind) -> kinds[code] = kind);
    }

    boolean knows(int code) {
        return code < kinds.length && kinds[code] != null;
    }

    @Nullable
    AudienceCell at(int code) {
        return kinds[code];
    }

    int size() {
        return kinds.length;
    }
}
