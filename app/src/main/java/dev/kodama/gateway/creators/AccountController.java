package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.FiguresThen;
import dev.kodama.creators.Snapshot;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.gateway.batch.BatchReads;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.schema.Derived;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// `Account` and its history.
@Controller
class AccountController implements NodeSource {
    static final String TYPE = "Account";

    private final CreatorDirectory directory;
    private final TierCutoffs cutoffs;

    AccountController(
            CreatorDirectory directory, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs, BatchReads reads) {
        this.directory = directory;
        this.cutoffs = cutoffs;
        reads.register("snapshots", History.class, this::snapshotsOf);
        reads.register("figuresAt", Moment.class, this::figuresAt);
    }

    @Derived
    @Nullable
    TierStanding standing(Account account) {
        var latest = account.latest();
        var followers = latest == null ? null : latest.figures().followers();
        return followers == null ? null : TierStanding.of(followers, cutoffs);
    }

    @Derived
    @Nullable
    Double engagementRate(Account account) {
        return Shares.ofPpm(account.engagementRatePpm());
    }

    @SchemaMapping
    CompletableFuture<List<Snapshot>> snapshots(
            Account account,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant to,
            DataLoader<History, List<Snapshot>> snapshots) {
        return snapshots.load(new History(account.id(), from, to));
    }

    @SchemaMapping
    CompletableFuture<@Nullable FiguresThen> figuresAt(
            Account account, @Argument Instant at, DataLoader<Moment, @Nullable FiguresThen> figuresAt) {
        return figuresAt.load(new Moment(account.id(), at));
    }

    /// Two statements for each moment that was asked for, whatever the number of accounts.
    private Map<Moment, FiguresThen> figuresAt(Set<Moment> wanted) {
        var found = new HashMap<Moment, FiguresThen>();
        wanted.stream()
                .collect(groupingBy(Moment::at, mapping(Moment::accountId, toSet())))
                .forEach((at, accounts) -> directory
                        .figuresAt(accounts, at)
                        .forEach((account, figures) -> found.put(new Moment(account, at), figures)));
        return found;
    }

    @BatchMapping
    Map<Account, CreatorSummary> creator(List<Account> accounts) {
        var creators = directory.summariesByIds(
                accounts.stream().map(Account::creatorId).collect(toSet()));
        var owners = new HashMap<Account, CreatorSummary>();
        accounts.forEach(account -> {
            var owner = creators.get(account.creatorId());
            if (owner != null) {
                owners.put(account, owner);
            }
        });
        return owners;
    }

    /// One statement for each range of time that was asked for, whatever the number of accounts.
    private Map<History, List<Snapshot>> snapshotsOf(Set<History> wanted) {
        var found = new HashMap<History, List<Snapshot>>();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        wanted.stream()
                .collect(groupingBy(History::range, mapping(History::accountId, toSet())))
                .forEach((range, accounts) -> {
                    var histories = directory.snapshotsOf(
                            accounts,
                            range.from() == null ? Instant.EPOCH : range.from(),
                            range.to() == null ? now : range.to());
                    accounts.forEach(account -> found.put(
                            new History(account, range.from(), range.to()),
                            histories.getOrDefault(account, List.of())));
                });
        return found;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Account.class);
    }

    @Override
    public Map<UUID, Account> byIds(Set<UUID> ids) {
        return directory.accountsByIds(ids);
    }

    record History(
            UUID accountId,
            @Nullable Instant from,
            @Nullable Instant to) {
        Range range() {
            return new Range(from, to);
        }
    }

    record Moment(UUID accountId, Instant at) {}

    record Range(@Nullable Instant from, @Nullable Instant to) {}
}
