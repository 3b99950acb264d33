package dev.kodama.gateway.personal;

import dev.kodama.creators.Contest;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.LetterGuesses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What creators see of themselves and say about it, for portals; and what managers make of it.
@Controller
class OwnDataController {
    private final dev.kodama.personal.OwnData data;
    private final ContestBook contests;
    private final LetterGuesses guesses;
    private final CurrentUser user;

    OwnDataController(dev.kodama.personal.OwnData data, ContestBook contests, LetterGuesses guesses, CurrentUser user) {
        this.data = data;
        this.contests = contests;
        this.guesses = guesses;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    OwnData ownData(@Argument String token) {
        refuseGuessing();
        var creator = data.of(token).orElse(null);
        if (creator == null) {
            guesses.miss(user.username());
            return null;
        }
        return OwnData.of(creator, data.contests(token));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload contestOwnData(@Argument ContestOwnDataInput input) {
        refuseGuessing();
        if (input.words().isBlank() || input.words().length() > ContestBook.LONGEST_WORDS) {
            return InvalidInput.at("words", "These are 1 … %d characters.".formatted(ContestBook.LONGEST_WORDS));
        }
        if (data.of(input.token()).isEmpty()) {
            guesses.miss(user.username());
            return new Conflict("The personal link does not work.", "Ask the manager for another.");
        }
        return data.contest(input.token(), input.about(), input.words())
                ? new OwnDataContested(input.about())
                : new Conflict("Too many objections wait already.", "Wait until somebody has seen to them.");
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload settleContest(@Argument SettleContestInput input) {
        if (input.answer().isBlank() || input.answer().length() > ContestBook.LONGEST_WORDS) {
            return InvalidInput.at("answer", "This is 1 … %d characters.".formatted(ContestBook.LONGEST_WORDS));
        }
        return contests.settle(input.contest().of("Contest"), input.answer(), user.displayName())
                .<Payload>map(contest -> new ContestSettled(contest.answer() == null ? "" : contest.answer()))
                .orElseGet(() -> NotFound.of(input.contest()));
    }

    @BatchMapping(typeName = "Creator", field = "contests")
    Map<CreatorSummary, List<Contest>> contests(List<CreatorSummary> creators) {
        var known = contests.of(creators.stream().map(CreatorSummary::id).collect(Collectors.toSet()));
        var found = new HashMap<CreatorSummary, List<Contest>>();
        creators.forEach(creator -> found.put(creator, known.getOrDefault(creator.id(), List.of())));
        return found;
    }

    @Derived(type = "Contest")
    String id(Contest contest) {
        return new GlobalId("Contest", contest.id()).toString();
    }

    private void refuseGuessing() {
        if (guesses.mustWait(user.username())) {
            throw new RequestRefused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Too many links that do not exist were asked for.",
                    "Wait up to a quarter of an hour.",
                    Map.of());
        }
    }

    record ContestOwnDataInput(String idempotencyKey, String token, Contest.About about, String words)
            implements MutationInput {}

    record SettleContestInput(String idempotencyKey, GlobalId contest, String answer) implements MutationInput {}
}
