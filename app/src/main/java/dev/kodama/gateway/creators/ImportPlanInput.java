package dev.kodama.gateway.creators;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [ImportPlan].
record ImportPlanInput(
        ImportKind kind,
        FileFormatInput format,
        List<ColumnUseInput> columns,
        @Nullable Platform platform,
        Instant capturedAt,
        @Nullable GlobalId accountId) {
    ImportPlan toPlan() {
        return new ImportPlan(
                kind,
                format.toFormat(),
                columns.stream()
                        .map(use -> new ColumnUse(
                                use.column(),
                                use.field(),
                                use.platform(),
                                use.customField() == null
                                        ? null
                                        : use.customField().of(CustomFieldController.TYPE)))
                        .toList(),
                platform,
                capturedAt,
                accountId == null ? null : accountId.of(AccountController.TYPE));
    }

    record ColumnUseInput(
            int column,
            ImportField field,
            @Nullable Platform platform,
            @Nullable GlobalId customField) {}

    record FileFormatInput(
            FileFormat.Container container,
            @Nullable String charset,
            @Nullable String delimiter,
            @Nullable String sheet,
            boolean compressed,
            @Nullable String entry) {
        FileFormat toFormat() {
            return new FileFormat(container, charset, delimiter, sheet, compressed, entry);
        }
    }
}
