package dev.kodama.scoring.validation;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.reach.KnownOverlaps;
import dev.kodama.scoring.model.reach.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Channels with the number of their viewers, and how many some pairs of them share.
record SharedViewers(List<Channel> channels, List<Pair> pairs, KnownOverlaps known) {
    /// @param at the place in `channels`
    record Channel(int at, String name, long viewers) {
        Member member() {
            return new Member(id(at), Platform.TWITCH, viewers, null);
        }
    }

    record Pair(Channel one, Channel other, long shared) {}

    static UUID id(int at) {
        return new UUID(0, at);
    }

    /// @param folder with `channels.csv` (id, label, count) and `shared-viewers.csv` (source, target, weight)
    static SharedViewers read(Path folder) throws IOException {
        var byName = new HashMap<String, Channel>();
        var channels = new ArrayList<Channel>();
        for (var cells : rows(folder.resolve("channels.csv"))) {
            var channel = new Channel(channels.size(), cells[0], Long.parseLong(cells[2]));
            channels.add(channel);
            byName.put(channel.name(), channel);
        }
        var pairs = new ArrayList<Pair>();
        var known = new KnownOverlaps.Collected();
        for (var cells : rows(folder.resolve("shared-viewers.csv"))) {
            var one = byName.get(cells[0]);
            var other = byName.get(cells[1]);
            if (one != null && other != null) {
                var pair = new Pair(one, other, Long.parseLong(cells[2]));
                pairs.add(pair);
                known.add(id(one.at()), id(other.at()), pair.shared());
            }
        }
        return new SharedViewers(List.copyOf(channels), List.copyOf(pairs), known.known());
    }

    static List<Member> members(Collection<Channel> channels) {
        return channels.stream().map(Channel::member).toList();
    }

    /// For each channel its known partners and what they share.
    Map<Integer, Map<Integer, Long>> neighbours() {
        var neighbours = new HashMap<Integer, Map<Integer, Long>>();
        for (var pair : pairs) {
            neighbours
                    .computeIfAbsent(pair.one().at(), at -> new HashMap<>())
                    .put(pair.other().at(), pair.shared());
            neighbours
                    .computeIfAbsent(pair.other().at(), at -> new HashMap<>())
                    .put(pair.one().at(), pair.shared());
        }
        return neighbours;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(",", -1))
                .toList();
    }
}
