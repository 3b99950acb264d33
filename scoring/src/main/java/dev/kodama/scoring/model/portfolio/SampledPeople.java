package dev.kodama.scoring.model.portfolio;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How many people a set of creators reaches, each one counted once, judged by a sample of people that is the same for
/// all creators: whoever is in the sample is in it with every creator they follow.
///
/// A creator's share says how many of their followers count, such as those in the target or those who react. Someone
/// who follows several of the chosen counts by [Meeting].
public final class SampledPeople implements SetValue {
    private final int[][] people;
    private final double[] share;
    private final double scale;
    private final Meeting meeting;
    private final int sampled;

    /// How the shares of several creators meet in one person.
    public enum Meeting {
        /// To be in a target is a fact about a person, however many creators they follow: the largest share counts.
        LARGEST {
            @Override
            double more(double sofar, double share) {
                return Math.max(0, share - sofar);
            }
        },
        /// To react is a chance that each post gives anew, independently of the others.
        ANY {
            @Override
            double more(double sofar, double share) {
                return (1 - sofar) * share;
            }
        };

        abstract double more(double sofar, double share);
    }

    /// @param people for each candidate the sampled people who follow them, as numbers from 0, each at most once
    /// @param share 0 … 1 for each candidate
    /// @param scale how many people one sampled person stands for
    public SampledPeople(int[][] people, double[] share, double scale, Meeting meeting) {
        this.people = people;
        this.share = share;
        this.scale = scale;
        this.meeting = meeting;
        this.sampled =
                1 + Arrays.stream(people).flatMapToInt(Arrays::stream).max().orElse(-1);
    }

    /// How many different people are in the sample.
    public int sampled() {
        return sampled;
    }

    @Override
    public Growing nobody() {
        return new Reached(new float[sampled], new BitSet(), 0);
    }

    /// Only their own people, numbered anew.
    @Override
    public SetValue among(BitSet candidates) {
        var all = candidates.stream()
                .flatMap(candidate -> IntStream.of(people[candidate]))
                .sorted()
                .distinct()
                .toArray();
        var own = new int[people.length][];
        Arrays.setAll(
                own,
                candidate -> candidates.get(candidate)
                        ? IntStream.of(people[candidate])
                                .map(person -> Arrays.binarySearch(all, person))
                                .toArray()
                        : new int[0]);
        return new SampledPeople(own, share, scale, meeting);
    }

    private final class Reached implements Growing {
        private final float[] sofar;
        private final BitSet chosen;
        private double value;

        Reached(float[] sofar, BitSet chosen, double value) {
            this.sofar = sofar;
            this.chosen = chosen;
            this.value = value;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double gain(int candidate) {
            if (chosen.get(candidate)) {
                return 0;
            }
            var own = (float) share[candidate];
            var gain = 0.0;
            for (var person : people[candidate]) {
                gain += meeting.more(sofar[person], own);
            }
            return gain * scale;
        }

        @Override
        public void add(int candidate) {
            if (chosen.get(candidate)) {
                return;
            }
            value += gain(candidate);
            chosen.set(candidate);
            var own = (float) share[candidate];
            for (var person : people[candidate]) {
                sofar[person] += (float) meeting.more(sofar[person], own);
            }
        }

        @Override
        public Growing copy() {
            return new Reached(sofar.clone(), (BitSet) chosen.clone(), value);
        }
    }
}
