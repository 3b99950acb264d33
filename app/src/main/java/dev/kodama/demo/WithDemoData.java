package dev.kodama.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// By `kodama.demo`; where that is not set, demo data belongs to a house that runs on its own embedded database, and
/// never into an external one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WithDemoData.Wanted.class)
@interface WithDemoData {
    /// See [WithDemoData].
    final class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            var embedded = environment.getProperty("spring.datasource.url", "").isEmpty();
            return environment.getProperty("kodama.demo", Boolean.class, embedded);
        }
    }
}
