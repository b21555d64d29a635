package org.chalkline.app.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.export.ExportedList;
import org.jspecify.annotations.Nullable;

/** Writes the address of an export at the point that was settled, so that it can be repeated. */
final class ExportAddress {
    private ExportAddress() {}

    /**
     * The address within the program.
     *
     * @param file its last part
     * @param format of the rows that a description is of; absent where the file says it
     */
    static String of(ExportedList list, String file, boolean mark, @Nullable ExportFormat format) {
        var address = new StringBuilder("/export/").append(file);
        address.append("?position=").append(list.at().position());
        address.append("&effectiveOn=").append(list.at().effectiveOn());
        if (list.filter() != null) {
            var filter = URLEncoder.encode(FactJson.write(list.filter()), StandardCharsets.UTF_8);
            address.append("&filter=").append(filter.replace("+", "%20"));
        }
        if (mark) address.append("&bom=true");
        if (format != null) address.append("&format=").append(format.ending());
        return address.toString();
    }
}
