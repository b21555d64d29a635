package org.chalkline.ledger.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One event exactly as the store holds it. Nothing of it is interpreted: a later program that reads
 * old events in a new form must still find the leaf that was made when they were written.
 *
 * @param position its number in the whole store, from 0: also its index in the log
 * @param id its own id
 * @param source the kind of aggregate whose event it is
 * @param subject the aggregate's id
 * @param sequence its number among the aggregate's events, from 0
 * @param type its stored name
 * @param revision the revision of its stored form
 * @param time when it was recorded, as it is stored
 * @param fact what it says, the stored text: JSON
 * @param metadata who acted and how, and the salt, the stored text: JSON
 */
public record LedgerEvent(
        long position,
        String id,
        String source,
        String subject,
        String sequence,
        String type,
        String revision,
        String time,
        String fact,
        String metadata) {

    private static final ThreadLocal<MessageDigest> DIGEST =
            ThreadLocal.withInitial(
                    () -> {
                        try {
                            return MessageDigest.getInstance("SHA-256");
                        } catch (NoSuchAlgorithmException e) {
                            throw new IllegalStateException("every Java platform has SHA-256", e);
                        }
                    });

    /**
     * The canonical form: a CloudEvent in JSON as RFC 8785 writes it. Position, sequence and
     * revision are texts, because a CloudEvent's whole numbers end at 2^31. The fact and the
     * metadata are the members of {@code data}, because a CloudEvent's other members are no
     * objects.
     *
     * <p>Stored text that has no exact canonical form of its own (see {@link CanonicalJson}) is
     * taken as text, under {@code factText} or {@code metadataText}: so there is a form for
     * whatever the store may come to hold, and altered text can't hide as unreadable.
     */
    public String canonicalForm() {
        return canonical().toString();
    }

    private Utf8Text canonical() {
        var out = new Utf8Text(fact.length() + metadata.length() + 320);
        out.add("{\"data\":{");
        json(out, "fact", fact);
        out.add(',');
        json(out, "metadata", metadata);
        out.add("},\"datacontenttype\":\"application/json\",");
        text(out, "id", id).add(',');
        text(out, "position", Long.toString(position)).add(',');
        text(out, "revision", revision).add(',');
        text(out, "sequence", sequence).add(',');
        text(out, "source", source).add(',');
        text(out, "specversion", "1.0").add(',');
        text(out, "subject", subject).add(',');
        text(out, "time", time).add(',');
        text(out, "type", type).add('}');
        return out;
    }

    /** The same event at another position: what its form would be, had it been recorded there. */
    public LedgerEvent at(long other) {
        return new LedgerEvent(
                other, id, source, subject, sequence, type, revision, time, fact, metadata);
    }

    /** The log's entry: SHA-256 of the canonical form in UTF-8, 32 bytes. */
    public byte[] entry() {
        return canonical().digest(DIGEST.get());
    }

    private static void json(Utf8Text out, String name, String stored) {
        int before = out.length();
        out.add('"').add(name).add("\":");
        if (CanonicalJson.append(stored, out, true)) return;
        out.cut(before);
        text(out, name + "Text", stored);
    }

    private static Utf8Text text(Utf8Text out, String name, String value) {
        out.add('"').add(name).add("\":\"");
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.add(value, copied, i);
            CanonicalJson.write(c, out);
            copied = i + 1;
        }
        return out.add(value, copied, value.length()).add('"');
    }
}
