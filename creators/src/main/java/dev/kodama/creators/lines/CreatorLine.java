package dev.kodama.creators.lines;

import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.fields.Reading;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.value.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as a creator with their accounts.
final class CreatorLine {
    private static final int LONGEST_NOTES = 10_000;

    private CreatorLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var capturedAt = line.capturedAt();
        if (capturedAt == null) {
            return null;
        }
        var accounts = line.accounts().all(capturedAt);
        if (accounts == null) {
            return null;
        }
        if (accounts.isEmpty()) {
            line.refuse(Reason.NO_ACCOUNT);
            return null;
        }
        var composition = AudienceLine.whole(line);
        return new Entry(
                        line.number(),
                        true,
                        line.externalId(),
                        profile(line),
                        accounts,
                        composition.isEmpty()
                                ? null
                                : new AudienceEntry(capturedAt, AudienceLine.sampleSize(line), composition),
                        List.of())
                .with(ownFields(line));
    }

    private static Profile profile(Line line) {
        return new Profile(
                line.text(ImportField.DISPLAY_NAME, Line.LONGEST_TEXT),
                line.text(ImportField.KANA, Line.LONGEST_TEXT),
                line.word(ImportField.LANGUAGE, Countries::language, Reason.UNKNOWN_LANGUAGE),
                line.word(ImportField.COUNTRY, Countries::country, Reason.UNKNOWN_COUNTRY),
                line.words(ImportField.TOPICS),
                line.words(ImportField.TAGS),
                line.text(ImportField.NOTES, LONGEST_NOTES));
    }

    private static Map<UUID, Reading> ownFields(Line line) {
        if (line.table().own.isEmpty()) {
            return Map.of();
        }
        var said = new LinkedHashMap<UUID, Reading>();
        for (var field : line.table().own) {
            for (var use : line.table().plan.columns()) {
                if (field.id().equals(use.customField()) && !said.containsKey(field.id())) {
                    ownField(line, field, use.column(), said);
                }
            }
        }
        return said;
    }

    private static void ownField(Line line, CustomField field, int column, Map<UUID, Reading> said) {
        switch (Reading.ofCell(field, line.row().cell(column))) {
            case Cell.Known<Reading>(var reading) -> said.put(field.id(), reading);
            case Cell.Unknown<Reading>(var reason) -> line.report(column, reason, limit(field, reason));
            case Cell.Blank<Reading> _ -> {}
        }
    }

    /// What would have been right.
    private static String[] limit(CustomField field, Reason reason) {
        return switch (reason) {
            case NOT_A_CHOICE -> new String[] {String.join(", ", field.choices())};
            case TOO_LONG -> new String[] {String.valueOf(Reading.LONGEST)};
            default -> new String[0];
        };
    }
}
