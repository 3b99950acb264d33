package dev.kodama.creators.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a dry run has already counted as new, so that a file that names a creator twice is not promised two.
///
/// Sixteen bytes or so an account, whatever its name: hashes in a flat table. Two accounts that share a 64-bit hash,
/// one chance in ten million for a million of them, would be counted as one; a dry run can live with that.
public final class Rehearsal {
    private long[] table = new long[1024];
    private int size;

    List<Effect> withoutRepeats(List<Entry> entries, List<Effect> effects) {
        var corrected = new ArrayList<>(effects);
        for (var i = 0; i < entries.size(); i++) {
            if (effects.get(i) instanceof Effect.Registered && !firstOf(entries.get(i))) {
                corrected.set(i, new Effect.Unchanged());
            }
        }
        return corrected;
    }

    private boolean firstOf(Entry entry) {
        var first = true;
        if (entry.externalId() != null) {
            first = add(hash("", entry.externalId()));
        }
        for (var account : entry.accounts()) {
            if (account.handle() != null) {
                first &= add(hash(account.platform().name(), account.handle().key()));
            }
        }
        return first;
    }

    private static long hash(String platform, String key) {
        var hash = 1125899906842597L;
        for (var i = 0; i < platform.length(); i++) {
            hash = 31 * hash + platform.charAt(i);
        }
        for (var i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }

    private boolean add(long hash) {
        if (size * 2 > table.length) {
            var smaller = table;
            table = new long[smaller.length * 2];
            size = 0;
            Arrays.stream(smaller).filter(held -> held != 0).forEach(this::add);
        }
        var mask = table.length - 1;
        var at = (int) (hash >>> 20) & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = hash;
        size++;
        return true;
    }
}
