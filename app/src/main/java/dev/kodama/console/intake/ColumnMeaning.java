package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.creators.CustomFieldWords;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.events.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a user can take a column for: what every house knows, and the house's own fields.
///
/// @param own null unless it is one of these
record ColumnMeaning(ImportField field, @Nullable UUID own, String label) {
    static List<ColumnMeaning> all(List<CustomField> own) {
        return Stream.concat(
                        Arrays.stream(ImportField.values())
                                .filter(field -> field != ImportField.CUSTOM)
                                .map(field -> new ColumnMeaning(field, null, word("intake.import.field", field))),
                        own.stream()
                                .filter(field -> field.retiredAt() == null)
                                .map(field -> new ColumnMeaning(
                                        ImportField.CUSTOM,
                                        field.id(),
                                        word("intake.import.field", ImportField.CUSTOM) + ": "
                                                + CustomFieldWords.label(field))))
                .toList();
    }

    boolean isOf(@Nullable ColumnUse use) {
        return use != null && use.field() == field && Objects.equals(use.customField(), own);
    }

    ColumnUse of(int column, @Nullable Platform platform) {
        return new ColumnUse(column, field, field.isOfAnAccount() ? platform : null, own);
    }
}
