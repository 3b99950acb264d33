package dev.kodama.gateway.once;

import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.Refusal;
import dev.kodama.gateway.schema.RootFields;
import dev.kodama.security.CurrentUser;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes every mutation happen once per idempotency key.
///
/// The key is claimed, the mutation's work done and its answer kept in **one** transaction. So a crash anywhere leaves
/// either all of it or nothing, and a second request with the same key, in this or another instance, waits at the claim
/// until the first is through: it then finds the answer, or, if the first failed, does the work itself.
///
/// A refusal rolls back: nothing has happened, so nothing is kept, and the client may try again with the same key.
class OnceOnly implements MethodInterceptor {
    private static final int LONGEST_KEY = 200;

    private final ObjectProvider<RememberedAnswers> answers;
    private final ObjectProvider<CurrentUser> currentUser;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    OnceOnly(
            ObjectProvider<RememberedAnswers> answers,
            ObjectProvider<CurrentUser> currentUser,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation mutation) {
        var input = inputOf(mutation);
        var key = input.idempotencyKey();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return InvalidInput.at("idempotencyKey", "The key is 1 … %d characters.".formatted(LONGEST_KEY));
        }
        var request = new RememberedAnswers.Request(
                currentUser.getObject().accountId(), mutation.getMethod().getName(), key, input);
        return new TransactionTemplate(transactions.getObject()).execute(transaction -> {
            var earlier = answers.getObject().claim(request);
            if (earlier != null) {
                return earlier;
            }
            var answer = proceed(mutation);
            if (answer instanceof Refusal) {
                transaction.setRollbackOnly();
            } else {
                answers.getObject().keep(request, answer);
            }
            return answer;
        });
    }

    private static MutationInput inputOf(MethodInvocation mutation) {
        return Arrays.stream(mutation.getArguments())
                .filter(MutationInput.class::isInstance)
                .map(MutationInput.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        mutation.getMethod() + " takes no MutationInput, so it could happen twice"));
    }

    private static Payload proceed(MethodInvocation mutation) {
        try {
            if (mutation.proceed() instanceof Payload payload) {
                return payload;
            }
            throw new IllegalStateException(mutation.getMethod() + " answers no Payload");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Inside the guard, so that nobody's key is claimed who may not use the mutation.
    @Configuration(proxyBeanMethods = false)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static class AroundMutations {
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor onceOnly(
                ObjectProvider<RememberedAnswers> answers,
                ObjectProvider<CurrentUser> currentUser,
                ObjectProvider<PlatformTransactionManager> transactions) {
            return RootFields.aroundMutations(new OnceOnly(answers, currentUser, transactions), 1);
        }
    }
}
