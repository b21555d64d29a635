package org.chalkline.kernel.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;

/**
 * What an entry makes public: a table of text, which leaves as CSV and as JSON, the same to the
 * byte whenever it is written.
 *
 * @param columns their names, each once
 * @param rows each with as many cells as there are columns
 */
public record PublicTable(List<String> columns, List<PublicRow> rows) {
    /** What no cell of a CSV may begin with, lest a spreadsheet takes it for a formula. */
    private static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    public PublicTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** SHA-256 of its CSV, in UTF-8: by it a screening and a publication mean the same content. */
    public String digest() {
        return Sha256.hex(csv());
    }

    /** It as CSV by RFC 4180, without a byte order mark. */
    public String csv() {
        var out = new StringBuilder();
        line(out, columns);
        rows.forEach(row -> line(out, row.cells()));
        return out.toString();
    }

    /** Its rows as an array of JSON objects, whose members stand in the columns' order. */
    public String json() {
        var all = new ArrayList<LinkedHashMap<String, String>>();
        for (var row : rows) {
            var each = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) each.put(columns.get(i), row.cells().get(i));
            all.add(each);
        }
        return FactJson.write(all) + "\n";
    }

    /** How many bytes its CSV has in UTF-8. */
    public int size() {
        return csv().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * A row of what is public.
     *
     * @param cells in the columns' order
     */
    public record PublicRow(List<String> cells) {
        public PublicRow {
            cells = List.copyOf(cells);
        }
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            cell(out, cells.get(i));
        }
        out.append("\r\n");
    }

    private static void cell(StringBuilder out, String text) {
        boolean guarded = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
        boolean quoted = guarded || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"');
        if (guarded) out.append('\'');
        out.append(text.replace("\"", "\"\"")).append('"');
    }
}
