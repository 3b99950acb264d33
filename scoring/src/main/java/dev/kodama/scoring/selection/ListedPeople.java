package dev.kodama.scoring.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.PortfolioProposal.Counting;
import dev.kodama.scoring.model.portfolio.Added;
import dev.kodama.scoring.model.portfolio.SampledPeople;
import dev.kodama.scoring.model.portfolio.SetValue;
import dev.kodama.scoring.model.portfolio.Together;
import dev.kodama.scoring.model.reach.FollowerList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// People in the target, each one counted once where complete lists of followers tell them apart, and once for every
/// creator they follow where nothing does.
///
/// Lists of one platform and one form of ids meet in a common sample: whoever has a hash below one limit, in whichever
/// lists they are. Sketches at rates of their own would not be submodular together.
final class ListedPeople {
    /// Hashes held together, at four bytes each; the sample is thinned to keep to it.
    private static final double MOST_HASHES = 4_000_000;

    private final List<Candidate> candidates;
    private final Map<UUID, FollowerList> lists;

    /// @param lists by account
    ListedPeople(List<Candidate> candidates, Map<UUID, FollowerList> lists) {
        this.candidates = candidates;
        this.lists = lists;
    }

    private record Kind(Platform platform, String idForm) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            var byPlatform = platform.compareTo(other.platform);
            return byPlatform != 0 ? byPlatform : idForm.compareTo(other.idForm);
        }
    }

    Worth worth() {
        var listed = IntStream.range(0, candidates.size())
                .filter(each -> list(each) != null)
                .boxed()
                .collect(groupingBy(this::kind, TreeMap::new, toList()));
        // One list alone tells nothing of overlaps.
        listed.values().removeIf(members -> members.size() < 2);
        var values = new ArrayList<SetValue>();
        var sampled = 0;
        for (var members : listed.values()) {
            var sample = sample(members);
            values.add(sample);
            sampled += sample.sampled();
        }
        var unlisted = candidates.stream().mapToDouble(Worth::inTarget).toArray();
        listed.values().forEach(members -> members.forEach(each -> unlisted[each] = 0));
        values.add(new Added(unlisted));
        return new Worth(
                values.size() == 1 ? values.getFirst() : new Together(values),
                new Counting(listed.values().stream().mapToInt(List::size).sum(), sampled));
    }

    private @Nullable FollowerList list(int candidate) {
        var account = candidates.get(candidate).accountId();
        var list = account == null ? null : lists.get(account);
        return list != null && list.coverage() == FollowerCoverage.COMPLETE ? list : null;
    }

    private Kind kind(int candidate) {
        return new Kind(
                Objects.requireNonNull(candidates.get(candidate).platform()),
                Objects.requireNonNull(list(candidate)).idForm());
    }

    private SampledPeople sample(List<Integer> members) {
        var sketches = members.stream()
                .map(each -> Objects.requireNonNull(list(each)).sketch())
                .toList();
        var memberships = sketches.stream().mapToDouble(sketch -> sketch.people()).sum();
        var rate = sketches.stream().mapToDouble(sketch -> sketch.rate()).min().orElse(1);
        rate = Math.min(rate, memberships == 0 ? 1 : MOST_HASHES / memberships);
        var limit = rate >= 1 ? Long.MAX_VALUE : (long) (rate * Long.MAX_VALUE);
        var hashes = sketches.stream()
                .map(sketch -> LongStream.of(sketch.hashes()).takeWhile(hash -> hash < limit).toArray())
                .toList();
        var everybody =
                hashes.stream().flatMapToLong(LongStream::of).sorted().distinct().toArray();
        var people = new int[candidates.size()][];
        Arrays.fill(people, new int[0]);
        for (var i = 0; i < members.size(); i++) {
            people[members.get(i)] = LongStream.of(hashes.get(i))
                    .mapToInt(hash -> Arrays.binarySearch(everybody, hash))
                    .toArray();
        }
        return new SampledPeople(
                people,
                candidates.stream().mapToDouble(Candidate::targetShare).toArray(),
                1 / rate,
                SampledPeople.Meeting.LARGEST);
    }
}
