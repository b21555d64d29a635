package org.chalkline.ledger.bundle;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Where everything lies in a bundle: a bag of RFC 8493 whose payload is laid out as said here. */
public final class Layout {

    /** An event each, in canonical form: the bytes of which the log's entry is the SHA-256. */
    public static final String EVENTS = "data/events/";

    /** The proof of each event, under the same name. */
    public static final String PROOFS = "data/proofs/";

    /** The documents that the events cite, each named by its SHA-256. */
    public static final String DOCUMENTS = "data/documents/";

    /** The keys of documents that are sealed, where they are in it, each named as its document. */
    public static final String DOCUMENT_KEYS = "data/document-keys/";

    /** The digests of cited documents that the bureau does not hold, one a line, in order. */
    public static final String MISSING_DOCUMENTS = "data/missing-documents.txt";

    /** The checkpoint that all proofs lead to. */
    public static final String CHECKPOINT = "data/log/checkpoint";

    /** The log's verifier keys, one a line, the one that signs first. */
    public static final String KEYS = "data/log/keys";

    /** The verifier keys of the witnesses that the log knows, one a line. */
    public static final String WITNESSES = "data/log/witnesses";

    /** A checkpoint as it was stamped, where the log has one that covers the bundle's. */
    public static final String STAMPED = "data/log/stamped-checkpoint";

    /** The timestamp over {@link #STAMPED}, as {@code openssl ts -verify -in} reads it. */
    public static final String TIMESTAMP = "data/log/stamped-checkpoint.tsr";

    /** That {@link #STAMPED} is of the same log: hashes in Base64, one a line. */
    public static final String CONSISTENCY = "data/log/stamped-checkpoint.consistency";

    /** The events in forms of others' standards, which prove nothing by themselves. */
    public static final String STANDARDS = "data/standards/";

    /** What the bundle says of itself. */
    public static final String INFO = "bag-info.txt";

    /** In {@link #INFO}: what was taken out, such as {@code case application/2026-001}. */
    public static final String SCOPE = "Chalkline-Scope";

    /** In {@link #INFO}: the last position that was looked at. */
    public static final String POSITION = "Chalkline-Position";

    /** In {@link #INFO}, and only where it is true: what was taken out is of a made-up district. */
    public static final String MADE_UP = "Chalkline-Made-Up";

    static final String BAGIT = "bagit.txt";
    static final String BAGIT_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String PAYLOAD = "data/";

    private static final String JSON = ".json";
    private static final Pattern EVENT = Pattern.compile("data/events/([0-9]{12,19})\\.json");
    private static final Pattern PROOF = Pattern.compile("data/proofs/([0-9]{12,19})\\.tlog-proof");

    private Layout() {}

    /** The file of the event at this position. */
    public static String event(long position) {
        return EVENTS + number(position) + JSON;
    }

    /** The file of the proof of the event at this position. */
    public static String proof(long position) {
        return PROOFS + number(position) + ".tlog-proof";
    }

    /** The file of the key of the sealed document of this digest. */
    public static String key(String digest) {
        return DOCUMENT_KEYS + digest + ".txt";
    }

    private static String number(long position) {
        return String.format(Locale.ROOT, "%012d", position);
    }

    /** The position that the file is about, if it is an event's or a proof's. */
    static OptionalLong position(String path) {
        for (var pattern : new Pattern[] {EVENT, PROOF}) {
            var found = pattern.matcher(path);
            if (!found.matches()) continue;
            try {
                long position = Long.parseLong(found.group(1));
                if (number(position).equals(found.group(1))) return OptionalLong.of(position);
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }
}
