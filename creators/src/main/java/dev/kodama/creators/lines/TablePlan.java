package dev.kodama.creators.lines;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.roster.Creators.AccountName;
import dev.kodama.creators.value.AudienceReader;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Moments;
import dev.kodama.creators.value.Remembered;
import dev.kodama.creators.value.Shares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a plan makes of one table: which columns say what, and how their words are read. What many lines say alike is
/// read once and remembered.
final class TablePlan {
    /// Unlike `Map.of()` it can be asked for the column of no platform.
    private static final Map<@Nullable Platform, int[]> NO_COLUMNS = Collections.emptyMap();

    final ImportPlan plan;
    final TableHead head;

    /// That the plan says all lines are about.
    final @Nullable AccountName account;

    /// The house's own fields that the plan has a column for.
    final List<CustomField> own;

    /// That a column with handles is about; null for what the line says.
    final List<@Nullable Platform> handlePlatforms;

    final Shares.Unit shareUnit;
    final List<GroupColumn> groups;
    final int lastUsedColumn;
    final Remembered<Platform> platformNames = new Remembered<>(PlatformNames::named);
    final Remembered<Cell<Instant>> moments;
    final Remembered<String> regions = new Remembered<>(Countries::region);
    final Remembered<String> foldedWords = new Remembered<>(Folding::word);
    final AudienceReader audiences = new AudienceReader();
    private final Map<ImportField, Map<@Nullable Platform, int[]>> columns = new EnumMap<>(ImportField.class);

    TablePlan(ImportPlan plan, TableHead head, Instant now, @Nullable AccountName account, List<CustomField> own) {
        this.plan = plan;
        this.head = head;
        this.account = account;
        this.own = own.stream()
                .filter(field ->
                        plan.columns().stream().anyMatch(use -> field.id().equals(use.customField())))
                .toList();
        var monthFirst = head.writesTheMonthFirst();
        this.moments = new Remembered<>(text -> Moments.moment(text, now, monthFirst));
        for (var use : plan.columns()) {
            columns.computeIfAbsent(use.field(), field -> new LinkedHashMap<>())
                    .merge(use.platform(), new int[] {use.column()}, TablePlan::append);
        }
        this.handlePlatforms = new ArrayList<>(columnsOf(ImportField.HANDLE).keySet());
        var share = columnsOf(ImportField.AUDIENCE_SHARE).get(null);
        this.shareUnit = share == null ? Shares.Unit.UNSAID : Shares.Unit.inHeader(head.header(share[0]));
        this.groups = plan.columns().stream()
                .filter(use -> use.field() == ImportField.AUDIENCE_MARGINAL)
                .map(use -> GroupColumn.of(use.column(), head.header(use.column())))
                .toList();
        this.lastUsedColumn =
                plan.columns().stream().mapToInt(ColumnUse::column).max().orElse(-1);
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    boolean has(ImportField field, Platform platform) {
        return columnsOf(field).containsKey(platform);
    }

    /// @return null if there is none
    int @Nullable [] columns(ImportField field, @Nullable Platform platform) {
        return columnsOf(field).get(platform);
    }

    private Map<@Nullable Platform, int[]> columnsOf(ImportField field) {
        return columns.getOrDefault(field, NO_COLUMNS);
    }

    private static int[] append(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
