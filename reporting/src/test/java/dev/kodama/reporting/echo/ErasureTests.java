package dev.kodama.reporting.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.CreatorsErased.Erased;
import dev.kodama.creators.events.Platform;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.reporting.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/// Reports add up after somebody was forgotten, and say neither handle nor address.
@ApplicationModuleTest(module = "reporting")
class ErasureTests {
    private static final Instant AT = Instant.parse("2026-11-16T00:00:00Z");

    @Autowired
    CreatorsEcho register;

    @Autowired
    CampaignsEcho campaigns;

    @Autowired
    ReportShelf reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    /// After each test too: others tell of the same people, and of whoever was erased nobody is told anything any more.
    @BeforeEach
    @AfterEach
    void nothingHeardYet() {
        reports.forgetEverything();
        jdbc.sql("truncate reporting.erased").update();
    }

    @Test
    void handlesAndAddressesGoAlsoThoseThatArriveLate() {
        hearEverything();
        assertThat(count("select count(*) from reporting.account where handle is not null"))
                .isPositive();
        assertThat(count("select count(*) from reporting.post where url like '%example%' or url like '%instagram%'"))
                .isPositive();

        erase();
        assertNothingSaysWhoItWas();

        hearEverything();
        erase();
        assertNothingSaysWhoItWas();
        assertThat(count("select sum(paid_yen) from reporting.payment")).isEqualTo(30_000);
        assertThat(count("select sum(agreed_yen) from reporting.collaboration")).isEqualTo(30_000);
    }

    @Test
    void anErasureThatIsHeardFirstHoldsForAllThatComes() {
        erase();
        hearEverything();
        assertNothingSaysWhoItWas();
    }

    private void assertNothingSaysWhoItWas() {
        assertThat(jdbc.sql("select display_name from reporting.creator where creator_id = ?")
                        .param(Told.id("花"))
                        .query(String.class)
                        .single())
                .isEqualTo("消去済み");
        assertThat(count("select count(*) from reporting.account")).isZero();
        assertThat(count("select count(*) from reporting.post where url not like 'https://erased.invalid/%'"))
                .isZero();
        assertThat(count("select count(*) from reporting.post")).isEqualTo(1);
    }

    private void hearEverything() {
        hear(Told.profile("花", 1, "花"));
        hear(Told.followers("花", 1, 12_000L));
        hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 100_000));
        hear(Told.shortlisted("花", 1));
        hear(Told.invited("花", 2, 30_000));
        hear(Told.accepted("花", 3, 30_000, "2026-11-10T00:00:00Z"));
        hear(Told.published("花", 6, "post", Platform.INSTAGRAM, "2026-11-12T00:00:00Z"));
        hear(Told.paid("花", 7, "payment", 30_000, "2026-11-20"));
    }

    private void erase() {
        var creator = Told.id("花");
        hear(new CreatorProfilesChanged(
                UUID.randomUUID(), AT, List.of(CreatorProfile.withdrawn(creator, 9, "消去済み", AT))));
        hear(new CreatorsErased(UUID.randomUUID(), AT, List.of(new Erased(creator, List.of()))));
    }

    private void hear(Object event) {
        CreatorsEcho heardOfCreators = AopTestUtils.getTargetObject(register);
        CampaignsEcho heardOfCampaigns = AopTestUtils.getTargetObject(campaigns);
        transaction.executeWithoutResult(_ -> {
            switch (event) {
                case CreatorProfilesChanged e -> heardOfCreators.on(e);
                case dev.kodama.creators.events.AccountFiguresCaptured e -> heardOfCreators.on(e);
                case CreatorsErased e -> heardOfCreators.on(e);
                case dev.kodama.campaigns.events.CampaignChanged e -> heardOfCampaigns.on(e);
                case CollaborationEvent e -> heardOfCampaigns.on(e);
                default -> throw new IllegalArgumentException(event.toString());
            }
        });
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
