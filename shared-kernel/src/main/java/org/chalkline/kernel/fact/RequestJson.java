package org.chalkline.kernel.fact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON of requests as RFC 8259 has it, and guesses nothing: UTF-8 without a byte-order mark,
 * no name twice in an object, nothing behind the value, no half of a character. What two readers
 * could understand in two ways is read by none.
 */
public final class RequestJson {
    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RequestJson() {}

    /** A body can't be read. Its message never repeats what was sent. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        MalformedException(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        /** Why, as the end of a sentence. */
        public String why() {
            return why;
        }
    }

    /**
     * The value that the bytes hold.
     *
     * @throws MalformedException if they hold none, or not in one way alone
     */
    public static JsonNode read(byte[] body) throws MalformedException {
        var text = text(body);
        if (text.isBlank()) throw new MalformedException("it is empty");
        if (text.charAt(0) == BYTE_ORDER_MARK) {
            throw new MalformedException("it begins with a byte-order mark; leave it out");
        }
        try {
            requireWholeCharacters(text);
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedException(why(e));
        }
    }

    private static String text(byte[] body) throws MalformedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("it is not in UTF-8");
        }
    }

    /** Escapes may name half a character, which no answer could repeat. */
    private static void requireWholeCharacters(String text) throws MalformedException {
        if (!text.contains("\\u")) return;
        try (var parser = STRICT.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText =
                        token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (isText && !isWhole(parser.getString())) {
                    throw new MalformedException("an escape in it names half a character");
                }
            }
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Jackson's own words repeat what was sent. */
    private static String why(JacksonException e) {
        var at = e.getLocation();
        boolean twice = String.valueOf(e.getMessage()).startsWith("Duplicate");
        var what = twice ? "a name stands twice in one object" : "it is not JSON";
        return at == null
                ? what
                : what + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
