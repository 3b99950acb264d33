package dev.kodama.scoring.echo;

import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.OverlapsMeasured;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the register says about who follows whom.
@Component
class FollowersEcho {
    private final KnownFollowerLists lists;
    private final MeasuredOverlaps overlaps;

    FollowersEcho(KnownFollowerLists lists, MeasuredOverlaps overlaps) {
        this.lists = lists;
        this.overlaps = overlaps;
    }

    @ApplicationModuleListener(id = "scoring.followers-listed")
    void on(FollowersListed event) {
        lists.remember(event.lists());
    }

    @ApplicationModuleListener(id = "scoring.overlaps-measured")
    void on(OverlapsMeasured event) {
        overlaps.remember(event.overlaps());
    }
}
