package dev.kodama.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Application;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.operations.EventDesk;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Availability.Obstacle;
import dev.kodama.security.AccountBook;
import dev.kodama.workbench.ThrowawayPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// The demo as a newcomer gets it: an empty house that starts and fills itself. The only test that starts the
/// application a second time in this JVM, so all of it looks at one house; and what a JVM has one of, who is signed in
/// on a thread, is given back to the house of the other tests.
class DemoDataTests {
    /// Where doubling would show.
    private static final List<String> TABLES = List.of(
            "creators.creator",
            "creators.account",
            "creators.snapshot",
            "creators.note",
            "creators.creator_list",
            "creators.saved_search",
            "campaigns.brand",
            "campaigns.campaign",
            "campaigns.collaboration",
            "campaigns.post",
            "campaigns.payment",
            "scoring.saved_ranking");

    @TempDir
    static Path home;

    private static final SecurityContextHolderStrategy OF_THE_OTHERS = SecurityContextHolder.getContextHolderStrategy();

    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void openAnEmptyHouse() {
        house = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + ThrowawayPostgres.url("demo"),
                        "--spring.main.register-shutdown-hook=false",
                        "--kodama.home=" + home,
                        "--kodama.demo=true",
                        "--logging.level.root=warn");
        await("everything loaded and heard by everybody")
                .atMost(Duration.ofMinutes(3))
                .until(() -> !bean(DemoState.class).isUnfinished()
                        && bean(EventDesk.class).counts().all() == 0);
    }

    @AfterAll
    static void closeIt() {
        house.close();
        SecurityContextHolder.setContextHolderStrategy(OF_THE_OTHERS);
    }

    @Test
    void theManagerSeesWhoIsBoundToACompetitorAndWhoIsBusy() {
        var seen = availability("manager");

        assertThat(kinds(seen, DemoCast.boundToACompetitor())).contains(Availability.Conflict.class);
        assertThat(kinds(seen, DemoCast.busyElsewhere())).contains(Availability.Busy.class);
    }

    @Test
    void theViewerOfOneBrandSeesOnlyThatTheyAreNotAvailable() {
        var seen = availability("viewer");

        assertThat(kinds(seen, DemoCast.boundToACompetitor()))
                .contains(Availability.Taken.class)
                .doesNotContain(Availability.Conflict.class);
        assertThat(kinds(seen, DemoCast.busyElsewhere()))
                .contains(Availability.Taken.class)
                .doesNotContain(Availability.Busy.class);
    }

    /// As a start after a kill does.
    @Test
    void loadedAgainItIsTheSameDemo() throws InterruptedException {
        var before = rows();

        bean(DemoRegister.class).load();
        bean(DemoNotebook.class).load(bean(DemoCampaigns.class).load());

        assertThat(rows()).isEqualTo(before);
    }

    /// For the campaign with the audiobooks.
    private static Map<UUID, Availability> availability(String username) {
        var brands = bean(AccountBook.class).byUsername(username).orElseThrow().brandIds();
        var campaign = bean(JdbcClient.class)
                .sql("select id from campaigns.campaign where name = :name")
                .param("name", DemoCampaigns.IN_THE_MIDDLE)
                .query(UUID.class)
                .single();
        var ids = Stream.of(DemoCast.boundToACompetitor(), DemoCast.busyElsewhere())
                .flatMap(cast -> bean(DemoRegister.class).find(cast).stream())
                .map(CreatorSummary::id)
                .collect(toSet());
        return bean(Scoreboard.class).availability(BrandScope.of(brands), campaign, ids);
    }

    private static Set<Class<? extends Obstacle>> kinds(Map<UUID, Availability> seen, List<MadeUpCreator> cast) {
        return bean(DemoRegister.class).find(cast).stream()
                .flatMap(creator -> seen.getOrDefault(creator.id(), Availability.FREE).obstacles().stream())
                .<Class<? extends Obstacle>>map(Obstacle::getClass)
                .collect(toSet());
    }

    private static Map<String, Long> rows() {
        return TABLES.stream()
                .collect(toMap(
                        table -> table,
                        table -> bean(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private static <T> T bean(Class<T> type) {
        return house.getBean(type);
    }
}
