package dev.kodama.gateway.reporting;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.live.LiveProgress;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportStart;
import dev.kodama.security.CurrentUser;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/// Exports: asked for, watched, stopped. Fetching them is plain HTTP, see [ExportDownloads].
@Controller
class ExportController {
    private static final String EXPORT = "Export";

    private final ExportDesk desk;
    private final CurrentUser user;
    private final LiveProgress live;

    ExportController(ExportDesk desk, CurrentUser user, LiveProgress live) {
        this.desk = desk;
        this.user = user;
        this.live = live;
    }

    @QueryMapping
    @Needs(Permission.EXPORT)
    @Nullable
    ExportJob export(@Argument GlobalId id) {
        return desk.progress(Visibility.of(user), id.of(EXPORT))
                .map(ExportJob::of)
                .orElse(null);
    }

    @QueryMapping
    @Needs(Permission.EXPORT)
    Connection<ExportJob> exports(Paging paging) {
        var scope = Visibility.of(user);
        return paging.connect((after, first) -> {
            var page = desk.list(scope, after, first);
            return new Paging.Slice<>(
                    page.items().stream().map(ExportJob::of).toList(), page.endCursor(), page.hasNext());
        });
    }

    @MutationMapping
    @Needs(Permission.EXPORT)
    Payload startExport(@Argument StartExportInput input) {
        var campaign = input.campaign();
        var request = new ExportRequest(
                input.kind(),
                campaign == null ? null : campaign.of("Campaign"),
                input.format(),
                input.encoding(),
                input.language());
        return switch (desk.start(Visibility.of(user), UUID.randomUUID(), request, user.username())) {
            case ExportStart.Started started ->
                new ExportStarted(started.export().exportId());
            case ExportStart.CampaignNotFound _ -> NotFound.of(Objects.requireNonNull(campaign, "campaign"));
            case ExportStart.CampaignMissing _ ->
                InvalidInput.at("campaign", "This kind of export is about a campaign; name it.");
        };
    }

    @MutationMapping
    @Needs(Permission.EXPORT)
    Payload cancelExport(@Argument CancelExportInput input) {
        var scope = Visibility.of(user);
        var id = input.export().of(EXPORT);
        if (desk.cancel(scope, id)) {
            return new ExportCancelled(id);
        }
        return desk.progress(scope, id).isPresent()
                ? new Conflict("The export has settled already.")
                : NotFound.of(input.export());
    }

    @SubscriptionMapping
    @Needs(Permission.EXPORT)
    Flux<ExportJob> exportProgress(@Argument GlobalId id) {
        var scope = Visibility.of(user);
        var export = id.of(EXPORT);
        if (desk.progress(scope, export).isEmpty()) {
            throw id.notFound();
        }
        return live.follow(
                "export",
                export,
                () -> desk.progress(scope, export).map(ExportJob::of).orElseThrow(),
                job -> job.state().settled());
    }

    @SchemaMapping(typeName = "ExportStarted", field = "export")
    ExportJob started(ExportStarted started) {
        return known(started.exportId());
    }

    @SchemaMapping(typeName = "ExportCancelled", field = "export")
    ExportJob cancelled(ExportCancelled cancelled) {
        return known(cancelled.exportId());
    }

    private ExportJob known(UUID id) {
        return desk.progress(Visibility.of(user), id).map(ExportJob::of).orElseThrow();
    }
}
