package org.chalkline.app.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the provenance of facts as PROV has it. An aggregate after each of its facts is an entity,
 * as are the documents that facts cite; a command is an activity; who acts, and for whom, are
 * agents. What is named and lies outside of the facts that were asked for is there as well, with
 * nothing said of it but its name. Nothing of what facts say is in it.
 */
final class ProvWriter implements StandardWriter {

    /** The type of values of PROV-JSON that are names. */
    static final String QUALIFIED_NAME = "prov:QUALIFIED_NAME";

    private static final String RECORD = "rec:";
    private static final String TERM = "chalk:";
    private static final String TYPE = "prov:type";
    private static final String ROLE = "prov:role";

    private final URI source;
    private final boolean notation;
    private final OutputStream out;
    private final Scratch scratch;

    /**
     * @param notation whether it is to be PROV-N, and not PROV-JSON
     */
    ProvWriter(URI source, boolean notation, OutputStream out) throws IOException {
        this.source = source;
        this.notation = notation;
        this.out = out;
        scratch = new Scratch();
        try {
            scratch.shape(
                    "CREATE TABLE statement (number INTEGER PRIMARY KEY, section INTEGER, name TEXT, members TEXT, UNIQUE (section, name))");
            scratch.shape(
                    "CREATE TABLE known (name TEXT PRIMARY KEY, activity TEXT) WITHOUT ROWID");
        } catch (IOException e) {
            scratch.close();
            throw e;
        }
    }

    @Override
    public void take(LegibleFact fact) throws IOException {
        var version = version(fact.aggregate(), fact.stored().sequence());
        var activity = activity(fact);
        entity(fact, version);
        var generated = relation("prov:entity", version, "prov:activity", activity);
        generated.put("prov:time", fact.stored().recordedAt());
        relate(ProvSection.GENERATION, version + " " + activity, generated);
        before(fact, version, activity);
        for (var digest : fact.cited()) {
            var document = RECORD + "document/" + digest;
            declare(ProvSection.ENTITY, document, typed("Document"));
            use(activity, document);
        }
        agents(fact, version, activity);
        informed(fact, activity);
        if (fact.fact() instanceof AboutFacts about) {
            about(fact, about, version, activity);
        }
    }

    private void entity(LegibleFact fact, String version) throws IOException {
        var members = typed("Version");
        members.put(TERM + "fact", fact.stored().type());
        members.set(
                TERM + "position", typedValue(Long.toString(fact.stored().position()), "xsd:long"));
        if (fact.fact() != null) {
            members.set(
                    TERM + "effectiveOn",
                    typedValue(fact.fact().effectiveOn().toString(), "xsd:date"));
        }
        declare(ProvSection.ENTITY, version, members);
        var whole = RECORD + "aggregate/" + local(fact.aggregate());
        var kind = typed("Aggregate");
        kind.put(TERM + "kind", fact.kind());
        declare(ProvSection.ENTITY, whole, kind);
        relate(
                ProvSection.SPECIALIZATION,
                version,
                relation("prov:specificEntity", version, "prov:generalEntity", whole));
    }

    /** What the aggregate was before, which the command was decided upon. */
    private void before(LegibleFact fact, String version, String activity) throws IOException {
        long sequence = Long.parseLong(fact.stored().sequence());
        if (sequence == 0) return;
        var before = version(fact.aggregate(), Long.toString(sequence - 1));
        declare(ProvSection.ENTITY, before, typed("Version"));
        // Of several facts of one command, all but the first go on from its own.
        var own =
                scratch.find(
                        "SELECT name FROM statement WHERE section = ? AND name = ?",
                        ProvSection.GENERATION.ordinal(),
                        before + " " + activity);
        if (own == null) use(activity, before);
        revise(version, before);
    }

    private void revise(String version, String before) throws IOException {
        var derived = relation("prov:generatedEntity", version, "prov:usedEntity", before);
        derived.set(TYPE, typedValue("prov:Revision", QUALIFIED_NAME));
        relate(ProvSection.DERIVATION, version + " " + before, derived);
    }

    private void use(String activity, String entity) throws IOException {
        relate(
                ProvSection.USAGE,
                activity + " " + entity,
                relation("prov:activity", activity, "prov:entity", entity));
    }

    /** The command that the fact followed from. */
    private String activity(LegibleFact fact) throws IOException {
        var command = fact.said(CommandContext.COMMAND_ID);
        var name = RECORD + (command == null ? event(fact) : command(fact, command));
        var recordedAt = fact.stored().recordedAt();
        var told =
                scratch.find(
                        "SELECT members FROM statement WHERE section = ? AND name = ?",
                        ProvSection.ACTIVITY.ordinal(),
                        name);
        var members = told == null ? typed("Command") : (ObjectNode) FactJson.MAPPER.readTree(told);
        if (told == null) {
            members.put("prov:startTime", recordedAt);
            var channel = fact.said(CommandContext.CHANNEL);
            if (channel != null) members.put(TERM + "channel", channel);
        }
        members.put("prov:endTime", recordedAt);
        scratch.put(
                "INSERT INTO statement (section, name, members) VALUES (?, ?, ?) ON CONFLICT (section, name) DO UPDATE SET members = excluded.members",
                ProvSection.ACTIVITY.ordinal(),
                name,
                FactJson.write(members));
        for (var each : fact.names()) {
            scratch.put("INSERT OR REPLACE INTO known VALUES (?, ?)", each, name);
        }
        return name;
    }

    private static String event(LegibleFact fact) {
        return "event/" + part(fact.stored().eventId());
    }

    /** An id of a command is one among those of its actor, as their issuer knows them. */
    private static String command(LegibleFact fact, String id) {
        return "command/" + whose(fact) + "/" + part(id);
    }

    private static String whose(LegibleFact fact) {
        var issuer = fact.said(CommandContext.ISSUER);
        var subject = fact.said(CommandContext.SUBJECT);
        if (issuer != null && subject != null) return part(issuer) + "/" + part(subject);
        var actor = fact.said(CommandContext.ACTOR);
        return actor == null ? "nobody" : part(actor);
    }

    private void agents(LegibleFact fact, String version, String activity) throws IOException {
        var actor = fact.said(CommandContext.ACTOR);
        if (actor != null) {
            var agent = RECORD + "agent/" + whose(fact);
            boolean program = actor.equals(CommandContext.PROGRAM);
            var members = object();
            members.set(
                    TYPE,
                    typedValue(program ? "prov:SoftwareAgent" : "prov:Person", QUALIFIED_NAME));
            members.put("prov:label", actor);
            declare(ProvSection.AGENT, agent, members);
            var associated = relation("prov:activity", activity, "prov:agent", agent);
            var role = fact.said(CommandContext.ROLE);
            if (role != null) associated.put(ROLE, role);
            relate(ProvSection.ASSOCIATION, activity + " " + agent, associated);
            var principal = fact.said(CommandContext.ON_BEHALF_OF);
            if (principal != null) delegate(agent, office(principal), activity, object());
        }
        var decision = fact.fact() == null ? null : fact.fact().decision();
        if (decision != null) {
            attribute(version, decision.officer(), "officer");
            if (decision.approver() != null) attribute(version, decision.approver(), "approver");
        }
        if (fact.fact() instanceof PowerDelegated given && given.delegatedBy() != null) {
            var members = object();
            members.put(TERM + "power", given.power().code());
            members.put(TERM + "instrument", given.instrument());
            delegate(office(given.officer().value()), office(given.delegatedBy()), null, members);
        }
    }

    private void attribute(String version, String officer, String part) throws IOException {
        var agent = office(officer);
        var members = relation("prov:entity", version, "prov:agent", agent);
        members.put(ROLE, part);
        relate(ProvSection.ATTRIBUTION, version + " " + agent + " " + part, members);
    }

    private void delegate(
            String delegate, String responsible, @Nullable String activity, ObjectNode more)
            throws IOException {
        var members = relation("prov:delegate", delegate, "prov:responsible", responsible);
        if (activity != null) members.put("prov:activity", activity);
        members.setAll(more);
        relate(
                ProvSection.DELEGATION,
                delegate + " " + responsible + " " + activity + FactJson.write(more),
                members);
    }

    /** Officers and bodies, as decisions and delegations name them. */
    private String office(String name) throws IOException {
        var agent = RECORD + "office/" + part(name);
        var members = object();
        members.put("prov:label", name);
        declare(ProvSection.AGENT, agent, members);
        return agent;
    }

    private void informed(LegibleFact fact, String activity) throws IOException {
        var cause = fact.cause();
        if (cause == null) return;
        var informant = scratch.find("SELECT activity FROM known WHERE name = ?", cause);
        if (informant == null) {
            informant = RECORD + "cause/" + part(cause);
            declare(ProvSection.ACTIVITY, informant, object());
        }
        if (informant.equals(activity)) return;
        relate(
                ProvSection.COMMUNICATION,
                activity + " " + informant,
                relation("prov:informed", activity, "prov:informant", informant));
    }

    /** What fell is invalidated; what stands again is a new entity, for nothing is so twice. */
    private void about(LegibleFact fact, AboutFacts about, String version, String activity)
            throws IOException {
        var at = fact.stored().recordedAt();
        for (var old : versions(fact.aggregate(), about.facts())) {
            declare(ProvSection.ENTITY, old, typed("Version"));
            if (!old.equals(version)) {
                use(activity, old);
            }
        }
        for (var fallen : versions(fact.aggregate(), about.falling())) {
            var members = relation("prov:entity", fallen, "prov:activity", activity);
            members.put("prov:time", at);
            relate(ProvSection.INVALIDATION, fallen + " " + activity, members);
        }
        for (var risen : versions(fact.aggregate(), about.rising())) {
            var again = risen + "/again/" + fact.stored().sequence();
            declare(ProvSection.ENTITY, again, typed("Version"));
            var members = relation("prov:entity", again, "prov:activity", activity);
            members.put("prov:time", at);
            relate(ProvSection.GENERATION, again + " " + activity, members);
            revise(again, risen);
        }
    }

    private static Iterable<String> versions(String aggregate, BitSet numbers) {
        return numbers.stream().mapToObj(n -> version(aggregate, Integer.toString(n)))::iterator;
    }

    private static String version(String aggregate, String sequence) {
        return RECORD + "aggregate/" + local(aggregate) + "@" + sequence;
    }

    /** States that something is. */
    private void declare(ProvSection section, String name, ObjectNode members) throws IOException {
        relate(section, name, members);
    }

    /** What is stated already is not stated again. */
    private void relate(ProvSection section, String name, ObjectNode members) throws IOException {
        scratch.put(
                "INSERT OR IGNORE INTO statement (section, name, members) VALUES (?, ?, ?)",
                section.ordinal(),
                name,
                FactJson.write(members));
    }

    private static ObjectNode object() {
        return FactJson.MAPPER.createObjectNode();
    }

    private static ObjectNode typed(String type) {
        var members = object();
        members.set(TYPE, typedValue(TERM + type, QUALIFIED_NAME));
        return members;
    }

    private static JsonNode typedValue(String value, String type) {
        var typed = object();
        typed.put("$", value);
        typed.put("type", type);
        return typed;
    }

    private static ObjectNode relation(String from, String one, String to, String other) {
        var members = object();
        members.put(from, one);
        members.put(to, other);
        return members;
    }

    /** A text as the local part of a name: letters, digits and slashes; all else by its bytes. */
    static String local(String text) {
        var name = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || c == '/'
                            || c == '_'
                            || c == '-';
            if (plain) name.append(c);
            else name.append("%%%02X".formatted((int) c));
        }
        return name.toString();
    }

    /** The same as one part of several between slashes. */
    static String part(String text) {
        return local(text).replace("/", "%2F");
    }

    @Override
    public void finish() throws IOException {
        if (notation) notation();
        else json();
        out.flush();
    }

    private void notation() throws IOException {
        write("document\n");
        write("  prefix rec <" + source + "/record/>\n");
        write("  prefix chalk <" + source + "/terms#>\n");
        for (var section : ProvSection.values()) {
            each(
                    section,
                    (name, members) ->
                            write(
                                    "  "
                                            + ProvNotation.statement(
                                                    section,
                                                    name,
                                                    FactJson.MAPPER.readTree(members))
                                            + "\n"));
        }
        write("endDocument\n");
    }

    private void json() throws IOException {
        write("{\"prefix\":");
        var prefixes = object();
        prefixes.put("rec", source + "/record/");
        prefixes.put("chalk", source + "/terms#");
        write(FactJson.write(prefixes));
        for (var section : ProvSection.values()) section(section);
        write("}\n");
    }

    private void section(ProvSection section) throws IOException {
        var before = new String[] {",\n\"" + section.word() + "\":{"};
        each(
                section,
                (name, members) -> {
                    write(before[0]);
                    write(FactJson.write(name) + ":" + members);
                    before[0] = ",\n";
                });
        if (before[0].equals(",\n")) write("}");
    }

    /** What is done with each statement. */
    private interface EachStatement {
        void take(String name, String members) throws IOException;
    }

    private void each(ProvSection section, EachStatement each) throws IOException {
        scratch.each(
                "SELECT number, name, members FROM statement WHERE section = ? ORDER BY number",
                row ->
                        each.take(
                                section.isNamed() ? row.getString(2) : "_:r" + row.getLong(1),
                                row.getString(3)),
                section.ordinal());
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
