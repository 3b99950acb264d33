package dev.kodama.scoring.model.reach;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Accounts whose sizes are known, put together as far as their lists allow: those with complete lists of one form
/// are one set, whose union is counted or estimated; every other account is a set by itself.
final class Family {
    private final KnownOverlaps known;
    private final List<Part> parts;
    private final int estimates;
    final double z;

    /// @param whole stands for the union of the members' followers
    record Part(List<Member> members, Member whole) {
        boolean isUnion() {
            return members.size() > 1;
        }
    }

    private record IdSpace(Platform platform, String idForm) {}

    private Family(List<Part> parts, KnownOverlaps known) {
        this.parts = parts;
        this.known = known;
        this.estimates = estimates(parts);
        this.z = Confidence.together(estimates);
    }

    /// @param members each once, at least one, all with a size
    static Family of(List<Member> members, KnownOverlaps known) {
        var countable = new LinkedHashMap<IdSpace, List<Member>>();
        var parts = new ArrayList<Part>();
        for (var member : members) {
            if (member.isCountable() && member.list() != null) {
                countable
                        .computeIfAbsent(
                                new IdSpace(member.platform(), member.list().idForm()), space -> new ArrayList<>())
                        .add(member);
            } else {
                parts.add(new Part(List.of(member), member));
            }
        }
        countable.forEach((space, some) -> parts.add(new Part(some, united(space, some))));
        return new Family(parts, known);
    }

    private static Member united(IdSpace space, List<Member> members) {
        if (members.size() == 1) {
            return members.getFirst();
        }
        var sketches = members.stream()
                .map(member -> Objects.requireNonNull(member.list()).sketch())
                .toList();
        return new Member(
                members.getFirst().accountId(),
                space.platform(),
                null,
                new FollowerList(FollowerCoverage.COMPLETE, space.idForm(), FollowerSketch.union(sketches)));
    }

    /// On how many estimates the bounds rest.
    private static int estimates(List<Part> parts) {
        var estimates = 0;
        for (var i = 0; i < parts.size(); i++) {
            var whole = parts.get(i).whole();
            estimates += whole.isCountable()
                            && whole.list() != null
                            && !whole.list().sketch().isWhole()
                    ? 1
                    : 0;
            for (var j = 0; j < i; j++) {
                estimates += SharedFollowers.isEstimated(whole, parts.get(j).whole()) ? 1 : 0;
            }
        }
        return estimates;
    }

    List<Part> parts() {
        return parts;
    }

    boolean isCertain() {
        return estimates == 0;
    }

    /// The one part if everybody is in it, which makes the union a count or an estimate.
    @Nullable
    Part only() {
        return parts.size() == 1 ? parts.getFirst() : null;
    }

    Bounds bounds() {
        var sizes = parts.stream().map(part -> size(part.whole())).toArray(Range[]::new);
        var shared = new Range[sizes.length][sizes.length];
        for (var i = 0; i < sizes.length; i++) {
            for (var j = 0; j < i; j++) {
                shared[i][j] = shared(parts.get(i), parts.get(j));
                shared[j][i] = shared[i][j];
            }
        }
        return new Bounds(sizes, shared);
    }

    Range size(Member member) {
        return Objects.requireNonNull(member.size(z));
    }

    /// Two unions share what any two of their members share at least, and no more than all of them together.
    Range shared(Part one, Part other) {
        var between = SharedFollowers.between(
                one.whole(), other.whole(), one.isUnion() || other.isUnion() ? KnownOverlaps.NONE : known, z);
        if (!one.isUnion() && !other.isUnion()) {
            return between;
        }
        var low = 0L;
        var high = 0L;
        for (var member : one.members()) {
            for (var another : other.members()) {
                var measured = known.between(member.accountId(), another.accountId());
                low = Math.max(low, measured == null ? 0 : measured);
                high += measured == null
                        ? Math.min(size(member).high(), size(another).high())
                        : measured;
            }
        }
        return between.and(new Range(low, Math.max(low, high)))
                .atMost(Math.min(size(one.whole()).high(), size(other.whole()).high()));
    }

    Range shared(Member member, Part other) {
        return shared(new Part(List.of(member), member), other);
    }
}
