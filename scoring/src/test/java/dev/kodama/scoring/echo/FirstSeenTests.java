package dev.kodama.scoring.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Many at a time are remembered just as one by one, whoever is known already.
@ApplicationModuleTest
class FirstSeenTests {
    private static final int MANY = 300;

    /// Ids in the order of listeners. The first is among those that are looked at beforehand, the second is not.
    private static final int LOOKED_AT = 0;

    private static final int OVERLOOKED = 1;

    @Autowired
    KnownProfiles profiles;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("truncate scoring.profile").update();
    }

    @Test
    void textIsKeptAsItWasTold() {
        var awkward = List.of(
                "",
                " ",
                "\t",
                "a\tb",
                "a\nb\r\nc",
                "\\",
                "\\N",
                "\\.",
                "\\t",
                "null",
                "NULL",
                "{a,b}",
                "\"quoted\"",
                "it's",
                "花\u3000子 🌸",
                "\u0001");
        var told = new ArrayList<CreatorProfile>();
        for (var text : awkward) {
            told.add(profile(told.size(), 1, text, List.of(text, "x" + text), text));
        }
        remember(filledUp(told));
        var together = contents();
        forget();
        filledUp(told).forEach(profile -> remember(List.of(profile)));

        assertThat(together).isEqualTo(contents());
        for (var i = 0; i < awkward.size(); i++) {
            assertThat(nameOf(i)).isEqualTo(awkward.get(i));
        }
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        remember(IntStream.range(0, MANY)
                .mapToObj(i -> new CreatorProfile(id(i), 1, "花", null, null, List.of(), true, List.of()))
                .toList());

        assertThat(jdbc.sql("""
                        select distinct language is null and country is null and merged_into is null
                                        and withdrawn_at is null and topics = '{}' and handles = '{}'
                        from scoring.profile
                        """).query(Boolean.class).list()).containsExactly(true);
    }

    @Test
    void whoIsKnownKeepsTheHighestVersionAndAllOthersAreAdded() {
        for (var known : List.of(LOOKED_AT, OVERLOOKED)) {
            forget();
            remember(List.of(profile(known, 5, "newer")));
            remember(many(3));

            assertThat(jdbc.sql("select count(*) from scoring.profile")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MANY);
            assertThat(nameOf(known)).isEqualTo("newer");
            assertThat(nameOf(known + 1)).isEqualTo("version 3");
        }
    }

    @Test
    void halfOfThemMayBeKnownAtAnOlderVersion() {
        remember(many(1).subList(0, MANY / 2));
        remember(many(2));

        assertThat(jdbc.sql("select distinct display_name from scoring.profile")
                        .query(String.class)
                        .list())
                .containsExactly("version 2");
    }

    @Test
    void toldOnceMoreNothingLooksChanged() {
        remember(many(1));
        var once = writtenBy();
        remember(many(1));

        assertThat(writtenBy()).isEqualTo(once);
    }

    @Test
    void twoListenersWithTheSameRowsAgreeInEitherOrder() throws Exception {
        for (var first : List.of(1, 2)) {
            forget();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var added = new CountDownLatch(1);
                var mayCommit = new CountDownLatch(1);
                var one = threads.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    profiles.remember(many(first));
                    added.countDown();
                    awaited(mayCommit);
                }));
                awaited(added);
                var other = threads.submit(() -> remember(many(3 - first)));
                awaitSomebodyWaiting();
                mayCommit.countDown();
                one.get(30, TimeUnit.SECONDS);
                other.get(30, TimeUnit.SECONDS);
            }

            assertThat(jdbc.sql("select display_name || ' ' || count(*) from scoring.profile group by display_name")
                            .query(String.class)
                            .list())
                    .containsExactly("version 2 " + MANY);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSomebodyWaiting() {
        await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
    }

    private void remember(List<CreatorProfile> told) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> profiles.remember(told));
    }

    private static List<CreatorProfile> many(int version) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> profile(i, version, "version " + version))
                .toList();
    }

    private static List<CreatorProfile> filledUp(List<CreatorProfile> told) {
        var all = new ArrayList<>(told);
        IntStream.range(told.size(), MANY).forEach(i -> all.add(profile(i, 1, "花")));
        return all;
    }

    private static CreatorProfile profile(int number, int version, String name) {
        return profile(number, version, name, List.of("fashion"), "hana");
    }

    private static CreatorProfile profile(int number, int version, String name, List<String> topics, String handle) {
        return new CreatorProfile(
                id(number),
                version,
                name,
                "ja",
                "JP",
                topics,
                number % 2 == 0,
                List.of(
                        new CreatorProfile.Account(new UUID(1, number), Platform.INSTAGRAM, handle, null),
                        new CreatorProfile.Account(new UUID(2, number), Platform.X, "花", null)),
                null,
                number % 3 == 0 ? Instant.parse("2026-11-01T00:00:00.123456Z") : null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private String nameOf(int number) {
        return jdbc.sql("select display_name from scoring.profile where creator_id = ?")
                .param(id(number))
                .query(String.class)
                .single();
    }

    private List<String> contents() {
        return jdbc.sql("select (to_jsonb(p) - 'changed_in')::text from scoring.profile p order by creator_id")
                .query(String.class)
                .list();
    }

    private List<Long> writtenBy() {
        return jdbc.sql("select distinct changed_in from scoring.profile")
                .query(Long.class)
                .list();
    }
}
