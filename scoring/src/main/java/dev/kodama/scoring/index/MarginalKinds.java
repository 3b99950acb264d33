package dev.kodama.scoring.index;

import dev.kodama.creators.events.AudienceMarginal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Small numbers for the groups that marginals tell shares of. There are some hundreds, whatever the number of
/// creators.
final class MarginalKinds {
    private final Map<AudienceMarginal, Integer> codes = new HashMap<>();
    private final List<AudienceMarginal> kinds = new ArrayList<>();

    int learn(AudienceMarginal marginal) {
        var kind = marginal.with(0);
        var known = codes.putIfAbsent(kind, kinds.size());
        if (known != null) {
            return known;
        }
        kinds.add(kind);
        return kinds.size() - 1;
    }

    /// @param code below [#size]
    AudienceMarginal at(int code) {
        return kinds.get(code);
    }

    int size() {
        return kinds.size();
    }
}
