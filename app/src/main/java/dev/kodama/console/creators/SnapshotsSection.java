package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.NativeDetails;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every figure ever kept of a creator, newest first, with when and from where.
record SnapshotsSection(Creator creator, Map<UUID, List<Snapshot>> histories) {
    private static final int SHOWN = 100;

    Section section() {
        var accounts = creator.accounts().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var all = histories.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Snapshot::capturedAt).reversed())
                .toList();
        var table = new PlainTable(
                text("creators.column.captured"),
                text("creators.column.account"),
                text("creators.column.followers"),
                text("creators.field.avgViews"),
                text("creators.field.avgLikes"),
                text("creators.field.avgComments"),
                text("creators.column.source"));
        for (var snapshot : all.stream().limit(SHOWN).toList()) {
            var account = accounts.get(snapshot.accountId());
            table.row(
                    Formats.moment(snapshot.capturedAt()),
                    account == null
                            ? Formats.MISSING
                            : word("console.platform", account.platform()) + " " + account.handle(),
                    Figure.count(snapshot.figures().followers()),
                    Figure.count(snapshot.figures().avgViews()),
                    Figure.count(snapshot.figures().avgLikes()),
                    Figure.count(snapshot.figures().avgComments()),
                    Sources.of(snapshot));
        }
        var details = new NativeDetails(text("creators.history.show"), table);
        return new Section(text("creators.history.title"), details)
                .note(
                        all.size() > SHOWN
                                ? text("creators.history.newest", SHOWN, all.size())
                                : text("creators.history.count", all.size()));
    }
}
