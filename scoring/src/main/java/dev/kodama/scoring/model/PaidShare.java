package dev.kodama.scoring.model;

import dev.kodama.creators.events.CapturedPost;
import java.util.Collection;
import java.util.Objects;

/// How much of what an account posts is paid promotion. Posts of which nobody knows are not counted.
///
/// @param known of how many posts it is known
public record PaidShare(int paid, int known) {
    public static PaidShare of(Collection<CapturedPost> posts) {
        var marks =
                posts.stream().map(CapturedPost::paid).filter(Objects::nonNull).toList();
        return new PaidShare((int) marks.stream().filter(mark -> mark).count(), marks.size());
    }
}
