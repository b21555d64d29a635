package org.chalkline.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShape.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a file of rows means, in two forms that others' tools read: a data package with a table
 * schema, as Frictionless Data has them, and the metadata of CSV on the Web. Both say of which
 * point it is, how it was asked for, and by which checkpoint of the log that point is vouched for.
 *
 * @param madeUp whether what is recorded is a made-up district
 */
record Description(ExportedList list, ExportFormat format, boolean mark, boolean madeUp) {
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String BASE = "base";
    private static final String CODE = "code";
    private static final String QUOTE = "\"";

    private static final String AMOUNT =
            "In yuan (CNY) with two digits after the point: exact, not rounded, for it is kept in whole fen.";

    private static final String GUARD =
            "Text that begins with one of = + - @, with one of these across the width of a character, with a tab, a line feed, a carriage return or an apostrophe has one apostrophe (U+0027) put before it, so that no spreadsheet takes it for a formula. Take one apostrophe from the beginning of such text to have what was recorded. Numbers, amounts, days and words are never changed.";

    /** What the file of rows is called. */
    String file() {
        return list.shape().name() + "." + format.ending();
    }

    private String title() {
        var nouns = list.shape().nouns();
        return "%s as known at position %d, in effect on %s"
                .formatted(
                        nouns.substring(0, 1).toUpperCase(Locale.ROOT) + nouns.substring(1),
                        list.at().position(),
                        list.at().effectiveOn());
    }

    /**
     * The data package, as JSON.
     *
     * @param written what the rows came to
     * @param checkpoint absent while none covers the position
     */
    String dataPackage(WrittenRows written, @Nullable SignedNote checkpoint) {
        boolean csv = format == ExportFormat.CSV;
        var resource = new LinkedHashMap<String, Object>();
        resource.put(NAME, list.shape().name().toLowerCase(Locale.ROOT));
        resource.put("path", file());
        resource.put("profile", csv ? "tabular-data-resource" : "data-resource");
        resource.put("title", title());
        resource.put("format", format.ending());
        resource.put("mediatype", format.mediaType().replaceAll(";.*", ""));
        if (format.isText()) resource.put("encoding", "utf-8");
        resource.put("bytes", written.bytes());
        resource.put("hash", "sha256:" + written.digest());
        if (csv) resource.put("dialect", dialect());
        resource.put("schema", tableSchema());
        var all = new LinkedHashMap<String, Object>();
        all.put("profile", csv ? "tabular-data-package" : "data-package");
        all.put(NAME, list.shape().name().toLowerCase(Locale.ROOT));
        all.put("title", title());
        all.put("resources", List.of(resource));
        all.put("chalkline", point(written, checkpoint));
        return pretty(all);
    }

    private static Map<String, Object> dialect() {
        var dialect = new LinkedHashMap<String, Object>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", QUOTE);
        dialect.put("doubleQuote", true);
        dialect.put("skipInitialSpace", false);
        dialect.put("header", true);
        dialect.put("caseSensitiveHeader", true);
        return dialect;
    }

    private Map<String, Object> tableSchema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", ExportedRows.columns(list).stream().map(this::field).toList());
        schema.put("primaryKey", List.of(CODE));
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private Map<String, Object> field(Property column) {
        var field = new LinkedHashMap<String, Object>();
        field.put(NAME, column.name());
        field.put(
                TYPE,
                switch (column.type()) {
                    case TEXT, WORD -> "string";
                    case DAY -> "date";
                    case NUMBER -> "integer";
                    case MONEY -> "number";
                    case FLAG -> "boolean";
                });
        if (column.type() == Type.DAY) field.put("format", "%Y-%m-%d");
        field.put("description", doc(column));
        if (column.type() == Type.MONEY) field.put("unit", "CNY");
        var constraints = new LinkedHashMap<String, Object>();
        if (column.name().equals(CODE)) {
            constraints.put("required", true);
            constraints.put("unique", true);
        }
        if (!column.words().isEmpty()) constraints.put("enum", column.words());
        if (!constraints.isEmpty()) field.put("constraints", constraints);
        return field;
    }

    private String doc(Property column) {
        return switch (column.type()) {
            case MONEY -> column.doc() + " " + AMOUNT;
            case TEXT -> guards() ? column.doc() + " Guarded text: see textGuard." : column.doc();
            default -> column.doc();
        };
    }

    private boolean guards() {
        return format == ExportFormat.CSV;
    }

    private Map<String, Object> point(
            @Nullable WrittenRows written, @Nullable SignedNote checkpoint) {
        var point = new LinkedHashMap<String, @Nullable Object>();
        point.put("list", list.shape().name());
        point.put("projection", list.shape().projectionName());
        point.put("version", list.shape().version());
        point.put("position", list.at().position());
        point.put("effectiveOn", list.at().effectiveOn().toString());
        point.put("zone", list.zone());
        point.put("filter", list.filter());
        point.put("query", query());
        if (written != null) point.put("rows", written.rows());
        if (written != null) point.put("sha256", written.digest());
        point.put("leftOut", list.leftOut());
        // Rows that may be missing, or out of date, because a fact couldn't be applied.
        point.put("parked", list.parked());
        point.put("madeUp", madeUp);
        point.put("amounts", AMOUNT);
        if (guards()) point.put("textGuard", GUARD);
        if (guards()) point.put("byteOrderMark", mark);
        if (written != null) {
            point.put("checkpoint", checkpoint == null ? null : checkpoint.toString());
            point.put(
                    "checkpointCovers",
                    checkpoint == null ? null : Checkpoint.of(checkpoint).size());
        }
        return point;
    }

    /** By which address the same rows are had again. */
    String query() {
        return ExportAddress.of(list, file(), mark, null);
    }

    /** The metadata of CSV on the Web, as JSON. It tells neither the digest nor how many rows. */
    String csvMetadata() {
        var table = new LinkedHashMap<String, Object>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        table.put("url", file());
        table.put("dc:title", title());
        table.put("dc:source", query());
        table.put("rdfs:comment", GUARD);
        var dialect = new LinkedHashMap<String, Object>();
        dialect.put("encoding", "utf-8");
        dialect.put("lineTerminators", List.of("\r\n", "\n"));
        dialect.put("quoteChar", QUOTE);
        dialect.put("doubleQuote", true);
        dialect.put("delimiter", ",");
        dialect.put("header", true);
        dialect.put("headerRowCount", 1);
        dialect.put("skipInitialSpace", false);
        dialect.put("trim", false);
        table.put("dialect", dialect);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("columns", ExportedRows.columns(list).stream().map(this::csvColumn).toList());
        schema.put("primaryKey", CODE);
        table.put("tableSchema", schema);
        return pretty(table);
    }

    private Map<String, Object> csvColumn(Property column) {
        var all = new LinkedHashMap<String, Object>();
        all.put(NAME, column.name());
        all.put("titles", column.name());
        all.put("dc:description", doc(column));
        all.put(
                "datatype",
                switch (column.type()) {
                    case TEXT -> "string";
                    case WORD ->
                            column.words().isEmpty()
                                    ? "string"
                                    : Map.of(
                                            BASE,
                                            "string",
                                            "format",
                                            String.join("|", column.words()));
                    case DAY -> Map.of(BASE, "date", "format", "yyyy-MM-dd");
                    case NUMBER -> "integer";
                    case MONEY -> "decimal";
                    case FLAG -> Map.of(BASE, "boolean", "format", "true|false");
                });
        if (column.name().equals(CODE)) all.put("required", true);
        return all;
    }

    private static String pretty(Object value) {
        return FactJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** The names of what stands in a ZIP, in their order. */
    List<String> files() {
        var files = new ArrayList<>(List.of(file(), "datapackage.json"));
        if (format == ExportFormat.CSV) files.add(file() + "-metadata.json");
        return files;
    }
}
