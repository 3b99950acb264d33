package dev.kodama.reporting.figures;

import static dev.kodama.reporting.db.Tables.ACCOUNT;
import static dev.kodama.reporting.db.Tables.BRAND;
import static dev.kodama.reporting.db.Tables.CAMPAIGN;
import static dev.kodama.reporting.db.Tables.COLLABORATION;
import static dev.kodama.reporting.db.Tables.CREATOR;
import static dev.kodama.reporting.db.Tables.JUDGEMENT;
import static dev.kodama.reporting.db.Tables.MEDIA_RATES;
import static dev.kodama.reporting.db.Tables.PAYMENT;
import static dev.kodama.reporting.db.Tables.POST;
import static dev.kodama.reporting.db.Tables.POST_CAPTURE;

import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.CampaignFilter;
import dev.kodama.reporting.CampaignHeadline;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.Page;
import dev.kodama.reporting.ReportShelf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports computed from the echo whenever they are asked for: nothing is stored that could disagree with its
/// facts.
@Component
class ComputedReports implements ReportShelf {
    private static final List<Table<?>> ECHO = List.of(
            CREATOR, ACCOUNT, BRAND, CAMPAIGN, COLLABORATION, PAYMENT, POST, POST_CAPTURE, JUDGEMENT, MEDIA_RATES);

    private final FactsOfCampaigns facts;
    private final DSLContext dsl;

    ComputedReports(FactsOfCampaigns facts, DSLContext dsl) {
        this.facts = facts;
        this.dsl = dsl;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CampaignReport> campaign(BrandScope scope, UUID campaignId) {
        return facts.of(scope, Set.of(campaignId)).stream()
                .map(campaign -> new Outcome(campaign).report())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CampaignReport> campaigns(BrandScope scope, Set<UUID> campaignIds) {
        return facts.of(scope, campaignIds).stream()
                .map(campaign -> new Outcome(campaign).report())
                .collect(Collectors.toMap(report -> report.headline().campaignId(), Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CampaignHeadline> page(BrandScope scope, CampaignFilter filter, @Nullable String after, int first) {
        if (first < 1 || first > 200) {
            throw new IllegalArgumentException("first is 1 … 200, not " + first);
        }
        var found = facts.page(scope, filter, place(after), first + 1).stream()
                .map(campaign -> new Outcome(campaign).headline())
                .toList();
        var items = found.subList(0, Math.min(first, found.size()));
        var end = items.isEmpty()
                ? null
                : items.getLast().startsOn() + "," + items.getLast().campaignId();
        return new Page<>(items, end, found.size() > first);
    }

    @Override
    @Transactional
    public void forgetEverything() {
        dsl.truncate(ECHO.toArray(Table<?>[]::new)).execute();
    }

    /// A cursor that somebody has made up starts from the beginning.
    private static FactsOfCampaigns.@Nullable Place place(@Nullable String cursor) {
        var parts = cursor == null ? new String[0] : cursor.split(",");
        if (parts.length != 2) {
            return null;
        }
        try {
            return new FactsOfCampaigns.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            return null;
        }
    }
}
