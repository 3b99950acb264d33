package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AudienceCell;
import java.util.List;
import java.util.Set;

/// The people a brief wants to reach: the union of its cells, so that nobody counts twice.
///
/// A measured cell counts when it lies wholly inside: a cell known only as `JP` is not inside a target of `JP-13`.
public record Target(List<TargetCell> cells) {
    public boolean includes(AudienceCell cell) {
        return cells.stream()
                .anyMatch(wanted -> wants(wanted.ages(), cell.age())
                        && wants(wanted.genders(), cell.gender())
                        && wants(wanted.interests(), cell.interest())
                        && wantsRegion(wanted.regions(), cell.region()));
    }

    private static <T> boolean wants(Set<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    static boolean wantsRegion(Set<String> wanted, String region) {
        return wants(wanted, region) || region.length() > 2 && wanted.contains(region.substring(0, 2));
    }
}
