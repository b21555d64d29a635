package org.chalkline.bench;

import graphql.scalars.ExtendedScalars;
import java.time.Clock;
import java.util.Map;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.query.graphql.DateScalar;
import org.chalkline.query.graphql.IdScalar;
import org.chalkline.query.graphql.MadeUp;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.school.SchoolRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Asks for a school by GraphQL, without HTTP. */
final class GraphQlLookup implements AutoCloseable {
    private static final String DOCUMENT =
            """
            query School($id: ID!) {
              school(code: $id) {
                id name kind ownership status address subdistrict openedOn closedOn posts
              }
            }""";

    private final ConfigurableApplicationContext context;
    private final ExecutionGraphQlService service;
    private long request;

    GraphQlLookup(Built built) {
        ApplicationContextInitializer<GenericApplicationContext> parts =
                context -> {
                    var projection = built.projection().schools();
                    var type =
                            ResolvableType.forClassWithGenerics(
                                    Projection.class, SchoolRecord.class);
                    var definition = new RootBeanDefinition();
                    definition.setTargetType(type);
                    definition.setInstanceSupplier(() -> projection);
                    context.registerBeanDefinition("schools", definition);
                    context.registerBean(FactStream.class, () -> built.stored().side().facts());
                    context.registerBean(
                            FactCatalogue.class, () -> built.stored().side().catalogue());
                    context.registerBean(OwnWrites.class, OwnWrites::new);
                    context.registerBean(MadeUp.class, () -> () -> true);
                    context.registerBean(Clock.class, () -> built.stored().side().clock());
                };
        context =
                new SpringApplicationBuilder(QuerySide.class)
                        .web(WebApplicationType.NONE)
                        .initializers(parts)
                        .properties(
                                "spring.graphql.schema.locations=classpath*:graphql/**/",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn")
                        // The program's own settings would have it write logs into its data folder.
                        .run("--spring.config.name=none");
        service = context.getBean(ExecutionGraphQlService.class);
    }

    /** What answers questions about schools, as the program has it. */
    @ComponentScan({"org.chalkline.query.graphql", "org.chalkline.query.school"})
    @ImportAutoConfiguration(GraphQlAutoConfiguration.class)
    static class QuerySide {

        /** Nothing is handed in here, and a schema's type needs a field. */
        @Bean
        GraphQlSourceBuilderCustomizer noActs() {
            return builder ->
                    builder.configureTypeDefinitions(
                            registry -> registry.getType("Mutation").ifPresent(registry::remove));
        }

        @Bean
        RuntimeWiringConfigurer scalars() {
            return wiring -> {
                IdScalar.wire(wiring);
                wiring.scalar(DateScalar.DATE)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(ExtendedScalars.GraphQLLong);
            };
        }
    }

    boolean find(String id) {
        var asked =
                new DefaultExecutionGraphQlRequest(
                        DOCUMENT, null, Map.of("id", id), null, Long.toString(++request), null);
        var response = service.execute(asked).block();
        if (response == null || !response.isValid() || !response.getErrors().isEmpty()) {
            throw new IllegalStateException(
                    "GraphQL: " + (response == null ? "no answer" : response.getErrors()));
        }
        @Nullable Map<String, Object> data = response.getData();
        return data != null && data.get("school") != null;
    }

    @Override
    public void close() {
        context.close();
    }
}
