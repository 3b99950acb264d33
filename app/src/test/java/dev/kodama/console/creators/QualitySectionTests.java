package dev.kodama.console.creators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.scoring.AudienceWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class QualitySectionTests extends ConsoleTest {
    private static final FollowerProfile REAL =
            new FollowerProfile(true, 0, 2, 0, false, 40, false, false, 120L, 300L, 280L);
    private static final FollowerProfile BOUGHT =
            new FollowerProfile(false, 0, 2, 0, false, 40, false, false, 0L, 300L, 280L);

    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private AudienceWatch audiences;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void qualityIsShownWithItsIntervalAndEveryRule() {
        var creator = creator();
        var account = requireNonNull(directory.accountsOf(Set.of(creator)).get(creator))
                .getFirst()
                .id();
        var profiles = new ArrayList<>(Collections.nCopies(169, REAL));
        profiles.addAll(Collections.nCopies(31, BOUGHT));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new FollowersSampled(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new ProfileSample(account, 1, Instant.now(), "import:followers.csv", profiles)))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> audiences.qualityOf(Set.of(account)).containsKey(account));

        visit("creators/" + creator);

        assertThat(words())
                .contains("84.5%", "判定した 200 人のうち 169 人", "78.8%〜88.9%")
                .contains("プロフィール画像がない", "31", "自己紹介がない")
                .contains("プロフィール画像がない＋投稿がほとんどない");
    }

    @Test
    void noSampleIsNoDataAndSaysWhatToDo() {
        visit("creators/" + creator());

        assertThat(words()).contains("フォロワーの質はまだわかりません", "フォロワーのプロフィール");
    }

    private String words() {
        return find(CreatorView.class).single().getElement().getTextRecursively();
    }

    private UUID creator() {
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(
                                Platform.X, "q" + UUID.randomUUID().toString().substring(0, 12), null))))
                .creator()
                .id();
    }
}
