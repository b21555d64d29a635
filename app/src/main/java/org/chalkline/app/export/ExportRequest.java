package org.chalkline.app.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.export.ExportRefusedException;
import org.chalkline.query.export.ExportedLists;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for, as it stands in the address of a request.
 *
 * @param what the rows, what they mean, or both
 * @param format of the rows
 * @param mark whether a file of CSV begins with a byte order mark
 */
record ExportRequest(ExportedLists.Request list, What what, ExportFormat format, boolean mark) {

    /** What leaves. */
    enum What {
        /** The rows alone. */
        ROWS,
        /** The data package that describes them, of Frictionless Data. */
        DATA_PACKAGE,
        /** What CSV on the Web says of them. */
        CSV_METADATA,
        /** The rows with all that describes them, in one ZIP. */
        ALL
    }

    static final String BAD_VALUE = "BAD_VALUE";
    private static final String PACKAGE = "datapackage.json";
    private static final String METADATA = "csv-metadata.json";
    private static final String ZIP = "zip";
    private static final String FORMAT = "format";
    private static final Pattern FILE = Pattern.compile("([A-Za-z]{1,60})\\.([a-z.-]{1,30})");
    private static final Pattern POSITION = Pattern.compile("-?[0-9]{1,18}");
    private static final Set<String> PARAMETERS =
            Set.of("position", "effectiveOn", "filter", "bom", FORMAT);
    private static final int LONGEST_FILTER = 100_000;
    private static final TypeReference<LinkedHashMap<String, Object>> FILTER =
            new TypeReference<>() {};

    /**
     * Reads it.
     *
     * @param file the last part of the path, such as {@code assets.csv}
     * @throws ExportRefusedException if it can't be read
     */
    static ExportRequest of(String file, HttpServletRequest request) throws ExportRefusedException {
        for (var name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw bad(
                        "There is no parameter %s: an export takes position, effectiveOn, filter, bom and format."
                                .formatted(name.substring(0, Math.min(name.length(), 60))));
            }
        }
        var parts = FILE.matcher(file);
        if (!parts.matches()) throw unknownForm(file);
        var ending = parts.group(2);
        var what =
                switch (ending) {
                    case PACKAGE -> What.DATA_PACKAGE;
                    case METADATA -> What.CSV_METADATA;
                    case ZIP -> What.ALL;
                    default -> What.ROWS;
                };
        var format =
                what == What.ROWS
                        ? ExportFormat.of(ending).orElseThrow(() -> unknownForm(file))
                        : format(request, what);
        boolean mark = flag(request);
        if (mark && format != ExportFormat.CSV) {
            throw bad("bom: CSV alone begins with a byte order mark. Leave it out.");
        }
        var list =
                new ExportedLists.Request(
                        parts.group(1), position(request), day(request), filter(request));
        return new ExportRequest(list, what, format, mark);
    }

    private static ExportFormat format(HttpServletRequest request, What what)
            throws ExportRefusedException {
        var said = parameter(request, FORMAT);
        if (said == null) return ExportFormat.CSV;
        var format = ExportFormat.of(said);
        if (format.isEmpty() || what == What.CSV_METADATA && format.get() != ExportFormat.CSV) {
            throw bad("format: give csv, jsonl or parquet; CSV on the Web describes csv alone.");
        }
        return format.get();
    }

    private static boolean flag(HttpServletRequest request) throws ExportRefusedException {
        var said = parameter(request, "bom");
        if (said == null || said.equals("false")) return false;
        if (said.equals("true")) return true;
        throw bad("bom: give true or false.");
    }

    private static @Nullable Long position(HttpServletRequest request)
            throws ExportRefusedException {
        var said = parameter(request, "position");
        if (said == null) return null;
        if (POSITION.matcher(said).matches()) return Long.valueOf(said);
        throw bad("position: give the number of a position, such as 4711.");
    }

    private static @Nullable LocalDate day(HttpServletRequest request)
            throws ExportRefusedException {
        var said = parameter(request, "effectiveOn");
        if (said == null) return null;
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw bad("effectiveOn: give a day such as 2026-09-01.");
        }
    }

    private static @Nullable Map<String, Object> filter(HttpServletRequest request)
            throws ExportRefusedException {
        var said = parameter(request, "filter");
        if (said == null) return null;
        if (said.length() > LONGEST_FILTER) throw bad("filter: it is too long.");
        return filter(said);
    }

    /**
     * Reads a filter.
     *
     * @throws ExportRefusedException if it is no JSON object
     */
    static Map<String, Object> filter(String text) throws ExportRefusedException {
        try {
            JsonNode read = FactJson.MAPPER.readTree(text);
            if (read.isObject()) return FactJson.MAPPER.convertValue(read, FILTER);
        } catch (JacksonException | IllegalArgumentException e) {
            throw noFilter();
        }
        throw noFilter();
    }

    private static ExportRefusedException noFilter() {
        return bad(
                "filter: give a JSON object such as {\"kind\":[\"PRIMARY\"]}, as the variable filter of the list would be in GraphQL.");
    }

    private static @Nullable String parameter(HttpServletRequest request, String name)
            throws ExportRefusedException {
        var said = request.getParameterValues(name);
        if (said == null) return null;
        if (said.length > 1) throw bad(name + " is given twice: give it once.");
        return said[0];
    }

    private static ExportRefusedException bad(String message) {
        return new ExportRefusedException(BAD_VALUE, message);
    }

    private static ExportRefusedException unknownForm(String file) {
        return new ExportRefusedException(
                "FORM_UNKNOWN",
                "%s names no export: ask for NAME.csv, NAME.jsonl, NAME.parquet, NAME.zip, NAME.datapackage.json or NAME.csv-metadata.json."
                        .formatted(file.substring(0, Math.min(file.length(), 100))));
    }
}
