package dev.kodama.console.scoring;

import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Ids;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.PortfolioWish.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a wish for a portfolio is written in an address. What cannot be read is left out: addresses are typed by people.
final class PortfolioAddress {
    private static final String POOL = "from";
    private static final String CANDIDATES = "candidates";
    private static final String OBJECTIVE = "objective";
    private static final String BUDGET = "budget";
    private static final String MOST = "most";
    private static final String MUST = "must";
    private static final String NOT = "not";
    private static final String TIER = "tier";
    private static final String PLATFORM = "platform";
    private static final String CELL = "cell";
    private static final String COST = "cost";
    private static final String REFUSES = "refuses";

    private PortfolioAddress() {}

    static PortfolioWish read(Address address) {
        return new PortfolioWish(
                address.one(POOL, PortfolioWish.Pool.class).orElse(PortfolioWish.Pool.RANKING),
                (int) address.number(CANDIDATES)
                        .map(many -> Math.clamp(many, 1L, PortfolioWish.MAX_CANDIDATES))
                        .orElse((long) PortfolioWish.USUAL_CANDIDATES)
                        .longValue(),
                address.one(OBJECTIVE, PortfolioWish.Objective.class).orElse(PortfolioWish.Objective.REACH),
                address.number(BUDGET).filter(yen -> yen >= 0).orElse(null),
                address.number(MOST)
                        .filter(many -> many >= 1)
                        .map(many -> Integer.valueOf((int) Math.min(many, Integer.MAX_VALUE)))
                        .orElse(null),
                creators(address, MUST),
                creators(address, NOT),
                shares(address, TIER, Tier.values()),
                shares(address, PLATFORM, Platform.values()),
                cells(address),
                costs(address),
                address.one(REFUSES).flatMap(Ids::read).orElse(null));
    }

    static Address with(Address address, PortfolioWish.Pool pool) {
        return changed(address.with(POOL, pool == PortfolioWish.Pool.RANKING ? null : pool));
    }

    static Address with(Address address, PortfolioWish.Objective objective) {
        return changed(address.with(OBJECTIVE, objective == PortfolioWish.Objective.REACH ? null : objective));
    }

    static Address withCandidates(Address address, @Nullable Integer many) {
        return changed(address.with(CANDIDATES, many));
    }

    static Address withBudget(Address address, @Nullable Long yen) {
        return changed(address.with(BUDGET, yen));
    }

    static Address withAtMost(Address address, @Nullable Integer many) {
        return changed(address.with(MOST, many));
    }

    static Address withTiers(Address address, List<Share<Tier>> shares) {
        return changed(address.withAll(
                TIER, shares.stream().map(PortfolioAddress::written).toList()));
    }

    static Address withPlatforms(Address address, List<Share<Platform>> shares) {
        return changed(address.withAll(
                PLATFORM, shares.stream().map(PortfolioAddress::written).toList()));
    }

    static Address withCells(Address address, Map<Integer, Long> cells) {
        return changed(address.withAll(CELL, pairs(cells)));
    }

    static Address withCost(Address address, UUID creator, @Nullable Long yen) {
        var costs = costs(address);
        costs.remove(creator);
        if (yen != null) {
            costs.put(creator, yen);
        }
        return changed(address.withAll(COST, pairs(costs)));
    }

    static Address taking(Address address, UUID creator) {
        return changed(address.withAll(MUST, sorted(creators(address, MUST), creator))
                .withAll(NOT, sortedWithout(creators(address, NOT), creator)));
    }

    static Address leavingOut(Address address, UUID creator) {
        return changed(address.withAll(MUST, sortedWithout(creators(address, MUST), creator))
                .withAll(NOT, sorted(creators(address, NOT), creator)));
    }

    /// Neither in nor out in any case.
    static Address freeing(Address address, UUID creator) {
        return changed(address.withAll(MUST, sortedWithout(creators(address, MUST), creator))
                .withAll(NOT, sortedWithout(creators(address, NOT), creator)));
    }

    /// @param creator null to ask no more
    static Address asking(Address address, @Nullable UUID creator) {
        return address.with(REFUSES, creator);
    }

    /// Who refuses was asked of another portfolio.
    private static Address changed(Address address) {
        return asking(address, null);
    }

    private static String written(Share<? extends Enum<?>> share) {
        return "%s:%d:%s"
                .formatted(
                        share.of().name().toLowerCase(), share.atLeast(), share.atMost() == null ? "" : share.atMost());
    }

    private static List<String> pairs(Map<?, Long> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .sorted()
                .toList();
    }

    private static List<UUID> sorted(Set<UUID> ids, UUID more) {
        return Stream.concat(ids.stream(), Stream.of(more)).distinct().sorted().toList();
    }

    private static List<UUID> sortedWithout(Set<UUID> ids, UUID gone) {
        return ids.stream().filter(id -> !id.equals(gone)).sorted().toList();
    }

    private static <E extends Enum<E>> List<Share<E>> shares(Address address, String name, E[] kinds) {
        var shares = new ArrayList<Share<E>>();
        for (var written : address.all(name)) {
            var parts = written.split(":", -1);
            var atLeast = number(parts, 1).orElse(0L);
            var atMost = number(parts, 2);
            Arrays.stream(kinds)
                    .filter(kind -> kind.name().equalsIgnoreCase(parts[0]))
                    .filter(_ ->
                            shares.stream().noneMatch(share -> share.of().name().equalsIgnoreCase(parts[0])))
                    .forEach(kind -> shares.add(new Share<>(
                            kind, atLeast.intValue(), atMost.map(Long::intValue).orElse(null))));
        }
        return shares;
    }

    private static Map<Integer, Long> cells(Address address) {
        var cells = new HashMap<Integer, Long>();
        for (var written : address.all(CELL)) {
            var parts = written.split(":", -1);
            number(parts, 0)
                    .ifPresent(cell -> number(parts, 1).ifPresent(people -> cells.put(cell.intValue(), people)));
        }
        return cells;
    }

    private static Map<UUID, Long> costs(Address address) {
        var costs = new HashMap<UUID, Long>();
        for (var written : address.all(COST)) {
            var parts = written.split(":", -1);
            Ids.read(parts[0]).ifPresent(creator -> number(parts, 1).ifPresent(yen -> costs.put(creator, yen)));
        }
        return costs;
    }

    private static Set<UUID> creators(Address address, String name) {
        var creators = new HashSet<UUID>();
        address.all(name).forEach(written -> Ids.read(written).ifPresent(creators::add));
        return creators;
    }

    /// 0 or more.
    private static Optional<Long> number(String[] parts, int at) {
        try {
            return at < parts.length
                    ? Optional.of(Long.parseLong(parts[at])).filter(number -> number >= 0)
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
