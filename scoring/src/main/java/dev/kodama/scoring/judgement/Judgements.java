package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.JUDGEMENT;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kodama.scoring.model.Evidence;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Judgements {
    /// The model knows nothing of JSON, so how its findings are told apart is said here.
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Finding.class, FindingKinds.class).build();

    private final DSLContext dsl;
    private final PeerGroups peerGroups;

    Judgements(DSLContext dsl, PeerGroups peerGroups) {
        this.dsl = dsl;
        this.peerGroups = peerGroups;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "finding")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Finding.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Finding.Missing.class, name = "missing"),
        @JsonSubTypes.Type(value = Finding.NotAsked.class, name = "not-asked")
    })
    private interface FindingKinds {}

    /// @param version rises with every shortlisting of the creator for the campaign
    public record Kept(long version, Instant judgedAt, Explanation explanation) {}

    /// @return false if that version is kept already
    boolean keep(Kept judgement, Evidence evidence) {
        var explanation = judgement.explanation();
        peerGroups.keep(evidence.peers());
        return dsl.insertInto(JUDGEMENT)
                        .set(JUDGEMENT.CAMPAIGN_ID, explanation.campaignId())
                        .set(JUDGEMENT.CREATOR_ID, explanation.creatorId())
                        .set(JUDGEMENT.VERSION, judgement.version())
                        .set(JUDGEMENT.JUDGED_AT, judgement.judgedAt())
                        .set(JUDGEMENT.POINTS, explanation.score().points())
                        .set(JUDGEMENT.INPUT_HASH, explanation.inputHash())
                        .set(JUDGEMENT.EXPLANATION, JSONB.valueOf(JSON.writeValueAsString(explanation)))
                        .set(JUDGEMENT.EVIDENCE, JSONB.valueOf(JSON.writeValueAsString(StoredEvidence.of(evidence))))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// The latest of a creator for a campaign.
    public Optional<Kept> latest(UUID campaignId, UUID creatorId) {
        return dsl.select(JUDGEMENT.VERSION, JUDGEMENT.JUDGED_AT, JUDGEMENT.EXPLANATION)
                .from(JUDGEMENT)
                .where(JUDGEMENT.CAMPAIGN_ID.eq(campaignId))
                .and(JUDGEMENT.CREATOR_ID.eq(creatorId))
                .orderBy(JUDGEMENT.VERSION.desc())
                .limit(1)
                .fetchOptional(Judgements::kept);
    }

    /// What a judgement was computed from; empty where it was kept before evidence was.
    public Optional<Evidence> evidence(Kept judgement) {
        return dsl.select(JUDGEMENT.EVIDENCE)
                .from(JUDGEMENT)
                .where(JUDGEMENT.CAMPAIGN_ID.eq(judgement.explanation().campaignId()))
                .and(JUDGEMENT.CREATOR_ID.eq(judgement.explanation().creatorId()))
                .and(JUDGEMENT.VERSION.eq(judgement.version()))
                .fetchOptional(JUDGEMENT.EVIDENCE)
                .map(json -> JSON.readValue(json.data(), StoredEvidence.class))
                .map(stored -> stored.with(peerGroups.byHash(stored.hashes())));
    }

    /// All of them, in the order of their key.
    ///
    /// @param last the one to go on after; null from the beginning
    List<Kept> after(@Nullable Kept last, int atMost) {
        return dsl.select(JUDGEMENT.VERSION, JUDGEMENT.JUDGED_AT, JUDGEMENT.EXPLANATION)
                .from(JUDGEMENT)
                .where(
                        last == null
                                ? noCondition()
                                : row(JUDGEMENT.CAMPAIGN_ID, JUDGEMENT.CREATOR_ID, JUDGEMENT.VERSION)
                                        .gt(
                                                last.explanation().campaignId(),
                                                last.explanation().creatorId(),
                                                last.version()))
                .orderBy(JUDGEMENT.CAMPAIGN_ID, JUDGEMENT.CREATOR_ID, JUDGEMENT.VERSION)
                .limit(atMost)
                .fetch(Judgements::kept);
    }

    /// By campaign, the latest of each creator, best first.
    public Map<UUID, List<Kept>> ofCampaigns(Set<UUID> campaignIds) {
        return dsl
                .select(JUDGEMENT.VERSION, JUDGEMENT.JUDGED_AT, JUDGEMENT.EXPLANATION)
                .distinctOn(JUDGEMENT.CAMPAIGN_ID, JUDGEMENT.CREATOR_ID)
                .from(JUDGEMENT)
                .where(JUDGEMENT.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new))))
                .orderBy(JUDGEMENT.CAMPAIGN_ID, JUDGEMENT.CREATOR_ID, JUDGEMENT.VERSION.desc())
                .fetch(Judgements::kept)
                .stream()
                .sorted(Comparator.comparingInt(
                        kept -> -kept.explanation().score().points()))
                .collect(groupingBy(kept -> kept.explanation().campaignId()));
    }

    private static Kept kept(Record3<Long, Instant, JSONB> row) {
        return new Kept(row.value1(), row.value2(), JSON.readValue(row.value3().data(), Explanation.class));
    }
}
