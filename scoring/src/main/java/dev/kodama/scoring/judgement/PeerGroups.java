package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.PEER_GROUP;
import static org.jooq.impl.DSL.any;

import dev.kodama.scoring.model.Evidence;
import dev.kodama.scoring.model.PeerGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Kept under their own hash, so that what many judgements were read from is there once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeerGroups {
    private final DSLContext dsl;

    PeerGroups(DSLContext dsl) {
        this.dsl = dsl;
    }

    void keep(Evidence.Peers peers) {
        dsl.batch(Stream.of(peers.engagement(), peers.reply(), peers.price())
                        .map(group -> dsl.insertInto(PEER_GROUP)
                                .set(PEER_GROUP.HASH, group.hash())
                                .set(PEER_GROUP.SIZE, group.size())
                                .set(
                                        PEER_GROUP.SORTED,
                                        Arrays.stream(group.sorted()).boxed().toArray(Long[]::new))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    Map<String, PeerGroup> byHash(Collection<String> hashes) {
        return dsl.select(PEER_GROUP.HASH, PEER_GROUP.SIZE, PEER_GROUP.SORTED)
                .from(PEER_GROUP)
                .where(PEER_GROUP.HASH.eq(any(hashes.toArray(String[]::new))))
                .fetchMap(
                        PEER_GROUP.HASH,
                        row -> PeerGroup.restored(
                                row.value2(),
                                Arrays.stream(row.value3())
                                        .mapToLong(Long::longValue)
                                        .toArray()));
    }
}
