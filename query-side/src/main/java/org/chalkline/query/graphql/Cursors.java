package org.chalkline.query.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writes and reads cursors: a JSON array, sealed. So no cursor can be made up or altered, and none
 * tells anything of its row, nor what its list was filtered by.
 */
@Component
class Cursors {
    private static final String FORM = "5";
    private static final int MEMBERS = 8;
    private static final int LIST_DIGITS = 24;

    private final CursorKey key;
    private final SealedCursor seal;

    Cursors(ObjectProvider<CursorKey> key, SealedCursor seal) {
        this.key = key.getObject();
        this.seal = seal;
    }

    /**
     * The name that a cursor has for its list.
     *
     * @param identity see {@link ListIdentity}
     */
    String list(String identity) {
        return key.digest("list " + identity).substring(0, LIST_DIGITS);
    }

    /** The opaque text that callers are given. */
    String text(Cursor cursor) {
        var members = FactJson.MAPPER.createArrayNode();
        members.add(FORM)
                .add(cursor.list())
                .add(cursor.position())
                .add(cursor.effectiveOn().toString())
                .add(cursor.named());
        add(members, cursor.value());
        members.add(cursor.entity());
        var then = members.addArray();
        cursor.then().forEach(each -> add(then, each));
        return seal.close(members.toString());
    }

    private static void add(ArrayNode members, @Nullable Object value) {
        switch (value) {
            case null -> members.addNull();
            case Long number -> members.add(number);
            case Object other -> members.add(other.toString());
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param list the list that it must belong to, as {@link #list} calls it
     * @param types the types of the order's columns
     * @throws RequestException {@code BAD_CURSOR} or {@code CURSOR_OF_ANOTHER_QUERY}
     */
    Cursor read(String text, String list, List<Column.Type> types) {
        var json = seal.open(text).orElseThrow(Cursors::bad);
        try {
            return read(FactJson.MAPPER.readTree(json), list, types);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw bad();
        }
    }

    private static Cursor read(JsonNode members, String list, List<Column.Type> types) {
        if (!members.isArray() || members.size() != MEMBERS) throw bad();
        if (!FORM.equals(text(members.get(0)))) throw bad();
        if (!list.equals(text(members.get(1)))) {
            throw new RequestException(
                    "CURSOR_OF_ANOTHER_QUERY",
                    "The cursor belongs to a list with another filter or order: repeat the query that gave it, or leave it out to begin anew.");
        }
        long position = number(members.get(2));
        if (position < -1) throw bad();
        if (!members.get(4).isBoolean()) throw bad();
        var further = members.get(7);
        if (!further.isArray() || further.size() != types.size() - 1) throw bad();
        var then = new ArrayList<@Nullable Object>();
        for (int i = 1; i < types.size(); i++) then.add(value(further.get(i - 1), types.get(i)));
        return new Cursor(
                list,
                position,
                LocalDate.parse(text(members.get(3))),
                members.get(4).booleanValue(),
                value(members.get(5), types.getFirst()),
                text(members.get(6)),
                then);
    }

    private static @Nullable Object value(JsonNode member, Column.Type type) {
        if (member.isNull()) return null;
        return switch (type) {
            case TEXT -> text(member);
            case NUMBER, ELAPSED -> number(member);
            case DATE -> LocalDate.parse(text(member));
        };
    }

    private static String text(JsonNode member) {
        if (!member.isString()) throw bad();
        return member.stringValue();
    }

    private static long number(JsonNode member) {
        if (!member.isIntegralNumber() || !member.canConvertToLong()) throw bad();
        return member.longValue();
    }

    private static RequestException bad() {
        return new RequestException(
                "BAD_CURSOR",
                "The cursor is damaged or of another version: take it unchanged from 'cursor' or 'endCursor', or leave it out to begin anew.");
    }
}
