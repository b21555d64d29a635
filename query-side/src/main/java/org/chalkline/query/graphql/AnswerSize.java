package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the texts of one answer while it is put together. How many values may be asked for is
 * limited before, but not how long each of them is.
 */
final class AnswerSize {

    /** The room that a value takes beside its characters: the field's name, quotes, a comma. */
    private static final int AROUND = 24;

    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;

    private final AtomicLong bytes = new AtomicLong();

    private AnswerSize() {}

    /** The answer to this request. */
    static AnswerSize of(GraphQLContext context) {
        return context.computeIfAbsent(AnswerSize.class, key -> new AnswerSize());
    }

    /** How many bytes it has, about, with a further value, which may be a list of values. */
    long with(@Nullable Object value) {
        return bytes.addAndGet(length(value));
    }

    private static long length(@Nullable Object value) {
        return switch (value) {
            case String text -> AROUND + length(text);
            case Iterable<?> values -> {
                long sum = AROUND;
                for (var each : values) {
                    if (each instanceof String text) sum += AROUND + length(text);
                }
                yield sum;
            }
            case null, default -> AROUND;
        };
    }

    /** In UTF-8; of a character beyond the first plane each half counts for two of its four. */
    private static long length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < ASCII ? 1 : c < TWO_BYTES || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
