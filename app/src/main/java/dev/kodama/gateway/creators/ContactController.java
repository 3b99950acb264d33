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
import dev.kodama.personal.ContactDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final ContactDesk contact;
    private final ApproachBook approaches;
    private final CreatorDirectory directory;

    ContactController(ContactDesk contact, ApproachBook approaches, CreatorDirectory directory) {
        this.contact = contact;
        this.approaches = approaches;
        this.directory = directory;
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
            found.put(creator, statement == null ? null : StatedPreferences.of(creator.id(), statement));
        });
        return found;
    }

    /// That they were seen is written down, so they are read only where they are asked for.
    @BatchMapping(typeName = "ContactPreferences", field = "addresses")
    Map<StatedPreferences, ContactAddresses> addresses(List<StatedPreferences> stated) {
        var known = contact.withAddresses(
                stated.stream().map(StatedPreferences::creatorId).collect(toSet()), Door.GRAPHQL);
        var found = new HashMap<StatedPreferences, ContactAddresses>();
        stated.forEach(each -> {
            var statement = known.get(each.creatorId());
            found.put(
                    each,
                    statement == null
                            ? new ContactAddresses(null, null)
                            : new ContactAddresses(
                                    statement.preferences().address(),
                                    statement.preferences().agent()));
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
                Door.GRAPHQL);
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

    record ContactAddresses(
            @Nullable String address, @Nullable String agent) {}

    record StatedPreferences(
            UUID creatorId,
            long version,
            @Nullable ContactChannel channel,
            List<String> languages,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String until,
            List<String> refusedTopics,
            @Nullable Long minimum,
            boolean onlyByAgent,
            Instant statedAt,
            String statedBy) {
        static StatedPreferences of(UUID creatorId, Statement statement) {
            var said = statement.preferences();
            return new StatedPreferences(
                    creatorId,
                    statement.version(),
                    said.channel(),
                    said.languages(),
                    said.days().stream().sorted().toList(),
                    said.from() == null ? null : said.from().toString(),
                    said.until() == null ? null : said.until().toString(),
                    said.refusedTopics(),
                    said.minimumYen(),
                    said.onlyByAgent(),
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
