package org.chalkline.command;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.ActorFromHeaders;
import org.chalkline.command.gateway.FaultsInGraphQl;
import org.chalkline.command.gateway.Mutations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/** The mutations of one feature as they are served, without a server. */
public final class MutationApi implements AutoCloseable {
    public final RecordingGateway gateway = new RecordingGateway();
    public final List<SchemaReport> reports = new ArrayList<>();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final GraphQlSource source;
    private final WebGraphQlHandler handler;

    /**
     * Serves the mutations of a feature.
     *
     * @param schema the name of its schema file, such as {@code school-acts}
     * @param controller their controllers
     */
    public MutationApi(String schema, Class<?>... controller) {
        context.registerBean(RecordingGateway.class, () -> gateway);
        context.register(Mutations.class, FaultsInGraphQl.class);
        context.register(controller);
        context.register(AnnotatedControllerConfigurer.class);
        context.refresh();
        var controllers = context.getBean(AnnotatedControllerConfigurer.class);
        source =
                GraphQlSource.schemaResourceBuilder()
                        .schemaResources(
                                new ClassPathResource("graphql/kernel.graphqls"),
                                new ClassPathResource("graphql/licensing.graphqls"),
                                new ClassPathResource("graphql/budgets.graphqls"),
                                new ClassPathResource("graphql/asset-words.graphqls"),
                                new ClassPathResource("graphql/teaching.graphqls"),
                                new ClassPathResource("graphql/headmasters.graphqls"),
                                new ClassPathResource("graphql/people.graphqls"),
                                new ClassPathResource("graphql/command.graphqls"),
                                new ClassPathResource("graphql/" + schema + ".graphqls"),
                                new ClassPathResource("graphql-of-the-other-side/query.graphqls"))
                        .configureRuntimeWiring(controllers)
                        .configureRuntimeWiring(
                                wiring ->
                                        wiring.scalar(ExtendedScalars.Date)
                                                .scalar(ExtendedScalars.DateTime)
                                                .scalar(ExtendedScalars.GraphQLLong))
                        .exceptionResolvers(List.of(controllers.getExceptionResolver()))
                        .inspectSchemaMappings(
                                types ->
                                        types.classMapping("Accepted", ActResult.Accepted.class)
                                                .classMapping("Refused", ActResult.Refused.class),
                                reports::add)
                        .build();
        handler =
                WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
                        .interceptor(new ActorFromHeaders())
                        .build();
    }

    public GraphQLSchema schema() {
        return source.schema();
    }

    /** Sends a document as a clerk of this machine. */
    public Map<String, Object> send(String document, Map<String, Object> variables) {
        return send(document, variables, clerk(), "127.0.0.1");
    }

    public Map<String, Object> send(
            String document, Map<String, Object> variables, HttpHeaders headers, String from) {
        var request =
                new WebGraphQlRequest(
                        URI.create("http://localhost:8080/graphql"),
                        headers,
                        new LinkedMultiValueMap<>(),
                        new InetSocketAddress(from, 50_000),
                        Map.of(),
                        Map.of("query", document, "variables", variables),
                        "1",
                        Locale.ROOT);
        return Objects.requireNonNull(handler.handleRequest(request).block()).toMap();
    }

    public static HttpHeaders clerk() {
        var headers = new HttpHeaders();
        headers.set("Host", "localhost:8080");
        headers.set(ActorFromHeaders.ACTOR, "officer-12");
        headers.set(ActorFromHeaders.ROLE, "decider");
        return headers;
    }

    @Override
    public void close() {
        context.close();
    }
}
