package org.chalkline.app.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Writes CloudEvents 1.0 in JSON, one a line or all in one array. An event's data is its fact as it
 * is stored, what is sealed in it included; its salt and the digest of its command stay behind,
 * because they only serve proofs.
 */
final class CloudEventsWriter implements StandardWriter {

    /** Before the stored name of a fact. */
    static final String TYPES = "org.chalkline.";

    /** Positions as texts whose order is theirs, as the extension {@code sequence} asks for. */
    private static final String IN_ORDER = "%019d";

    /** Which entry of the metadata is in which attribute. */
    private static final Map<String, String> EXTENSIONS =
            Map.ofEntries(
                    Map.entry("actor", CommandContext.ACTOR),
                    Map.entry("role", CommandContext.ROLE),
                    Map.entry("onbehalfof", CommandContext.ON_BEHALF_OF),
                    Map.entry("channel", CommandContext.CHANNEL),
                    Map.entry("commandid", CommandContext.COMMAND_ID),
                    Map.entry("correlationid", CommandContext.CORRELATION_ID),
                    Map.entry("basis", CommandContext.BASIS),
                    Map.entry("occurredat", CommandContext.OCCURRED_AT),
                    Map.entry("asfound", CommandContext.AS_FOUND),
                    Map.entry("breaches", CommandContext.BREACHES),
                    Map.entry("imprecisedays", CommandContext.IMPRECISE_DAYS),
                    Map.entry("authissuer", CommandContext.ISSUER),
                    Map.entry("authid", CommandContext.SUBJECT),
                    Map.entry("authtime", CommandContext.AUTHENTICATED));

    private final String source;
    private final boolean batch;
    private final OutputStream out;
    private boolean begun;

    /**
     * @param batch whether all are to be in one array
     */
    CloudEventsWriter(URI source, boolean batch, OutputStream out) {
        this.source = source.toString();
        this.batch = batch;
        this.out = out;
    }

    @Override
    public void take(LegibleFact fact) throws IOException {
        if (batch) write(begun ? ",\n" : "[\n");
        begun = true;
        write(FactJson.write(event(fact)));
        if (!batch) write("\n");
    }

    @Override
    public void finish() throws IOException {
        if (batch) write(begun ? "\n]\n" : "[]\n");
        out.flush();
    }

    @Override
    public void close() {}

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode event(LegibleFact fact) {
        var stored = fact.stored();
        var event = FactJson.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", stored.eventId());
        event.put("source", source);
        event.put("type", TYPES + stored.type());
        event.put("subject", stored.aggregateId());
        event.put("time", stored.recordedAt());
        event.put("sequence", IN_ORDER.formatted(stored.position()));
        // Whole numbers of CloudEvents end at 2^31.
        event.put("position", Long.toString(stored.position()));
        event.put("partitionkey", stored.aggregateId());
        event.put("aggregatekind", fact.kind());
        event.put("aggregatenumber", stored.sequence());
        event.put("revision", stored.revision());
        if (fact.fact() != null) event.put("effectiveon", fact.fact().effectiveOn().toString());
        put(event, "causationid", fact.cause());
        EXTENSIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> put(event, each.getKey(), fact.said(each.getValue())));
        event.put("authtype", authType(fact));
        data(event, fact);
        return event;
    }

    /** A word of the extension for authentication. */
    private static String authType(LegibleFact fact) {
        if (fact.said(CommandContext.ISSUER) != null) return "app_user";
        var role = fact.metadata().getOrDefault(CommandContext.ROLE, "");
        return role.toLowerCase(Locale.ROOT).equals(CommandContext.SYSTEM) ? "system" : "unknown";
    }

    /** Text that is no JSON is handed on as text. */
    private static void data(ObjectNode event, LegibleFact fact) {
        var text = fact.stored().payload();
        if (fact.payload().isMissingNode()) {
            event.put("datacontenttype", "text/plain");
            event.put("data", text);
        } else {
            event.put("datacontenttype", "application/json");
            // Every figure as it was stored. A line holds one event.
            boolean oneLine = text.chars().noneMatch(c -> c == '\n' || c == '\r');
            if (oneLine) event.putRawValue("data", new RawValue(text));
            else event.set("data", fact.payload());
        }
    }

    private static void put(ObjectNode event, String name, @Nullable String value) {
        if (value == null) return;
        // Attributes hold no control characters.
        var plain = value.replaceAll("\\p{Cntrl}", " ");
        event.put(name, plain);
    }
}
