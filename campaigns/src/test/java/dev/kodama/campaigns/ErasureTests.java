package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.ContactWishes;
import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.CreatorsErased.Erased;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is left of the work with somebody who asked to be forgotten: what was agreed, done and paid.
class ErasureTests extends DeskScene {
    /// In all that the creator or others write here.
    private String mark = "";

    @BeforeEach
    void somebodyElse() {
        mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    @Autowired
    PersonalRecords records;

    record Work(UUID creatorId, Collaboration collaboration, String token) {}

    @Test
    void theirWordsGoAndTheBooksStay() {
        var work = paid();
        assertThat(tablesThatSay(mark)).contains("known_creator", "collaboration", "draft", "post", "step");

        erase(work.creatorId());

        assertThat(tablesThatSay(mark)).isEmpty();
        var after = collaborations.byId(EVERYTHING, work.collaboration().id()).orElseThrow();
        assertThat(after.creatorName()).isEqualTo("消去済み");
        assertThat(after.contactable()).isFalse();
        assertThat(after.stage()).isEqualTo(CollaborationStage.LIVE);
        assertThat(after.paidYen()).isEqualTo(30_000);
        assertThat(collaborations.paymentsOf(EVERYTHING, Set.of(after.id())).get(after.id()))
                .hasSize(1);
        assertThat(collaborations.historyOf(EVERYTHING, after.id()))
                .extracting(Step::kind)
                .contains(Step.Kind.ACCEPTED, Step.Kind.DRAFT_SUBMITTED, Step.Kind.FEE_PAID);
        assertThat(letters.open(work.token())).isInstanceOf(Letter.Unknown.class);
        assertThat(refused(letters.submitDraft(work.token(), key(), "また", null)))
                .isEqualTo(new Refusal.LinkNotValid());
        assertThat(collaborations.republish()).as("can still be told").isPositive();
        assertThat(tablesThatSay(mark)).isEmpty();
    }

    @Test
    void whatArrivesLateBringsNothingBack() {
        var work = paid();
        erase(work.creatorId());

        tell(profile(work.creatorId(), 1, "花 " + mark, true));
        publish(new ContactWishesStated(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new ContactWishes(work.creatorId(), 1, Instant.now(), List.of(mark), 1L, false))));
        publish(erasure(work.creatorId()));
        creator("別の人");
        quiet();

        assertThat(tablesThatSay(mark)).isEmpty();
    }

    @Test
    void everythingIsHandedOutBefore() {
        var work = paid();
        var tables = new ArrayList<String>();
        var rows = new ArrayList<String>();
        records.tell(work.creatorId(), new PersonalRecords.Reader() {
            @Override
            public void table(String name, String about) {
                tables.add(name);
                assertThat(about).as(name).isNotBlank();
            }

            @Override
            public void row(String json) {
                rows.add(json);
            }
        });

        assertThat(tables).containsAll(tablesThatSay(mark)).contains("payment", "approach", "letter");
        assertThat(rows).anyMatch(row -> row.contains("30000")).noneMatch(row -> row.contains("token_hash"));
    }

    private Work paid() {
        var creatorId = creator("花 " + mark);
        var collaboration = shortlisted(runningCampaign(100_000), creatorId);
        var invitation = done(
                collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(30_000, mark + " さん、ぜひ")));
        var token = tokenOf(invitation);
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "下書き " + mark, "https://example.jp/" + mark));
        done(collaborations.requestRevision(EVERYTHING, asked(), collaboration.id(), "直して " + mark));
        done(letters.submitDraft(token, key(), "下書き2 " + mark, null));
        done(collaborations.approveDraft(EVERYTHING, asked(), collaboration.id(), null));
        posted(collaboration, "https://www.instagram.com/p/" + mark + "/");
        done(collaborations.pay(EVERYTHING, asked(), collaboration.id(), 30_000, LocalDate.now()));
        return new Work(creatorId, collaboration, token);
    }

    private void erase(UUID creatorId) {
        tell(CreatorProfile.withdrawn(creatorId, 2, "消去済み", Instant.now()));
        publish(erasure(creatorId));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select count(*) from campaigns.erased where creator_id = ?")
                                .param(creatorId)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private static CreatorsErased erasure(UUID creatorId) {
        return new CreatorsErased(UUID.randomUUID(), Instant.now(), List.of(new Erased(creatorId, List.of())));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void quiet() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from modulith.event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /// Tables of this module in which any row has this text anywhere.
    private List<String> tablesThatSay(String text) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'campaigns' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from campaigns." + table + " t where t::text ilike ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
