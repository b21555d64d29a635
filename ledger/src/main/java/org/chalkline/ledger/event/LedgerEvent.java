package org.chalkline.ledger.event;

import java.nio.charset.StandardCharsets;
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

    private static final byte[] TO_FACT = ascii("{\"data\":{");
    private static final byte[] TO_METADATA = ascii(",");
    private static final byte[] TO_ID =
            ascii("},\"datacontenttype\":\"application/json\",\"id\":\"");
    private static final byte[] TO_POSITION = ascii("\",\"position\":\"");
    private static final byte[] TO_REVISION = ascii("\",\"revision\":\"");
    private static final byte[] TO_SEQUENCE = ascii("\",\"sequence\":\"");
    private static final byte[] TO_SOURCE = ascii("\",\"source\":\"");
    private static final byte[] TO_SUBJECT = ascii("\",\"specversion\":\"1.0\",\"subject\":\"");
    private static final byte[] TO_TIME = ascii("\",\"time\":\"");
    private static final byte[] TO_TYPE = ascii("\",\"type\":\"");
    private static final byte[] TO_END = ascii("\"}");

    /** Of one thread: the events it hashes are written into the same memory, one by one. */
    private record Hasher(MessageDigest digest, Utf8Text text) {
        static Hasher make() {
            try {
                return new Hasher(MessageDigest.getInstance("SHA-256"), new Utf8Text(2048));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private static final ThreadLocal<Hasher> HASHER = ThreadLocal.withInitial(Hasher::make);

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
        var out = new Utf8Text(fact.length() + metadata.length() + 320);
        writeTo(out);
        return out.toString();
    }

    private void writeTo(Utf8Text out) {
        out.add(TO_FACT);
        json(out, "fact", fact);
        out.add(TO_METADATA);
        json(out, "metadata", metadata);
        text(out.add(TO_ID), id);
        text(out.add(TO_POSITION), Long.toString(position));
        text(out.add(TO_REVISION), revision);
        text(out.add(TO_SEQUENCE), sequence);
        text(out.add(TO_SOURCE), source);
        text(out.add(TO_SUBJECT), subject);
        text(out.add(TO_TIME), time);
        text(out.add(TO_TYPE), type);
        out.add(TO_END);
    }

    /** The same event at another position: what its form would be, had it been recorded there. */
    public LedgerEvent at(long other) {
        return new LedgerEvent(
                other, id, source, subject, sequence, type, revision, time, fact, metadata);
    }

    /** The log's entry: SHA-256 of the canonical form in UTF-8, 32 bytes. */
    public byte[] entry() {
        var hasher = HASHER.get();
        hasher.text.cut(0);
        writeTo(hasher.text);
        return hasher.text.digest(hasher.digest);
    }

    private static void json(Utf8Text out, String name, String stored) {
        int before = out.length();
        out.add('"').add(name).add("\":");
        if (CanonicalJson.append(stored, out, true)) return;
        out.cut(before);
        out.add('"').add(name).add("Text\":\"");
        text(out, stored);
        out.add('"');
    }

    /** Writes what stands between the quotation marks. */
    private static void text(Utf8Text out, String value) {
        int copied = out.addPlain(value);
        for (int i = copied; i < value.length(); i++) {
            char c = value.charAt(i);
            if (CanonicalJson.isPlain(c)) continue;
            out.add(value, copied, i);
            CanonicalJson.write(c, out);
            copied = i + 1;
        }
        out.add(value, copied, value.length());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
