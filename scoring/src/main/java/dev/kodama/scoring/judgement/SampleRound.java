package dev.kodama.scoring.judgement;

import dev.kodama.scoring.echo.KnownSamples;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.registry.ParameterEditions;
import dev.kodama.scoring.upkeep.Heartbeat;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges samples of followers anew once an edition of the parameters has other numbers in the rules: in small
/// transactions, so that the ranking follows by and by, and several instances share the work.
@Component
class SampleRound implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 50;

    private final KnownSamples samples;
    private final ParameterEditions editions;
    private final LiveIndex index;
    private final TransactionTemplate transaction;
    private final Heartbeat heartbeat = new Heartbeat("scoring-samples", PAUSE, this::judgeAnew);

    SampleRound(
            KnownSamples samples,
            ParameterEditions editions,
            LiveIndex index,
            PlatformTransactionManager transactions) {
        this.samples = samples;
        this.editions = editions;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        heartbeat.start();
    }

    @Override
    public void stop() {
        heartbeat.stop();
    }

    @Override
    public boolean isRunning() {
        return heartbeat.running();
    }

    private void judgeAnew() {
        var more = true;
        while (more && heartbeat.running()) {
            more = Boolean.TRUE.equals(
                    transaction.execute(_ -> samples.judgeAnew(editions.inForce(index.today()), BATCH) == BATCH));
        }
    }
}
