package dev.kodama.scoring;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.index.Resemblance;
import dev.kodama.scoring.model.Lookalike;
import dev.kodama.scoring.model.RankingFilter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Creators who resemble a creator, or the middle of several.
@Component
public class Lookalikes {
    public static final int MOST = 100;

    /// Of a longer list, the middle says little.
    public static final int LONGEST_LIST = 200;

    private final LiveIndex index;
    private final Dossiers dossiers;

    Lookalikes(LiveIndex index, Dossiers dossiers) {
        this.index = index;
        this.dossiers = dossiers;
    }

    /// What was found.
    public sealed interface Answer {

        /// @param items nearest first
        /// @param of how many of those who were named are known, and make up the portrait
        record Found(List<Lookalike> items, int of) implements Answer {}

        /// Nobody who was named is known.
        record NobodyKnown() implements Answer {}

        /// The index is still being built after a start.
        record NotReady() implements Answer {}
    }

    /// Those who have opted out are never among them, nor are those who are resembled. The register is open to
    /// everybody who may read, so no brand is asked.
    ///
    /// @param creatorIds at most [#LONGEST_LIST]
    /// @param filter who may be among them; the account with most followers is looked at
    /// @param first 1 … [#MOST]
    @Transactional(readOnly = true)
    public Answer of(Set<UUID> creatorIds, RankingFilter filter, int first) {
        var current = index.current();
        if (current.isEmpty()) {
            return new Answer.NotReady();
        }
        var present = dossiers.presentIds(creatorIds);
        var portrayed = present.stream().filter(current.get()::contains).collect(Collectors.toSet());
        if (portrayed.isEmpty()) {
            return new Answer.NobodyKnown();
        }
        var found = current.get().resembling(portrayed, filter, first);
        var names =
                dossiers.nameplates(found.stream().map(Resemblance::creatorId).collect(Collectors.toSet()));
        return new Answer.Found(
                found.stream()
                        .map(one -> named(one, names.getOrDefault(one.creatorId(), Dossiers.Nameplate.NONE)))
                        .toList(),
                portrayed.size());
    }

    private static Lookalike named(Resemblance one, Dossiers.Nameplate plate) {
        return new Lookalike(
                one.creatorId(),
                plate.displayName(),
                plate.handle(one.accountPosition()),
                one.distance(),
                one.parts(),
                one.platform(),
                one.tier(),
                one.engagementPpm(),
                one.topics(),
                one.platforms(),
                one.audiencePpm(),
                ResemblanceInWords.of(one));
    }
}
