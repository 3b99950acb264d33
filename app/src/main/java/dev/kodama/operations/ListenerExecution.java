package dev.kodama.operations;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/// Everything `@Async` in this house is an event listener, and runs bounded (see [ListenerExecutor]).
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
class ListenerExecution implements AsyncConfigurer, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerExecution.class);

    private final ListenerExecutor executor;
    private final ObjectProvider<ListenerFailures> failures;

    /// The failures are looked up when there is one: this bean is needed before most others exist.
    ListenerExecution(EventsProperties properties, ObjectProvider<ListenerFailures> failures) {
        this.executor = new ListenerExecutor(properties.listeners(), properties.waiting(), properties.patience());
        this.failures = failures;
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor;
    }

    /// The registry has marked the publication as failed already; here it learns why.
    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (cause, listener, arguments) -> {
            LOG.error("The listener {} failed; the event is kept and will be delivered again", listener, cause);
            if (arguments.length == 1 && arguments[0] != null) {
                failures.getObject().note(listener, arguments[0], cause);
            }
        };
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
