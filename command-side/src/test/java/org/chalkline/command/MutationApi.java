package org.chalkline.command;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.Actors;
import org.chalkline.command.gateway.Acts;
import org.chalkline.command.gateway.CommandMapper;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.FaultsInGraphQl;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/**
 * All mutations as they are served, without a server. The schema is built once for all tests, whose
 * commands go to the gateway of the one that was made last.
 */
public final class MutationApi {
    /** When all mutations come in. */
    public static final Instant NOW = Instant.parse("2026-12-31T08:00:00Z");

    /** The position of the last fact. */
    public static final long HEAD = 4711;

    /** In whose name documents are sent. */
    public static final SignedIn DECIDER = SignedActors.signedIn("officer-12", Role.DECIDER);

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext();
    private static final List<SchemaReport> REPORTS = new ArrayList<>();
    private static volatile RecordingGateway latest = new RecordingGateway();
    private static final GraphQLScalarType POWER =
            GraphQLScalarType.newScalar()
                    .name("Power")
                    .description("A power, by its code.")
                    .coercing(new PowerCodes())
                    .build();
    private static final GraphQlSource SOURCE = source();
    private static final WebGraphQlHandler HANDLER =
            WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(SOURCE))
                    .interceptor(new Actors())
                    .build();

    public final RecordingGateway gateway = new RecordingGateway();

    public MutationApi() {
        latest = gateway;
    }

    /** A store of which nothing but its end is asked. */
    private static final class Recorded implements FactStream {
        @Override
        public long head() {
            return HEAD;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader readAfter(long position) {
            throw new UnsupportedOperationException();
        }
    }

    /** As the query side has it: a code is written as words are, or as texts are. */
    private static final class PowerCodes implements Coercing<String, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            return input.toString();
        }

        @Override
        public String parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return input instanceof EnumValue word
                    ? word.getName()
                    : requireNonNull(((StringValue) input).getValue());
        }
    }

    private static GraphQlSource source() {
        CONTEXT.registerBean(
                Mutations.class,
                () ->
                        new Mutations(
                                (command, context) -> latest.submit(command, context),
                                Clock.fixed(NOW, ZoneOffset.UTC),
                                new Recorded()));
        FactsOf nothing = subject -> List.of();
        CONTEXT.registerBean(FactsOf.class, () -> nothing);
        // Whose a matter is can't be told where nothing is on record: CommandReachTest asks that.
        CONTEXT.registerBean(
                "commandReach", CommandReach.class, () -> new CommandReach(List.of(), nothing));
        CONTEXT.register(FaultsInGraphQl.class, AnnotatedControllerConfigurer.class);
        Features.register(CONTEXT);
        CONTEXT.refresh();
        var acts = CONTEXT.getBean(Acts.class);
        var controllers = CONTEXT.getBean(AnnotatedControllerConfigurer.class);
        return GraphQlSource.schemaResourceBuilder()
                .schemaResources(schemaFiles())
                .configureTypeDefinitions(acts)
                .configureRuntimeWiring(acts)
                .configureRuntimeWiring(
                        wiring ->
                                wiring.scalar(ExtendedScalars.Date)
                                        .scalar(ExtendedScalars.DateTime)
                                        .scalar(ExtendedScalars.GraphQLLong)
                                        .scalar(POWER))
                .exceptionResolvers(List.of(controllers.getExceptionResolver()))
                .inspectSchemaMappings(
                        types ->
                                types.classMapping("Accepted", ActResult.Accepted.class)
                                        .classMapping("Refused", ActResult.Refused.class),
                        REPORTS::add)
                .build();
    }

    private static Resource[] schemaFiles() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:graphql*/*.graphqls");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GraphQLSchema schema() {
        return SOURCE.schema();
    }

    /** What Spring found missing between the schema and the code. */
    public List<SchemaReport> reports() {
        return List.copyOf(REPORTS);
    }

    /** The commands that can be handed in, by the names of their mutations. */
    public Map<String, Class<?>> acts() {
        return CONTEXT.getBean(Acts.class).byName();
    }

    /** The names of a feature's mutations. */
    public List<String> acts(String feature) {
        return CONTEXT.getBeansOfType(Feature.class).values().stream()
                .filter(each -> each.name().equals(feature))
                .flatMap(each -> each.acts().stream())
                .map(MutationApi::mutation)
                .toList();
    }

    /** The name of the mutation that hands in commands of this class. */
    public static String mutation(Class<?> command) {
        var name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What reads the inputs. */
    public CommandMapper mapper() {
        return CONTEXT.getBean(CommandMapper.class);
    }

    /** Sends a document as somebody who has signed in. */
    public Map<String, Object> send(String document, Map<String, Object> variables) {
        return send(document, variables, DECIDER, new HttpHeaders());
    }

    /** Sends it as this, with headers that say for whom and what for. */
    public Map<String, Object> send(
            String document, Map<String, Object> variables, SignedIn who, HttpHeaders headers) {
        var request =
                new WebGraphQlRequest(
                        URI.create("http://localhost:8080/graphql"),
                        headers,
                        new LinkedMultiValueMap<>(),
                        new InetSocketAddress("127.0.0.1", 50_000),
                        Map.of(SignedIn.ATTRIBUTE, who),
                        Map.of("query", document, "variables", variables),
                        "1",
                        Locale.ROOT);
        return Objects.requireNonNull(HANDLER.handleRequest(request).block()).toMap();
    }
}
