package dev.kodama.scoring.model.reach;

import java.util.Objects;
import java.util.UUID;

/// How many followers two accounts share.
final class SharedFollowers {
    private static final Range ANY = new Range(0, Long.MAX_VALUE);

    private SharedFollowers() {}

    /// Within what the sizes allow, all that lists and measurements say together.
    static Range between(Member one, Member other, KnownOverlaps known, double z) {
        return inLists(one, other, z)
                .and(measured(one.accountId(), other.accountId(), known))
                .atMost(Math.min(most(one, z), most(other, z)));
    }

    /// What the two lists show by themselves.
    ///
    /// Who is in both follows both: that many at least. If both lists are complete or drawn at random,
    /// independently of each other, a common follower was seen at the product of the rates.
    private static Range inLists(Member one, Member other, double z) {
        if (!one.meets(other) || one.list() == null || other.list() == null) {
            return ANY;
        }
        var common = one.list().sketch().common(other.list().sketch());
        var rate = common.rate() * one.drawnAt() * other.drawnAt();
        return rate == 0 ? new Range(common.hashes(), Long.MAX_VALUE) : Confidence.of(common.hashes(), rate, z);
    }

    /// Whether the lists give an estimate, which is neither a count nor a mere lower bound.
    static boolean isEstimated(Member one, Member other) {
        if (!one.meets(other) || one.list() == null || other.list() == null) {
            return false;
        }
        var rate = Math.min(one.list().sketch().rate(), other.list().sketch().rate()) * one.drawnAt() * other.drawnAt();
        return 0 < rate && rate < 1;
    }

    /// The best single figure where the lists give an estimate.
    static long likeliest(Member one, Member other) {
        var common = Objects.requireNonNull(one.list())
                .sketch()
                .common(Objects.requireNonNull(other.list()).sketch());
        return Math.round(common.hashes() / (common.rate() * one.drawnAt() * other.drawnAt()));
    }

    private static Range measured(UUID one, UUID other, KnownOverlaps known) {
        var shared = known.between(one, other);
        return shared == null ? ANY : Range.exactly(shared);
    }

    private static long most(Member member, double z) {
        var size = member.size(z);
        return size == null ? Long.MAX_VALUE : size.high();
    }
}
