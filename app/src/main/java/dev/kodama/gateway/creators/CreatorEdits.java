package dev.kodama.gateway.creators;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Edits of creators. All answer the same union, so that a client handles their refusals in one place.
@Controller
class CreatorEdits {
    private static final double WHOLE = 1;

    private final CreatorDirectory directory;
    private final CurrentUser user;

    CreatorEdits(CreatorDirectory directory, CurrentUser user) {
        this.directory = directory;
        this.user = user;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload registerCreator(@Argument RegisterCreatorInput input) {
        return answer(
                directory.register(
                        input.profile().toEdit(),
                        input.accounts().stream()
                                .map(NewAccountInput::toAccount)
                                .toList()),
                null);
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload editCreatorProfile(@Argument EditCreatorProfileInput input) {
        return answer(
                directory.editProfile(
                        creator(input.id()), input.version(), input.profile().toEdit()),
                input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload setCreatorTags(@Argument SetCreatorTagsInput input) {
        return answer(directory.setTags(creator(input.id()), input.version(), Set.copyOf(input.tags())), input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload addCreatorAccount(@Argument AddCreatorAccountInput input) {
        return answer(
                directory.addAccount(
                        creator(input.id()), input.version(), input.account().toAccount()),
                input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload setRateCard(@Argument SetRateCardInput input) {
        var rates = input.rates().stream()
                .map(rate -> new RateCard.Rate(rate.platform(), rate.format(), rate.yen(), rate.validFrom()))
                .toList();
        return answer(directory.setRateCard(creator(input.id()), input.version(), rates), input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload recordSnapshot(@Argument RecordSnapshotInput input) {
        return answer(
                directory.recordSnapshot(
                        input.accountId().of("Account"),
                        input.capturedAt(),
                        input.method(),
                        user.username(),
                        input.figures().toFigures()),
                input.accountId());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload recordAudience(@Argument RecordAudienceInput input) {
        for (var i = 0; i < input.cells().size(); i++) {
            var share = input.cells().get(i).share();
            if (!(share >= 0 && share <= WHOLE)) {
                return InvalidInput.at("cells.%d.share".formatted(i), "A share is 0 … 1.");
            }
        }
        for (var i = 0; i < input.marginals().size(); i++) {
            var marginal = input.marginals().get(i);
            if (!(marginal.share() >= 0 && marginal.share() <= WHOLE)) {
                return InvalidInput.at("marginals.%d.share".formatted(i), "A share is 0 … 1.");
            }
            if (!marginal.tellsOneKindOfTraits()) {
                return InvalidInput.at(
                        "marginals.%d".formatted(i), "Give an age, a gender, both, an interest, or a region.");
            }
        }
        return answer(
                directory.recordAudience(
                        creator(input.id()),
                        input.capturedAt(),
                        input.method(),
                        user.username(),
                        input.sampleSize(),
                        input.cells().stream().map(AudienceCellInput::toCell).toList(),
                        input.marginals().stream()
                                .map(AudienceMarginalInput::toMarginal)
                                .toList()),
                input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload optOutCreator(@Argument OptOutCreatorInput input) {
        return answer(directory.optOut(creator(input.id())), input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload optInCreator(@Argument OptInCreatorInput input) {
        return answer(directory.optIn(creator(input.id()), input.version()), input.id());
    }

    @SchemaMapping(typeName = "CreatorChanged", field = "creator")
    CreatorSummary changed(CreatorChanged payload) {
        return present(payload.creatorId());
    }

    @SchemaMapping(typeName = "CreatorChangedMeanwhile", field = "current")
    CreatorSummary current(CreatorChangedMeanwhile payload) {
        return present(payload.creatorId());
    }

    @SchemaMapping(typeName = "AccountTaken", field = "owner")
    CreatorSummary owner(AccountTaken payload) {
        return present(payload.creatorId());
    }

    private CreatorSummary present(UUID creator) {
        return Objects.requireNonNull(
                directory.summariesByIds(Set.of(creator)).get(creator), "a creator that was there a moment ago");
    }

    private static UUID creator(GlobalId id) {
        return id.of(CreatorController.TYPE);
    }

    private static Payload answer(EditOutcome outcome, @Nullable GlobalId sought) {
        return switch (outcome) {
            case EditOutcome.Done(var creator) -> new CreatorChanged(creator.id());
            case EditOutcome.NotFound() -> NotFound.of(Objects.requireNonNull(sought, "only what has an id is missed"));
            case EditOutcome.Conflict(var current) -> new CreatorChangedMeanwhile(current.id());
            case EditOutcome.AccountTaken(var owner) -> new AccountTaken(owner.id());
            case EditOutcome.Invalid(var faults) ->
                new InvalidInput(
                        null,
                        faults.stream()
                                .map(fault -> new InputProblem(fault.field(), told(fault.reason())))
                                .toList());
        };
    }

    static String told(EditOutcome.Reason reason) {
        return switch (reason) {
            case EMPTY -> "This must not be empty.";
            case TOO_LONG -> "This is too long.";
            case TOO_MANY -> "These are too many.";
            case NEGATIVE -> "This must not be negative.";
            case IN_THE_FUTURE -> "This lies in the future.";
            case BEFORE_BEGINNING -> "The end does not lie after the beginning.";
            case NOT_A_COUNTRY -> "This is no ISO 3166-1 country.";
            case NOT_A_LANGUAGE -> "This is no ISO 639-1 language.";
            case NOT_A_HANDLE -> "This is no handle of that platform.";
            case NOT_A_URL -> "This is no address.";
            case NOT_A_BRAND -> "There is no such brand, or it is not yours to see.";
            case TWICE -> "This is there twice.";
            case AT_WORK -> "This is being worked on; ask again when that is done.";
            case TOO_LATE -> "It is too late for this.";
            case NOT_OF_THIS_TYPE -> "This cannot be read as what the field wants.";
            case OVER_ONE_HUNDRED_PERCENT -> "The shares add up to more than everyone.";
            case MORE_THAN_ALL -> "More comments are answered than there are.";
            case FORGOTTEN -> "The person behind this account has asked to be forgotten.";
        };
    }

    record CreatorProfileInput(
            String displayName,
            @Nullable String kana,
            @Nullable String language,
            @Nullable String country,
            List<String> topics,
            @Nullable String notes) {
        ProfileEdit toEdit() {
            return new ProfileEdit(displayName, kana, language, country, topics, notes);
        }
    }

    record NewAccountInput(
            Platform platform, String handle, @Nullable String url) {
        NewAccount toAccount() {
            return new NewAccount(platform, handle, url);
        }
    }

    record RegisterCreatorInput(String idempotencyKey, CreatorProfileInput profile, List<NewAccountInput> accounts)
            implements MutationInput {}

    record EditCreatorProfileInput(String idempotencyKey, GlobalId id, long version, CreatorProfileInput profile)
            implements MutationInput {}

    record SetCreatorTagsInput(String idempotencyKey, GlobalId id, long version, List<String> tags)
            implements MutationInput {}

    record AddCreatorAccountInput(String idempotencyKey, GlobalId id, long version, NewAccountInput account)
            implements MutationInput {}

    record RateInput(Platform platform, String format, long yen, LocalDate validFrom) {}

    record SetRateCardInput(String idempotencyKey, GlobalId id, long version, List<RateInput> rates)
            implements MutationInput {}

    record FiguresInput(
            @Nullable Long followers,
            @Nullable Integer totalPosts,
            @Nullable Integer posts,
            @Nullable Long avgViews,
            @Nullable Long avgLikes,
            @Nullable Long avgComments,
            @Nullable Long avgShares,
            @Nullable Long avgSaves,
            @Nullable Long avgEngagements,
            @Nullable Integer othersComments,
            @Nullable Integer answeredComments) {
        Figures toFigures() {
            return new Figures(
                    followers,
                    totalPosts,
                    posts,
                    avgViews,
                    avgLikes,
                    avgComments,
                    avgShares,
                    avgSaves,
                    avgEngagements,
                    othersComments,
                    answeredComments);
        }
    }

    record RecordSnapshotInput(
            String idempotencyKey, GlobalId accountId, Instant capturedAt, Method method, FiguresInput figures)
            implements MutationInput {}

    record AudienceCellInput(AgeBand age, Gender gender, String interest, String region, double share) {
        AudienceCell toCell() {
            return new AudienceCell(age, gender, interest, region, Shares.toPpm(share));
        }
    }

    record RecordAudienceInput(
            String idempotencyKey,
            GlobalId id,
            Instant capturedAt,
            Method method,
            @Nullable Integer sampleSize,
            List<AudienceCellInput> cells,
            List<AudienceMarginalInput> marginals)
            implements MutationInput {}

    record OptOutCreatorInput(String idempotencyKey, GlobalId id) implements MutationInput {}

    record OptInCreatorInput(String idempotencyKey, GlobalId id, long version) implements MutationInput {}
}
