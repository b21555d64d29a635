package org.chalkline.app.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.intake.Mapping.Field;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file of schools into what the program takes in. */
final class RowMapper implements Rows {

    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    private final Mapping mapping;
    private final int width;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final DateTimeFormatter dates;
    private final List<Mapping.KindRule> kinds;
    private final String sourceOtherwise;

    /**
     * @param header the first row of the file
     * @param sourceOtherwise the source of rows that don't name one
     * @throws CannotRunException if the mapping asks for columns that the file doesn't have
     */
    RowMapper(Mapping mapping, CsvReader.Row header, String sourceOtherwise) {
        this.mapping = mapping;
        this.sourceOtherwise = sourceOtherwise;
        dates = mapping.dates();
        kinds = mapping.kinds();
        width = header.cells().size();
        var names = new ArrayList<String>();
        for (var cell : header.cells()) names.add(cell.text().strip());
        for (var field : Field.values()) {
            var wanted = mapping.columns().get(field);
            var place = names.indexOf(wanted == null ? field.name() : wanted);
            if (place >= 0) {
                places.put(field, place);
            } else if (wanted != null) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "COLUMN_MISSING",
                        "The mapping takes %s from the column '%s', and the file has no such column: %s"
                                .formatted(field, wanted, names));
            }
        }
        for (var field : List.of(Field.school, Field.name, Field.address)) {
            if (!places.containsKey(field) && !mapping.constants().containsKey(field)) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "COLUMN_MISSING",
                        "No column holds the %s. The file's columns are %s; say which means what with --mapping."
                                .formatted(field, names));
            }
        }
    }

    @Override
    public IntakeRow map(long number, CsvReader.Row row) throws MalformedException {
        requireReadable(row, width);
        var name = required(row, Field.name);
        var kind = optional(row, Field.kind);
        var source = optional(row, Field.source);
        var fields = new LinkedHashMap<String, String>();
        var id = mapping.idPrefix() + required(row, Field.school);
        put(fields, Field.school, id);
        put(fields, Field.name, name);
        put(fields, Field.kind, kind == null ? kindOf(name) : kind);
        put(fields, Field.ownership, optional(row, Field.ownership));
        put(fields, Field.address, required(row, Field.address));
        put(fields, Field.subdistrict, optional(row, Field.subdistrict));
        put(fields, Field.openedOn, date(row, Field.openedOn));
        put(fields, Field.closedOn, date(row, Field.closedOn));
        put(fields, Field.source, source == null ? sourceOtherwise : source);
        return new IntakeRow(number, "", id, fields);
    }

    private static void put(Map<String, String> fields, Field field, @Nullable String value) {
        if (value != null) fields.put(field.name(), value);
    }

    /** Refuses a row of another width than the header, and characters that can't be read. */
    static void requireReadable(CsvReader.Row row, int width) throws MalformedException {
        if (row.cells().size() != width) {
            throw new MalformedException(
                    row.line(),
                    1,
                    "%d cells, and the header has %d".formatted(row.cells().size(), width));
        }
        for (var cell : row.cells()) {
            if (cell.text().indexOf(UNREADABLE_CHARACTER) >= 0) {
                throw new MalformedException(
                        cell.line(),
                        cell.column(),
                        "a character that can't be read in this encoding; name the right one with --encoding");
            }
        }
    }

    private String required(CsvReader.Row row, Field field) throws MalformedException {
        var value = optional(row, field);
        if (value != null) return value;
        var place = places.get(field);
        if (place == null)
            throw new MalformedException(row.line(), 1, "the " + field + " is empty");
        throw malformed(row, place, "the " + field + " is empty");
    }

    private @Nullable String optional(CsvReader.Row row, Field field) {
        var constant = mapping.constants().get(field);
        if (constant != null) return constant;
        var place = places.get(field);
        if (place == null) return null;
        var text = row.cells().get(place).text().strip();
        if (text.isEmpty()) return null;
        return mapping.values().getOrDefault(field, Map.of()).getOrDefault(text, text);
    }

    private @Nullable String date(CsvReader.Row row, Field field) throws MalformedException {
        var text = optional(row, field);
        if (text == null) return null;
        try {
            return LocalDate.parse(text, dates).toString();
        } catch (DateTimeParseException e) {
            var why =
                    "%s: '%s' is no day of the form %s"
                            .formatted(field, text, mapping.dateFormat());
            var place = places.get(field);
            if (place == null) throw new MalformedException(row.line(), 1, why);
            throw malformed(row, place, why);
        }
    }

    private static MalformedException malformed(CsvReader.Row row, int place, String why) {
        var cell = row.cells().get(place);
        return new MalformedException(cell.line(), cell.column(), why);
    }

    private @Nullable String kindOf(String name) {
        for (var rule : kinds) {
            if (rule.pattern().matcher(name).find()) return rule.kind();
        }
        return null;
    }
}
