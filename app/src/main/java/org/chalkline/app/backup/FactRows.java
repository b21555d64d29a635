package org.chalkline.app.backup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Facts, from whichever store, as rows of the table {@code event}. */
final class FactRows implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> COLUMNS =
            List.of(
                    "position",
                    "event_id",
                    "aggregate_id",
                    "aggregate_type",
                    "sequence",
                    "type",
                    "revision",
                    "recorded_at",
                    "payload",
                    "metadata",
                    "command_id",
                    "command_digest");

    private final StoredFacts facts;
    private final Deque<StoredFact> read = new ArrayDeque<>();
    private StoredFacts.@Nullable Reader reader;
    private long at = -1;

    FactRows(StoredFacts facts) {
        this.facts = facts;
    }

    /**
     * Writes the facts from one position to before another, all of which were signed.
     *
     * @throws CannotRunException if one is missing, or its columns contradict each other
     */
    void write(long begin, long next, Writer out) throws IOException {
        SqliteRows.writeHead("event", COLUMNS, out);
        for (long position = begin; position < next; position++) {
            var fact = fact(position);
            if (fact == null || fact.position() != position) {
                throw missing("facts", position, next - 1);
            }
            if (fact.contradiction() != null) throw altered(fact);
            var said = FactJson.read(fact.metadata(), JsonNode.class);
            SqliteRows.writeRow(
                    Arrays.asList(
                            position,
                            fact.eventId(),
                            fact.aggregateId(),
                            fact.aggregateType(),
                            fact.sequence(),
                            fact.type(),
                            fact.revision(),
                            fact.recordedAt(),
                            fact.payload(),
                            fact.metadata(),
                            text(said, CommandContext.COMMAND_ID),
                            text(said, CommandContext.COMMAND_DIGEST)),
                    out);
        }
    }

    private static @Nullable String text(JsonNode metadata, String member) {
        var value = metadata.get(member);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The next one; null if none comes. */
    private @Nullable StoredFact fact(long position) throws IOException {
        var from = reader;
        if (from == null || position != at) {
            close();
            reader = from = facts.readAfter(position - 1);
        }
        try {
            if (read.isEmpty()) read.addAll(from.next(StoredFacts.A_TURN, PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was broken off");
        }
        at = position + 1;
        return read.poll();
    }

    /** For something that was signed and is not there. */
    static CannotRunException missing(String what, long first, long last) {
        return new CannotRunException(
                Exit.UNUSABLE_DATA,
                "ROWS_MISSING",
                "Of the %s from %d to %d, which were signed, some are missing. Find out with ./run verify what was altered."
                        .formatted(what, first, last));
    }

    private static CannotRunException altered(StoredFact fact) {
        return new CannotRunException(
                Exit.UNUSABLE_DATA,
                "ROWS_ALTERED",
                "The fact at position %d contradicts itself in %s. Find out with ./run verify what was altered."
                        .formatted(fact.position(), fact.contradiction()));
    }

    @Override
    public void close() {
        read.clear();
        if (reader != null) reader.close();
        reader = null;
    }
}
