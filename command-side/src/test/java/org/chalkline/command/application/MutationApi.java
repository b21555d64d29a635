package org.chalkline.command.application;

import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chalkline.command.RecordingDesk;
import org.chalkline.command.acting.ActResult;
import org.chalkline.command.acting.ActorFromHeaders;
import org.chalkline.command.acting.FaultsInGraphQl;
import org.chalkline.command.acting.Mutations;
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

/** The mutations as they are served, without a server. */
final class MutationApi implements AutoCloseable {
    final RecordingDesk desk = new RecordingDesk();
    final List<SchemaReport> reports = new ArrayList<>();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final GraphQlSource source;
    private final WebGraphQlHandler handler;

    MutationApi() {
        context.registerBean(RecordingDesk.class, () -> desk);
        context.register(Mutations.class, ApplicationMutations.class, FaultsInGraphQl.class);
        context.register(AnnotatedControllerConfigurer.class);
        context.refresh();
        var controllers = context.getBean(AnnotatedControllerConfigurer.class);
        source =
                GraphQlSource.schemaResourceBuilder()
                        .schemaResources(
                                new ClassPathResource("graphql/kernel.graphqls"),
                                new ClassPathResource("graphql/licensing.graphqls"),
                                new ClassPathResource("graphql/command.graphqls"),
                                // Sites and resettlement plans stand beside the schools' acts.
                                new ClassPathResource("graphql/school-acts.graphqls"),
                                new ClassPathResource("graphql/application-acts.graphqls"),
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

    GraphQLSchema schema() {
        return source.schema();
    }

    /** The mutations that stand together with this one. */
    List<String> mutationsBeside(String name) {
        return source.schema().getMutationType().getExtensionDefinitions().stream()
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .map(fields -> fields.stream().map(field -> field.getName()).toList())
                .filter(names -> names.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a document as a clerk of this machine. */
    Map<String, Object> send(String document, Map<String, Object> variables) {
        return send(document, variables, clerk(), "127.0.0.1");
    }

    Map<String, Object> send(
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

    static HttpHeaders clerk() {
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
