package org.chalkline.query.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Directive;
import graphql.language.Node;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps parsed and validated documents, for parsing costs several times what a look-up does. Faulty
 * documents are not kept: nobody asks them often, and they would drive out those that are.
 */
@Configuration(proxyBeanMethods = false)
class DocumentCache {

    /** The greatest length of all kept documents together, in characters. */
    private static final long CHARACTERS = 4_000_000;

    /** Directives by which an answer is asked for in parts. */
    private static final Set<String> PARTS = Set.of("defer", "stream");

    @Bean
    GraphQlSourceBuilderCustomizer keepParsedDocuments() {
        return builder -> builder.configureGraphQl(to -> to.preparsedDocumentProvider(new Kept()));
    }

    private static final class Kept implements PreparsedDocumentProvider {

        private final Cache<String, PreparsedDocumentEntry> documents =
                Caffeine.newBuilder()
                        .maximumWeight(CHARACTERS)
                        .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
                        .build();

        @Override
        public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
                ExecutionInput input,
                Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
            var kept = documents.getIfPresent(input.getQuery());
            if (kept == null) {
                kept = whole(parseAndValidate.apply(input));
                if (!kept.hasErrors()) documents.put(input.getQuery(), kept);
            }
            return CompletableFuture.completedFuture(kept);
        }

        /**
         * GraphQL Java knows {@code @defer}, and passes over it where answers come whole: whoever
         * asks for parts would wait for them.
         */
        private static PreparsedDocumentEntry whole(PreparsedDocumentEntry entry) {
            if (entry.hasErrors()) return entry;
            var parts = partsIn(entry.getDocument());
            if (parts == null) return entry;
            var error =
                    GraphqlErrorBuilder.newError()
                            .errorType(graphql.ErrorType.ValidationError)
                            .message("%s", ErrorCodes.NOT_IN_PARTS_MESSAGE)
                            .extensions(Map.of(ErrorCodes.CODE, ErrorCodes.NOT_IN_PARTS));
            if (parts.getSourceLocation() != null) error.location(parts.getSourceLocation());
            return new PreparsedDocumentEntry(error.build());
        }

        private static @Nullable Directive partsIn(Node<?> node) {
            if (node instanceof Directive each && PARTS.contains(each.getName())) return each;
            for (var child : node.getChildren()) {
                var found = partsIn(child);
                if (found != null) return found;
            }
            return null;
        }
    }
}
