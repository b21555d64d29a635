package org.chalkline.ledger.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.ledger.event.CanonicalJson;

/**
 * An event's file, read as far as a check needs it. It is in canonical form, so what stands behind
 * the data stands in one order and is written in one way.
 *
 * @param position its number in the log
 * @param subject whose event it is, as it is written: its kind and its id
 * @param sequence its number among the subject's events, as it is written
 * @param cited the digests that it cites, in order
 */
record EventText(long position, String subject, String sequence, Set<String> cited) {
    private static final String TEXT = "(\"(?:[^\"\\\\]|\\\\.)*+\")";
    private static final String TAIL_STARTS = "},\"datacontenttype\":\"application/json\",";
    private static final Pattern TAIL =
            Pattern.compile(
                    "\"id\":TEXT,\"position\":\"(0|[1-9][0-9]{0,17})\",\"revision\":TEXT,\"sequence\":TEXT,\"source\":TEXT,\"specversion\":\"1.0\",\"subject\":TEXT,\"time\":TEXT,\"type\":TEXT\\}"
                            .replace("TEXT", TEXT));

    /** Digests, but those by which the metadata name commands and files. */
    private static final Pattern CITED =
            Pattern.compile(
                    "(?<!\"(?:commandDigest|commandId|correlationId|causationId|salt)\":)\"([0-9a-f]{64})\"");

    /**
     * Reads an event's file.
     *
     * @return empty if it is not in the canonical form of an event
     */
    static Optional<EventText> read(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (!CanonicalJson.exact(text).filter(text::equals).isPresent()) return Optional.empty();
        int starts = text.lastIndexOf(TAIL_STARTS);
        if (starts < 0 || !text.startsWith("{\"data\":{")) return Optional.empty();
        var tail = TAIL.matcher(text.substring(starts + TAIL_STARTS.length()));
        if (!tail.matches()) return Optional.empty();
        var cited = new TreeSet<String>();
        var citing = CITED.matcher(text.substring(0, starts));
        while (citing.find()) cited.add(citing.group(1));
        return Optional.of(
                new EventText(
                        Long.parseLong(tail.group(2)),
                        tail.group(5) + " " + tail.group(6),
                        tail.group(4),
                        cited));
    }
}
