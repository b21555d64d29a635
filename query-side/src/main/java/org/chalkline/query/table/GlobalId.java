package org.chalkline.query.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.AsOf;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What {@code id} says: which record, and at which point, where the answer named one. So no cache
 * that goes by it merges two points in time of one record.
 *
 * @param type the record's GraphQL type
 * @param at absent for the record as it is now
 */
record GlobalId(String type, String code, @Nullable AsOf at) {
    private static final int LONGEST = 500;

    /** Base64url of a JSON array; opaque to callers. */
    String text() {
        var members = FactJson.MAPPER.createArrayNode().add(type).add(code);
        if (at != null) members.add(at.position()).add(at.effectiveOn().toString());
        var json = members.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws RequestException {@code BAD_ID}
     */
    static GlobalId parse(String text) {
        if (text.length() > LONGEST) throw bad();
        try {
            var members = FactJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            if (!members.isArray() || (members.size() != 2 && members.size() != 4)) throw bad();
            var type = members.get(0).stringValue();
            var code = members.get(1).stringValue();
            if (members.size() == 2) return new GlobalId(type, code, null);
            var day = LocalDate.parse(members.get(3).stringValue());
            return new GlobalId(type, code, new AsOf(members.get(2).longValue(), day));
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw bad();
        }
    }

    private static RequestException bad() {
        return new RequestException(
                "BAD_ID",
                "The id is not one of this program's: take it unchanged from 'id', or ask by the record's code.");
    }
}
