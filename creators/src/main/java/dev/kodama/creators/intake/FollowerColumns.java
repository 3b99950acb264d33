package dev.kodama.creators.intake;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.Shares;
import dev.kodama.creators.value.YesNo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns that say what a sampled follower's profile looks like. There is none for a name, so none is kept.
final class FollowerColumns {
    static final FollowerProfile NOTHING =
            new FollowerProfile(null, null, null, null, null, null, null, null, null, null, null);

    private FollowerColumns() {}

    /// Reads one value, reporting it where it cannot be read.
    interface Values {
        <T> @Nullable T of(ImportField field, Function<String, Cell<T>> reader);
    }

    static FollowerProfile read(Values values) {
        return new FollowerProfile(
                values.of(ImportField.FOLLOWER_PICTURE, YesNo::read),
                values.of(ImportField.FOLLOWER_USER_NAME_DIGITS, FollowerColumns::share),
                values.of(ImportField.FOLLOWER_FULL_NAME_WORDS, Quantities::smallCount),
                values.of(ImportField.FOLLOWER_FULL_NAME_DIGITS, FollowerColumns::share),
                values.of(ImportField.FOLLOWER_NAME_IS_USER_NAME, YesNo::read),
                values.of(ImportField.FOLLOWER_DESCRIPTION_LENGTH, Quantities::smallCount),
                values.of(ImportField.FOLLOWER_LINK, YesNo::read),
                values.of(ImportField.FOLLOWER_PRIVATE, YesNo::read),
                values.of(ImportField.FOLLOWER_POSTS, Quantities::count),
                values.of(ImportField.FOLLOWER_FOLLOWERS, Quantities::count),
                values.of(ImportField.FOLLOWER_FOLLOWS, Quantities::count));
    }

    private static Cell<Integer> share(String written) {
        return Shares.ppm(written, Shares.Unit.UNSAID);
    }
}
