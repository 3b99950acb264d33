package dev.kodama.gateway.schema;

import java.lang.reflect.Method;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Finds the controller methods behind root fields, to put something around them.
public final class RootFields {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private RootFields() {}

    /// Around every root field's method.
    public static DefaultPointcutAdvisor around(MethodInterceptor advice, int order) {
        return advisor(ROOTS, advice, order);
    }

    /// Around every mutation's method.
    public static DefaultPointcutAdvisor aroundMutations(MethodInterceptor advice, int order) {
        return advisor(Set.of("Mutation"), advice, order);
    }

    /// The root type whose field this method is behind; null if it is behind none.
    static @Nullable String rootOf(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
        return mapping != null && ROOTS.contains(mapping.typeName()) ? mapping.typeName() : null;
    }

    private static DefaultPointcutAdvisor advisor(Set<String> roots, MethodInterceptor advice, int order) {
        var advisor = new DefaultPointcutAdvisor(methodsOf(roots), advice);
        advisor.setOrder(order);
        return advisor;
    }

    private static Pointcut methodsOf(Set<String> roots) {
        var pointcut = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                var root = rootOf(method);
                return root != null && roots.contains(root);
            }
        };
        ClassFilter controllers = type -> AnnotatedElementUtils.hasAnnotation(type, Controller.class);
        pointcut.setClassFilter(controllers);
        return pointcut;
    }
}
