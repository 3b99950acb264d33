package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.FreshnessDesk.AccountState;
import dev.kodama.creators.FreshnessDesk.PlatformState;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// How fresh figures are, and asking for fresher ones.
@Controller
class FreshnessController {
    private final FreshnessDesk desk;
    private final CurrentUser user;

    FreshnessController(FreshnessDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<PlatformState> freshness() {
        return desk.platforms();
    }

    /// One statement for all accounts of an answer; an account that was never asked about has none.
    @BatchMapping(typeName = "Account", field = "freshness")
    Map<Account, AccountState> ofAccounts(List<Account> accounts) {
        var states = desk.ofAccounts(accounts.stream().map(Account::id).collect(toSet()));
        var found = new HashMap<Account, AccountState>();
        accounts.forEach(account -> {
            var state = states.get(account.id());
            if (state != null) {
                found.put(account, state);
            }
        });
        return found;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload refreshCreators(@Argument RefreshCreatorsInput input) {
        if (input.ids().isEmpty() || input.ids().size() > FreshnessDesk.LARGEST_SELECTION) {
            return InvalidInput.at("ids", "Name 1 … %d creators.".formatted(FreshnessDesk.LARGEST_SELECTION));
        }
        var creators =
                input.ids().stream().map(id -> id.of(CreatorController.TYPE)).collect(toSet());
        var asked = desk.refresh(creators, user.username());
        return new RefreshAsked(
                asked.accounts(),
                asked.fresh(),
                asked.notConnected().stream().sorted().toList(),
                asked.closed().stream().sorted().toList());
    }

    @MutationMapping
    @Needs(Permission.OPERATE)
    Payload reopenPlatform(@Argument ReopenPlatformInput input) {
        if (desk.platforms().stream().noneMatch(state -> state.platform() == input.platform() && state.connected())) {
            return new Conflict("This platform is not connected.", "Configure a key for it.");
        }
        desk.reopen(input.platform());
        return new PlatformReopened(input.platform());
    }

    @SchemaMapping(typeName = "PlatformReopened", field = "freshness")
    PlatformState reopened(PlatformReopened payload) {
        return desk.platforms().stream()
                .filter(state -> state.platform() == payload.platform())
                .findFirst()
                .orElseThrow();
    }

    record RefreshCreatorsInput(String idempotencyKey, List<GlobalId> ids) implements MutationInput {}

    record ReopenPlatformInput(String idempotencyKey, Platform platform) implements MutationInput {}
}
