package dev.kodama.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who asks for a change, and under which key. The same key from the same person is the same instruction: carrying it
/// out again changes nothing and answers with what there now is.
///
/// @param by the person, as the history shows them
/// @param key up to 200 characters, chosen by the caller
/// @param expectedVersion the version the caller looked at, or null not to compare
public record Instruction(String by, String key, @Nullable Long expectedVersion) {
    /// For a click in the console, which is never repeated by a machine.
    public static Instruction by(String person) {
        return new Instruction(person, UUID.randomUUID().toString(), null);
    }

    public static Instruction by(String person, String key) {
        return new Instruction(person, key, null);
    }

    public Instruction expecting(long version) {
        return new Instruction(by, key, version);
    }
}
