package org.chalkline.query.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
                kept = parseAndValidate.apply(input);
                if (!kept.hasErrors()) documents.put(input.getQuery(), kept);
            }
            return CompletableFuture.completedFuture(kept);
        }
    }
}
