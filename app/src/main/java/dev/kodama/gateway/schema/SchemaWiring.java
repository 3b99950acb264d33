package dev.kodama.gateway.schema;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.ids.NodeSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// Joins the schema files with the controllers.
@Configuration(proxyBeanMethods = false)
class SchemaWiring {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaWiring.class);

    /// @see #annotatedControllerConfigurer
    @Bean(defaultCandidate = false)
    VirtualThreadTaskExecutor graphQlExecutor() {
        return new VirtualThreadTaskExecutor("graphql-");
    }

    /// Controllers run on virtual threads of their own. On the task executor they would wait behind event listeners,
    /// whose number is limited; on the servlet's thread nobody could give a slow request up.
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> argumentResolvers,
            @Qualifier("graphQlExecutor") Executor executor) {
        var configurer = new AnnotatedControllerConfigurer();
        configurer.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        configurer.setExecutor(executor);
        argumentResolvers.orderedStream().forEach(configurer::addCustomArgumentResolver);
        return configurer;
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }

    @Bean
    GraphQlSourceBuilderCustomizer knownDocuments() {
        var known = new KnownDocuments();
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(known));
    }

    @Bean
    GraphQlSourceBuilderCustomizer oneSchema(ObjectProvider<NodeSource> nodes, SchemaInspection inspection) {
        return builder -> {
            var types = new ClassNameTypeResolver();
            nodes.forEach(node -> node.classes().forEach(javaClass -> types.addMapping(javaClass, node.type())));
            builder.defaultTypeResolver(types)
                    .configureTypeDefinitions(new GeneratedConnections())
                    .typeVisitors(List.of(new NodeIds()))
                    .inspectSchemaMappings(
                            classes -> {
                                classes.classMapping("NotFound", NotFound.class)
                                        .classMapping("InvalidInput", InvalidInput.class)
                                        .classMapping("Conflict", Conflict.class);
                                nodes.forEach(node -> classes.classMapping(
                                        node.type(), node.classes().toArray(Class[]::new)));
                            },
                            report -> {
                                inspection.keep(report);
                                LOG.debug("{}", report);
                            });
        };
    }
}
