package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.ApproachBook;
import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.ContactRules;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactBook.Statement;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// How creators want to be contacted, and when the house may.
@Controller
class ContactController {
    private final ContactBook contact;
    private final ApproachBook approaches;
    private final CreatorDirectory directory;
    private final CurrentUser user;

    ContactController(ContactBook contact, ApproachBook approaches, CreatorDirectory directory, CurrentUser user) {
        this.contact = contact;
        this.approaches = approaches;
        this.directory = directory;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    ContactRules contactRules() {
        return approaches.rules();
    }

    /// Whom campaigns have not heard of yet, nobody has approached.
    @BatchMapping(typeName = CreatorController.TYPE, field = "approachability")
    Map<CreatorSummary, Approachability> ofCreators(List<CreatorSummary> creators) {
        var known = approaches.of(creators.stream().map(CreatorSummary::id).collect(toSet()));
        var found = new HashMap<CreatorSummary, Approachability>();
        creators.forEach(creator -> {
            var state = known.get(creator.id());
            // The register's own word on an opt-out is the latest.
            found.put(creator, new Approachability(creator.contactable(), state == null ? null : state.freeOn()));
        });
        return found;
    }

    @BatchMapping(typeName = "Collaboration", field = "approachability")
    Map<Collaboration, Approachability> ofCollaborations(List<Collaboration> rows) {
        var known = approaches.of(rows.stream().map(Collaboration::creatorId).collect(toSet()));
        var found = new HashMap<Collaboration, Approachability>();
        rows.forEach(row ->
                found.put(row, known.getOrDefault(row.creatorId(), new Approachability(row.contactable(), null))));
        return found;
    }

    @BatchMapping(typeName = CreatorController.TYPE, field = "contactPreferences")
    Map<CreatorSummary, @Nullable StatedPreferences> preferences(List<CreatorSummary> creators) {
        var stated = contact.of(creators.stream().map(CreatorSummary::id).collect(toSet()));
        var found = new HashMap<CreatorSummary, @Nullable StatedPreferences>();
        creators.forEach(creator -> {
            var statement = stated.get(creator.id());
            found.put(creator, statement == null ? null : StatedPreferences.of(statement, user.mayWrite()));
        });
        return found;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload stateContactPreferences(@Argument StateContactPreferencesInput input) {
        LocalTime from;
        LocalTime until;
        try {
            from = hour(input.from());
            until = hour(input.until());
        } catch (DateTimeParseException e) {
            return InvalidInput.at("from", "Hours are written as `10:00`.");
        }
        var creatorId = input.creator().of(CreatorController.TYPE);
        var outcome = contact.state(
                creatorId,
                input.version(),
                new ContactPreferences(
                        input.channel(),
                        input.address(),
                        input.languages(),
                        Set.copyOf(input.days()),
                        from,
                        until,
                        input.refusedTopics(),
                        input.minimum(),
                        input.onlyByAgent(),
                        input.agent()),
                user.username());
        return switch (outcome) {
            case ContactBook.Outcome.Done _ -> new ContactPreferencesStated(creatorId);
            case ContactBook.Outcome.NotFound _ -> NotFound.of(input.creator());
            case ContactBook.Outcome.Conflict _ ->
                new Conflict("Someone else has changed these preferences.", "Read them again.");
            case ContactBook.Outcome.Invalid(var faults) ->
                new InvalidInput(
                        null,
                        faults.stream()
                                .map(fault -> new InputProblem(
                                        fault.field().equals("minimumYen") ? "minimum" : fault.field(),
                                        CreatorEdits.told(fault.reason())))
                                .toList());
        };
    }

    @SchemaMapping(typeName = "ContactPreferencesStated", field = "creator")
    CreatorSummary stated(ContactPreferencesStated payload) {
        return Objects.requireNonNull(
                directory.summariesByIds(Set.of(payload.creatorId())).get(payload.creatorId()),
                "a creator that was there a moment ago");
    }

    private static @Nullable LocalTime hour(@Nullable String written) {
        return written == null ? null : LocalTime.parse(written);
    }

    /// @param address, agent null for whoever may not write
    record StatedPreferences(
            long version,
            @Nullable ContactChannel channel,
            @Nullable String address,
            List<String> languages,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String until,
            List<String> refusedTopics,
            @Nullable Long minimum,
            boolean onlyByAgent,
            @Nullable String agent,
            Instant statedAt,
            String statedBy) {
        static StatedPreferences of(Statement statement, boolean withAddresses) {
            var said = statement.preferences();
            return new StatedPreferences(
                    statement.version(),
                    said.channel(),
                    withAddresses ? said.address() : null,
                    said.languages(),
                    said.days().stream().sorted().toList(),
                    said.from() == null ? null : said.from().toString(),
                    said.until() == null ? null : said.until().toString(),
                    said.refusedTopics(),
                    said.minimumYen(),
                    said.onlyByAgent(),
                    withAddresses ? said.agent() : null,
                    statement.statedAt(),
                    statement.by());
        }
    }

    record StateContactPreferencesInput(
            String idempotencyKey,
            GlobalId creator,
            long version,
            @Nullable ContactChannel channel,
            @Nullable String address,
            List<String> languages,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String until,
            List<String> refusedTopics,
            @Nullable Long minimum,
            boolean onlyByAgent,
            @Nullable String agent)
            implements MutationInput {}
}
