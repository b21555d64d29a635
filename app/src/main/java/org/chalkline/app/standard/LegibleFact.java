package org.chalkline.app.standard;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it is stored, with what this program can read in it.
 *
 * @param stored the event as it is stored
 * @param fact what it says, where this program can read it
 * @param payload the same as plain JSON; an absent value where it is none
 * @param metadata who acted and how; empty where it can't be read
 */
public record LegibleFact(
        StoredFact stored, @Nullable Fact fact, JsonNode payload, Map<String, String> metadata) {

    /** Ids of schools bear no kind before them. */
    private static final String SCHOOL = "school";

    /** Reads what it says, as far as that can be read. */
    public static LegibleFact of(StoredFact stored, FactCatalogue catalogue) {
        return new LegibleFact(
                stored,
                fact(stored, catalogue),
                json(stored.payload()),
                metadata(stored.metadata()));
    }

    /** The fact, where the stored form is one that this program knows. */
    public static @Nullable Fact fact(StoredFact stored, FactCatalogue catalogue) {
        var entry = catalogue.find(stored.type());
        if (entry.isEmpty()) return null;
        if (!Integer.toString(entry.get().revision()).equals(stored.revision())) return null;
        try {
            return FactJson.read(stored.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            return null;
        }
    }

    private static JsonNode json(String text) {
        try {
            return FactJson.read(text, JsonNode.class);
        } catch (UnreadableFactException e) {
            return FactJson.MAPPER.missingNode();
        }
    }

    private static Map<String, String> metadata(String text) {
        var entries = new TreeMap<String, String>();
        for (var entry : json(text).properties()) {
            entries.put(entry.getKey(), entry.getValue().asString());
        }
        return entries;
    }

    /** The kind of aggregate that an id is of, such as {@code application}. */
    public static String kindOf(String aggregate) {
        int slash = aggregate.indexOf('/');
        return slash < 0 ? SCHOOL : aggregate.substring(0, slash);
    }

    String aggregate() {
        return stored.aggregateId();
    }

    /** The kind of its aggregate, such as {@code application}. */
    public String kind() {
        return kindOf(stored.aggregateId());
    }

    /** The metadata's entry of this name; absent where it is empty. */
    @Nullable String said(String name) {
        var value = metadata.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * The id of the command, or of the stored event, that caused it; absent if none is recorded.
     */
    public @Nullable String cause() {
        return said(CommandContext.CAUSATION_ID);
    }

    /** The id of the request or file that its command belongs to; absent if none is recorded. */
    public @Nullable String request() {
        return said(CommandContext.CORRELATION_ID);
    }

    /** The ids by which what it caused names it. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(stored.eventId());
        var command = said(CommandContext.COMMAND_ID);
        if (command != null) names.add(command);
        return names;
    }

    /** The digests of documents that it cites, in the order in which it names them. */
    public Set<String> cited() {
        var digests = new LinkedHashSet<String>();
        cited(payload, digests);
        return digests;
    }

    private static void cited(JsonNode node, Set<String> digests) {
        if (node.isString() && Documents.DIGEST.matcher(node.asString()).matches()) {
            digests.add(node.asString());
        }
        for (var child : node) cited(child, digests);
    }
}
