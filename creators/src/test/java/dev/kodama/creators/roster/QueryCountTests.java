package dev.kodama.creators.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A page of fifty costs as many statements as a page of one.
@SpringBootTest(classes = {CreatorsTestApplication.class, QueryCountTests.Counting.class})
@NullUnmarked
class QueryCountTests {
    @Autowired
    CreatorDirectory directory;

    @Autowired
    AtomicInteger statements;

    private final Set<UUID> creators = new HashSet<>();
    private final Set<UUID> accounts = new HashSet<>();

    @BeforeEach
    void fiftyCreators() {
        for (var i = 0; i < 50; i++) {
            var outcome = directory.register(
                    new ProfileEdit("多い" + i, null, null, null, List.of(), null),
                    List.of(
                            new NewAccount(Platform.X, "many" + UUID.randomUUID(), null),
                            new NewAccount(Platform.BLOG, "many" + UUID.randomUUID(), null)));
            var creator = ((EditOutcome.Done) outcome).creator();
            creators.add(creator.id());
            creator.accounts().forEach(account -> accounts.add(account.id()));
        }
        statements.set(0);
    }

    @Test
    void aPageOfEveryoneIsOneStatement() {
        directory.page(CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS, null, 50);

        assertThat(statements).hasValue(1);
    }

    @Test
    void aPageOfThoseWhoMatchIsAGuessAndOneStatement() {
        directory.page(CreatorFilter.text("多い"), CreatorSort.MOST_FOLLOWERS, null, 50);

        assertThat(statements).hasValue(2);
    }

    @Test
    void creatorsWithTheirAccountsAreTwo() {
        directory.byIds(creators);

        assertThat(statements).hasValue(2);
    }

    @Test
    void accountsAreThree() {
        directory.accountsByIds(accounts);

        assertThat(statements).hasValue(3);
    }

    @Test
    void historiesAudiencesAndRateCardsAreOneEach() {
        directory.snapshotsOf(accounts, Instant.EPOCH, Instant.now());
        directory.audiencesOf(creators);
        directory.rateCardsOf(creators);

        assertThat(statements).hasValue(3);
    }

    @TestConfiguration
    static class Counting {
        @Bean
        AtomicInteger statements() {
            return new AtomicInteger();
        }

        @Bean
        DefaultConfigurationCustomizer counting(AtomicInteger statements) {
            return configuration -> configuration.setAppending(new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext context) {
                    statements.incrementAndGet();
                }
            });
        }
    }
}
