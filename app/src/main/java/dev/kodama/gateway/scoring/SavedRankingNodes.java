package dev.kodama.gateway.scoring;

import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.model.SavedRanking;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Saved rankings by their global id, of campaigns that the asker may see.
@Component
class SavedRankingNodes implements NodeSource {
    private final RankingArchive archive;
    private final Asker asker;

    SavedRankingNodes(RankingArchive archive, Asker asker) {
        this.archive = archive;
        this.asker = asker;
    }

    @Override
    public String type() {
        return "SavedRanking";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(SavedRanking.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return archive.byIds(asker.scope(), ids);
    }
}
