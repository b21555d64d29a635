package org.chalkline.query.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.CRC32;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A row's place in a list: base64url of a checksum and a JSON array. It carries the basis of its
 * page, so that all pages of a list speak of one point, and says which list it belongs to. The
 * checksum tells a damaged cursor from a good one; it is no secret, for a cursor gives no rights.
 *
 * @param list the list's identity, see {@link ListIdentity}
 * @param named whether the caller had named the point, and the page is not about now
 * @param value the row's value in the order's column
 * @param entity the row's entity
 */
public record Cursor(
        String list,
        long position,
        LocalDate effectiveOn,
        boolean named,
        @Nullable Object value,
        String entity) {

    private static final String FORM = "2";
    private static final int LONGEST = 8_000;
    private static final int MEMBERS = 7;

    /** The opaque text that callers are given. */
    public String text() {
        var members = FactJson.MAPPER.createArrayNode();
        members.add(FORM).add(list).add(position).add(effectiveOn.toString()).add(named);
        switch (value) {
            case null -> members.addNull();
            case Long number -> members.add(number);
            default -> members.add(value.toString());
        }
        members.add(entity);
        var json = members.toString().getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(Integer.BYTES + json.length);
        bytes.putInt(checksum(json)).put(json);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param list the list that it must belong to
     * @param type the type of the order's column
     * @throws RequestException {@code BAD_CURSOR} or {@code CURSOR_OF_ANOTHER_QUERY}
     */
    static Cursor parse(String text, String list, Column.Type type) {
        if (text.length() > LONGEST) throw bad();
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() <= Integer.BYTES) throw bad();
            int checksum = bytes.getInt();
            var json = new byte[bytes.remaining()];
            bytes.get(json);
            if (checksum != checksum(json)) throw bad();
            return read(FactJson.MAPPER.readTree(json), list, type);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw bad();
        }
    }

    private static Cursor read(JsonNode members, String list, Column.Type type) {
        if (!members.isArray()
                || members.size() != MEMBERS
                || !FORM.equals(members.get(0).stringValue())) {
            throw bad();
        }
        if (!list.equals(members.get(1).stringValue())) {
            throw new RequestException(
                    "CURSOR_OF_ANOTHER_QUERY",
                    "The cursor belongs to a list with another filter or order: repeat the query that gave it, or leave it out to begin anew.");
        }
        long position = members.get(2).longValue();
        if (position < -1) throw bad();
        return new Cursor(
                list,
                position,
                LocalDate.parse(members.get(3).stringValue()),
                members.get(4).booleanValue(),
                value(members.get(5), type),
                members.get(6).stringValue());
    }

    private static @Nullable Object value(JsonNode member, Column.Type type) {
        if (member.isNull()) return null;
        return switch (type) {
            case TEXT -> member.stringValue();
            case NUMBER -> member.longValue();
            case DATE -> LocalDate.parse(member.stringValue());
        };
    }

    private static int checksum(byte[] json) {
        var crc = new CRC32();
        crc.update(json);
        return (int) crc.getValue();
    }

    private static RequestException bad() {
        return new RequestException(
                "BAD_CURSOR",
                "The cursor is damaged or of another version: take it unchanged from 'cursor' or 'endCursor', or leave it out to begin anew.");
    }
}
