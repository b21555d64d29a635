package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.language.AstPrinter;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * What the public may ask: documents that the program or the bureau has listed, and no others. They
 * are known by the digest of their normalised text, so space and comments don't matter; what
 * differs between one question and another stands in variables. Whoever has signed in asks anything
 * that their role leads to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PublicDocuments implements WebGraphQlInterceptor {
    static final String SHIPPED = "classpath*:public-documents/*.graphql";

    /** What a digest begins with where a document is called by it. */
    static final String DIGEST = "sha256:";

    private static final String ENDING = ".graphql";
    private static final String MANIFEST = ".json";
    private static final String CODE = "DOCUMENT_UNLISTED";
    private static final String MESSAGE =
            "Who hasn't signed in asks what is listed: docs/limits.md names the documents. Sign in, or send a token, to ask anything else.";

    private final Set<String> digests;

    /** The texts by each name that a request may call them by. */
    private final Map<String, String> texts = new HashMap<>();

    private final boolean any;

    PublicDocuments(
            @Value("${chalkline.public.documents}") String folder,
            @Value("${chalkline.public.any-document}") boolean any,
            GraphQlSource schema)
            throws IOException {
        this.any = any;
        var found = new TreeMap<String, String>();
        for (var each : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
            add(found, String.valueOf(each.getFilename()), each.getContentAsString(UTF_8));
        }
        if (!folder.isBlank()) addFrom(Path.of(folder.strip()), found, schema.schema());
        digests = Set.copyOf(found.values());
    }

    private void addFrom(Path folder, Map<String, String> found, GraphQLSchema schema) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.toString();
                if (name.endsWith(ENDING)) {
                    var text = Files.readString(file);
                    add(found, name, text);
                    requireAnswerable(name, text, schema);
                } else if (name.endsWith(MANIFEST)) {
                    for (var each : manifest(file).entrySet()) {
                        var entry = name + ", " + each.getKey();
                        add(found, entry, each.getValue());
                        requireAnswerable(entry, each.getValue(), schema);
                        texts.put(each.getKey(), each.getValue());
                    }
                }
            }
        } catch (IOException e) {
            throw unusable(folder.toString(), "it can't be read", e);
        }
    }

    /**
     * The documents that a client's build lists by their ids: an object of texts, as Relay's
     * compiler and GraphQL Code Generator write it, or Apollo's manifest of operations.
     */
    private static Map<String, String> manifest(Path file) throws IOException {
        var documents = new TreeMap<String, String>();
        try {
            var listed = FactJson.MAPPER.readTree(Files.readString(file));
            if (listed.path("operations").isArray()) {
                for (var each : listed.path("operations")) {
                    documents.put(each.path("id").asString(""), each.path("body").asString(""));
                }
            } else {
                for (var each : listed.properties()) {
                    documents.put(each.getKey(), each.getValue().asString(""));
                }
            }
        } catch (JacksonException e) {
            throw unusable(file.toString(), "it is no JSON", e);
        }
        return documents;
    }

    private void add(Map<String, String> found, String name, String text) {
        var normalised = normalised(text);
        if (normalised == null) throw unusable(name, "it is no GraphQL document", null);
        found.put(name, Sha256.hex(normalised));
        if (name.endsWith(ENDING)) {
            var file = name.substring(name.lastIndexOf('/') + 1);
            texts.put(file.substring(0, file.length() - ENDING.length()), text);
        }
        for (var form : List.of(text, text.strip(), normalised)) {
            texts.put(DIGEST + Sha256.hex(form), text);
        }
    }

    /**
     * The listed document that is called so: by the name of its file, or by {@code sha256:} and the
     * digest of its text, as it stands, without space around it, or normalised.
     */
    Optional<String> named(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** A document that fits the schema no more would be refused to whoever sends it. */
    private static void requireAnswerable(String name, String text, GraphQLSchema schema) {
        var faults = new Validator().validateDocument(schema, Parser.parse(text), Locale.ROOT);
        if (faults.isEmpty()) return;
        throw unusable(name, String.valueOf(faults.getFirst().getMessage()), null);
    }

    private static CannotRunException unusable(String name, String why, @Nullable Throwable cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "DOCUMENT_UNUSABLE",
                "%s can't be listed for the public: %s. Correct it, or take it out of the folder that chalkline.public.documents names."
                        .formatted(name, why),
                cause);
    }

    /** The text without what says nothing; absent if it is no document. */
    static @Nullable String normalised(String text) {
        try {
            return AstPrinter.printAstCompact(Parser.parse(text));
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }

    /** Whether they may send this text. */
    boolean mayBeSent(String text, SignedIn who) {
        return any || !who.roles().equals(Set.of(Role.PUBLIC)) || isListed(text);
    }

    /** Whether the public may send it. */
    boolean isListed(String text) {
        var normalised = normalised(text);
        return normalised != null && digests.contains(Sha256.hex(normalised));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var who =
                request.getAttributes().get(SignedIn.ATTRIBUTE) instanceof SignedIn known
                        ? known
                        : SignedIn.anybody();
        if (mayBeSent(request.getDocument(), who)) return chain.next(request);
        var error =
                GraphqlErrorBuilder.newError()
                        .message(MESSAGE)
                        .errorType(ErrorType.FORBIDDEN)
                        .extensions(Map.of("code", CODE))
                        .build();
        return Mono.just(
                new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                request.toExecutionInput(),
                                ExecutionResultImpl.newExecutionResult().addError(error).build())));
    }
}
