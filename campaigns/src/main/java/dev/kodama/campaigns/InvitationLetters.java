package dev.kodama.campaigns;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The creator's side of the work: whoever holds a personal link's token is taken for that creator, in that one
/// collaboration. Guessing is hopeless (256 random bits), and `app` limits it all the same.
public interface InvitationLetters {
    Letter open(String token);

    /// Whom a link that works was given to, by the id that the collaboration was agreed under.
    Optional<UUID> creatorOf(String token);

    /// The fee is agreed from here on.
    ///
    /// @param key the same key twice is the same answer; likewise below
    Outcome<Letter.Readable> accept(String token, String key);

    /// @param reason in the creator's words, if they care to say
    Outcome<Letter.Readable> decline(String token, String key, @Nullable String reason);

    /// @param text 1 … 20 000 characters
    /// @param link to a video or a folder, http or https
    Outcome<Letter.Readable> submitDraft(String token, String key, String text, @Nullable String link);
}
