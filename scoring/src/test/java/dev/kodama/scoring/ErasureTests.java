package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.CreatorsErased.Erased;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.RateCardsChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

/// Somebody who asked to be forgotten is judged no more, whatever still arrives.
@ApplicationModuleTest
class ErasureTests {
    private static final Instant AT = Instant.parse("2026-11-16T00:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final UUID creator = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final String mark = "q" + creator.toString().substring(0, 8);

    @Test
    void nothingIsLeftAndWhatArrivesLateStaysAway() {
        var told = new Telling(events, transactions, jdbc);
        told.tell(facts());
        assertThat(tables()).containsExactly("profile", "account", "follower_count", "audience", "rate_card");

        told.tell(
                new CreatorProfilesChanged(
                        UUID.randomUUID(), AT, List.of(CreatorProfile.withdrawn(creator, 2, "消去済み", AT))),
                new CreatorsErased(UUID.randomUUID(), AT, List.of(new Erased(creator, List.of(account)))));
        assertThat(tables()).as("the pseudonym alone").containsExactly("profile");

        told.tell(facts());
        told.tell(new CreatorsErased(UUID.randomUUID(), AT, List.of(new Erased(creator, List.of(account)))));

        assertThat(tables()).containsExactly("profile");
        assertThat(jdbc.sql("select display_name || handles::text from scoring.profile where creator_id = ?")
                        .param(creator)
                        .query(String.class)
                        .single())
                .isEqualTo("消去済み{}");
    }

    @Test
    void whoIsErasedStaysAwayThoughManyOthersArriveWithThem() {
        var told = new Telling(events, transactions, jdbc);
        told.tell(new CreatorsErased(UUID.randomUUID(), AT, List.of(new Erased(creator, List.of(account)))));
        var others = new Crowd(11, 200, LocalDate.parse("2026-11-16"));
        var theirs = facts();
        told.tell(
                new AccountFiguresCaptured(
                        UUID.randomUUID(),
                        AT,
                        Stream.concat(others.figures.stream(), ((AccountFiguresCaptured) theirs[1]).accounts().stream())
                                .toList()),
                new AudiencesMeasured(
                        UUID.randomUUID(),
                        AT,
                        Stream.concat(others.audiences.stream(), ((AudiencesMeasured) theirs[2]).audiences().stream())
                                .toList()));

        assertThat(tables())
                .as("at most the pseudonym, which another test may have left")
                .isSubsetOf("profile");
        assertThat(jdbc.sql("select count(*) from scoring.account where account_id = any (?)")
                        .param(others.figures.stream()
                                .map(AccountFigures::accountId)
                                .toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(others.figures.size());
    }

    private Object[] facts() {
        return new Object[] {
            new CreatorProfilesChanged(
                    UUID.randomUUID(),
                    AT,
                    List.of(new CreatorProfile(
                            creator,
                            1,
                            "花 " + mark,
                            "ja",
                            "JP",
                            List.of("fashion"),
                            true,
                            List.of(new CreatorProfile.Account(account, Platform.INSTAGRAM, mark, null))))),
            new AccountFiguresCaptured(
                    UUID.randomUUID(),
                    AT,
                    List.of(new AccountFigures(
                            creator,
                            account,
                            1,
                            Platform.INSTAGRAM,
                            AT,
                            "import:list.csv",
                            12_000L,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))),
            new AudiencesMeasured(
                    UUID.randomUUID(),
                    AT,
                    List.of(new Audience(
                            creator,
                            1,
                            AT,
                            "instagram",
                            10,
                            List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "art", "JP", 1_000))))),
            new RateCardsChanged(
                    UUID.randomUUID(),
                    AT,
                    List.of(new RateCard(
                            creator,
                            1,
                            List.of(new RateCard.Rate(Platform.INSTAGRAM, "post", 1, LocalDate.parse("2026-04-01"))))))
        };
    }

    /// In which tables they stand.
    private List<String> tables() {
        return jdbc.sql("""
                        select 'profile' from scoring.profile where creator_id = :creator
                        union all select 'account' from scoring.account where creator_id = :creator
                        union all select 'follower_count' from scoring.follower_count where account_id = :account
                        union all select 'audience' from scoring.audience where creator_id = :creator
                        union all select 'rate_card' from scoring.rate_card where creator_id = :creator""")
                .param("creator", creator)
                .param("account", account)
                .query(String.class)
                .list();
    }
}
