package dev.kodama.gateway.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// Wires what is [Derived].
@Component
class DerivedFields implements RuntimeWiringConfigurer {
    private final ApplicationContext context;

    DerivedFields(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        context.getBeansWithAnnotation(Controller.class).values().forEach(controller -> wire(wiring, controller));
    }

    private static void wire(RuntimeWiring.Builder wiring, Object controller) {
        var target = Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(controller), controller);
        MethodIntrospector.selectMethods(
                        AopUtils.getTargetClass(controller), (MethodIntrospector.MetadataLookup<@Nullable Derived>)
                                method -> AnnotatedElementUtils.findMergedAnnotation(method, Derived.class))
                .forEach((method, derived) -> {
                    if (method.getParameterCount() != 1) {
                        throw new IllegalStateException(method + " is derived of more than the object at hand");
                    }
                    method.setAccessible(true);
                    var type =
                            derived.type().isEmpty() ? method.getParameterTypes()[0].getSimpleName() : derived.type();
                    var field = derived.field().isEmpty() ? method.getName() : derived.field();
                    wiring.type(type, fields -> fields.dataFetcher(field, new Fetcher(target, method)));
                });
    }

    /// "Light" is graphql-java's word for what needs no context; nothing is put around such a fetcher.
    private record Fetcher(Object controller, Method method)
            implements LightDataFetcher<Object>, SelfDescribingDataFetcher<Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            try {
                return method.invoke(controller, source);
            } catch (InvocationTargetException e) {
                throw e.getTargetException() instanceof Exception cause ? cause : e;
            }
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return get(
                    environment.getFieldDefinition(),
                    Objects.requireNonNull(environment.getSource()),
                    () -> environment);
        }

        @Override
        public String getDescription() {
            return method.toString();
        }

        @Override
        public ResolvableType getReturnType() {
            return ResolvableType.forMethodReturnType(method);
        }

        @Override
        public Method asMethod() {
            return method;
        }
    }
}
