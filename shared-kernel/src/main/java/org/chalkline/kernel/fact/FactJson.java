package org.chalkline.kernel.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The written form of facts and of what they hold: plain JSON that an auditor reads with any tool.
 * Dates are ISO 8601, absent values are left out, and members stand in the order of the record.
 */
public final class FactJson {

    /** One mapper for stored facts, register states and cursors, so that all read alike. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private FactJson() {}

    /** The value as JSON text. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as JSON text in UTF-8. */
    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The value that the JSON text, in UTF-8, holds.
     *
     * @throws UnreadableFactException if the text is not JSON, or not of this type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(type, e);
        }
    }

    /**
     * The value that the JSON text holds.
     *
     * @throws UnreadableFactException if the text is not JSON, or not of this type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(type, e);
        }
    }

    private static UnreadableFactException unreadable(Class<?> type, JacksonException e) {
        return new UnreadableFactException(
                "not readable as " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }

    /**
     * Reads a file among the program's own resources.
     *
     * @param path from the root, such as {@code /statutes/votes.json}
     * @throws IllegalStateException if there is no such file
     */
    public static <T> T resource(String path, Class<T> type) {
        try (var in = FactJson.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
