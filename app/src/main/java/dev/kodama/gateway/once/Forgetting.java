package dev.kodama.gateway.once;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Forgets answers after their day. Several instances may do it at once: a row that another has deleted is not there.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {
    private final RememberedAnswers answers;

    Forgetting(RememberedAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    void forgetExpired() {
        answers.forgetExpired();
    }
}
