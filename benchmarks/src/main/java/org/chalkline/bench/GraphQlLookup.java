package org.chalkline.bench;

import graphql.scalars.ExtendedScalars;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.query.graphql.CursorKey;
import org.chalkline.query.graphql.DateScalar;
import org.chalkline.query.graphql.IdScalar;
import org.chalkline.query.graphql.MadeUp;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;
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
                    context.registerBean(ProjectionSource.class, () -> new Schools(built));
                    context.registerBean(FactStream.class, () -> built.stored().side().facts());
                    context.registerBean(
                            FactCatalogue.class, () -> built.stored().side().catalogue());
                    context.registerBean(OwnWrites.class, OwnWrites::new);
                    context.registerBean(PersonalData.class, InTheClear::new);
                    context.registerBean(Purposes.class, Purposes::standard);
                    context.registerBean(AccessLog.class, GraphQlLookup::nobodyReadsOfPeople);
                    context.registerBean(Subjects.class, Subjects::standard);
                    context.registerBean(MadeUp.class, () -> () -> true);
                    context.registerBean(CursorKey.class, () -> Sha256::hex);
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

    /** A log of reads that nothing is written to: schools are no people. */
    private static AccessLog nobodyReadsOfPeople() {
        return (AccessLog)
                Proxy.newProxyInstance(
                        AccessLog.class.getClassLoader(),
                        new Class<?>[] {AccessLog.class},
                        (log, method, arguments) -> {
                            throw new IllegalStateException("people were read: " + method);
                        });
    }

    /** The one projection that was built. */
    private record Schools(Built built) implements ProjectionSource {
        @Override
        @SuppressWarnings("unchecked") // nothing but schools is asked for
        public <S> Projection<S> of(View<S> view) {
            return (Projection<S>) built.projection().schools();
        }
    }

    /** What answers questions about schools, as the program has it. */
    @ComponentScan("org.chalkline.query")
    @ImportAutoConfiguration(GraphQlAutoConfiguration.class)
    static class QuerySide {

        @Bean
        Limits limits() {
            return Limits.equal(new Limits.Limit(12, 10_000, 1 << 20, 32 << 20, 1_000));
        }

        /** Nothing is handed in here, and a schema's type needs a field. */
        @Bean
        GraphQlSourceBuilderCustomizer noActs() {
            return builder ->
                    builder.configureTypeDefinitions(
                            registry -> {
                                registry.getType("Mutation").ifPresent(registry::remove);
                                List.copyOf(
                                                registry.objectTypeExtensions()
                                                        .getOrDefault("Mutation", List.of()))
                                        .forEach(registry::remove);
                            });
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
