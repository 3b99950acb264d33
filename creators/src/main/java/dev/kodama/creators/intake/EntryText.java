package dev.kodama.creators.intake;

import dev.kodama.creators.merge.Entry;
import java.util.ArrayList;
import java.util.Locale;

/// An entry in one line, for a human eye: `松本 · INSTAGRAM @matsumoto · 12,000`.
final class EntryText {
    private EntryText() {}

    static String of(Entry entry) {
        var parts = new ArrayList<String>();
        if (entry.profile().displayName() != null) {
            parts.add(entry.profile().displayName());
        } else if (entry.externalId() != null) {
            parts.add(entry.externalId());
        }
        for (var account : entry.accounts()) {
            parts.add(account.platform()
                    + (account.handle() == null ? "" : " @" + account.handle().shown()));
            if (account.figures().followers() != null) {
                parts.add(String.format(Locale.ROOT, "%,d", account.figures().followers()));
            }
        }
        if (entry.audience() != null) {
            for (var cell : entry.audience()
                    .cells()
                    .subList(0, Math.min(3, entry.audience().cells().size()))) {
                parts.add("%s %s %s %s %.1f%%"
                        .formatted(cell.age(), cell.gender(), cell.interest(), cell.region(), cell.sharePpm() / 1e4));
            }
        }
        for (var rate : entry.rates()) {
            parts.add("%s %s ¥%,d".formatted(rate.platform(), rate.format(), rate.yen()));
        }
        return String.join(" · ", parts);
    }
}
