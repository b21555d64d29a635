package org.chalkline.personal.sqlite;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log of reads as it is stored, and the leaf that is made of it. Each row bears a
 * digest of itself and of the row before it, so that one can't be altered by itself, not even
 * before it is signed.
 *
 * @param number counted up from 1 without gaps
 * @param id random, so that a published digest of the row can't be guessed
 * @param at milliseconds since 1970
 * @param person empty where nobody was found
 * @param fields the kinds of data, with commas between them
 * @param chain the digest of this row and the one before
 * @param kind how it was read; absent in rows from before there were kinds, which tell what was
 *     shown
 */
record ReadRow(
        long number,
        String id,
        long at,
        String person,
        String fields,
        String actor,
        String role,
        @Nullable String onBehalfOf,
        @Nullable String purpose,
        String answer,
        long position,
        String chain,
        @Nullable String kind) {
    static final String COLUMNS =
            "number, id, at, person, fields, actor, role, on_behalf_of, purpose, answer, position, chain, kind";

    /** What stands before the first row. */
    static final String BEFORE_FIRST = "";

    private static final int ID_BYTES = 16;
    private static final String NOBODY = "";
    private static final String TYPE = "access.PersonalDataRead";

    /** The row of a read that has no digest yet. */
    static ReadRow of(long number, SecureRandom random, Access access) {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new ReadRow(
                number,
                HexFormat.of().formatHex(id),
                access.at().toEpochMilli(),
                access.person() == null ? NOBODY : access.person().value(),
                access.fields().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                access.reader().actor(),
                access.reader().role(),
                access.reader().onBehalfOf(),
                access.reader().purpose(),
                access.answer(),
                access.position(),
                "",
                access.kind().name());
    }

    /** The values of {@link #COLUMNS}. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                number,
                id,
                at,
                person,
                fields,
                actor,
                role,
                onBehalfOf,
                purpose,
                answer,
                position,
                chain,
                kind);
    }

    /** The row with its digest, following a row of that digest. */
    ReadRow after(String before) {
        return new ReadRow(
                number,
                id,
                at,
                person,
                fields,
                actor,
                role,
                onBehalfOf,
                purpose,
                answer,
                position,
                Sha256.hex(before + "\n" + id + "\n" + number + "\n" + at + "\n" + said()),
                kind);
    }

    private String said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("person", person);
        said.put("fields", fields);
        said.put("actor", actor);
        said.put("role", role);
        if (onBehalfOf != null) said.put("onBehalfOf", onBehalfOf);
        if (purpose != null) said.put("purpose", purpose);
        said.put("answer", answer);
        said.put("position", position);
        if (kind != null) said.put("kind", kind);
        return FactJson.write(said);
    }

    /**
     * The row as a ledger takes it: its leaf is the one before its number.
     *
     * @param before the digest of the row before; absent where that row is gone
     */
    StoredFact stored(@Nullable String before) {
        boolean follows = before == null || after(before).chain().equals(chain);
        return new StoredFact(
                number - 1,
                id,
                "access",
                "person/" + person,
                Long.toString(number - 1),
                TYPE,
                "1",
                Instant.ofEpochMilli(at).toString(),
                said(),
                FactJson.write(Map.of("chain", chain)),
                follows ? null : "chain");
    }

    /** What the row tells. */
    Logged logged() {
        return new Logged(
                number,
                new Access(
                        kind == null ? Kind.SHOWN : Kind.valueOf(kind),
                        Instant.ofEpochMilli(at),
                        person.isEmpty() ? null : new PersonId(person),
                        fields.isEmpty()
                                ? Set.of()
                                : Stream.of(fields.split(","))
                                        .map(PersonalField::valueOf)
                                        .collect(Collectors.toSet()),
                        new PersonalReader(actor, role, onBehalfOf, purpose),
                        answer,
                        position));
    }

    /** The row at which the result stands, whose columns are {@link #COLUMNS}. */
    static ReadRow of(ResultSet row) throws SQLException {
        return new ReadRow(
                row.getLong(1),
                text(row, 2),
                row.getLong(3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                row.getString(8),
                row.getString(9),
                text(row, 10),
                row.getLong(11),
                text(row, 12),
                row.getString(13));
    }

    /** No such column may be absent; one that was emptied by force must be told from others. */
    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "\u0000");
    }

    /** Sets the values of {@link #COLUMNS}. */
    void set(PreparedStatement insert) throws SQLException {
        insert.setLong(1, number);
        insert.setString(2, id);
        insert.setLong(3, at);
        insert.setString(4, person);
        insert.setString(5, fields);
        insert.setString(6, actor);
        insert.setString(7, role);
        setIfAny(insert, 8, onBehalfOf);
        setIfAny(insert, 9, purpose);
        insert.setString(10, answer);
        insert.setLong(11, position);
        insert.setString(12, chain);
        setIfAny(insert, 13, kind);
    }

    private static void setIfAny(PreparedStatement insert, int column, @Nullable String text)
            throws SQLException {
        if (text == null) insert.setNull(column, Types.VARCHAR);
        else insert.setString(column, text);
    }
}
