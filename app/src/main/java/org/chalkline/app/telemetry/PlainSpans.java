package org.chalkline.app.telemetry;

import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets out of each span what the program itself says, and nothing that a caller wrote: a collector
 * is another system, which knows no erasure. What is listed has few values, of the program's own; a
 * tag that some library adds tomorrow stays inside.
 */
final class PlainSpans implements SpanFilter {

    /** Of HTTP, GraphQL and commands. Addresses are told by their pattern alone. */
    private static final Set<String> TAGS =
            Set.of(
                    "command",
                    "exception",
                    "graphql.error.type",
                    "graphql.field.name",
                    "graphql.outcome",
                    "method",
                    "outcome",
                    "status",
                    "uri");

    @Override
    public FinishedSpan map(FinishedSpan span) {
        var tags = new TreeMap<>(span.getTags());
        tags.keySet().retainAll(TAGS);
        span.setTags(tags);
        // There stand exceptions with their messages.
        span.setEvents(List.of());
        return span;
    }
}
