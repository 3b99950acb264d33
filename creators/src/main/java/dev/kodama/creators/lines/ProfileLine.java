package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.merge.Entry.SampledEntry;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.Shares;
import dev.kodama.creators.value.YesNo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as what a sampled follower's profile looks like. There is no column for a name, so none is kept.
final class ProfileLine {
    private static final FollowerProfile NOTHING =
            new FollowerProfile(null, null, null, null, null, null, null, null, null, null, null);

    private ProfileLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var capturedAt = line.capturedAt();
        if (capturedAt == null || !line.accounts().areNamed()) {
            return null;
        }
        var profile = profile(line);
        if (profile.equals(NOTHING)) {
            line.refuse(Reason.NO_FIGURES);
            return null;
        }
        return new Entry(
                line.number(),
                false,
                null,
                Profile.NONE,
                line.accounts().named(capturedAt),
                null,
                List.of(),
                new SampledEntry(capturedAt, profile));
    }

    private static FollowerProfile profile(Line line) {
        return new FollowerProfile(
                line.value(ImportField.FOLLOWER_PICTURE, null, YesNo::read),
                line.value(ImportField.FOLLOWER_USER_NAME_DIGITS, null, ProfileLine::share),
                line.value(ImportField.FOLLOWER_FULL_NAME_WORDS, null, Quantities::smallCount),
                line.value(ImportField.FOLLOWER_FULL_NAME_DIGITS, null, ProfileLine::share),
                line.value(ImportField.FOLLOWER_NAME_IS_USER_NAME, null, YesNo::read),
                line.value(ImportField.FOLLOWER_DESCRIPTION_LENGTH, null, Quantities::smallCount),
                line.value(ImportField.FOLLOWER_LINK, null, YesNo::read),
                line.value(ImportField.FOLLOWER_PRIVATE, null, YesNo::read),
                line.value(ImportField.FOLLOWER_POSTS, null, Quantities::count),
                line.value(ImportField.FOLLOWER_FOLLOWERS, null, Quantities::count),
                line.value(ImportField.FOLLOWER_FOLLOWS, null, Quantities::count));
    }

    private static Cell<Integer> share(String written) {
        return Shares.ppm(written, Shares.Unit.UNSAID);
    }
}
