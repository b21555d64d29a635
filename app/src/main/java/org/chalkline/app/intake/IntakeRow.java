package org.chalkline.app.intake;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;

/**
 * One row as the program takes it in.
 *
 * @param row its number in the file, from 1, the header not counted
 * @param commandId the same whenever the same content is sent
 * @param id what the row is about, as the results name it; it stands among the fields too
 * @param fields the fields that the row holds, in the order in which they are written
 */
record IntakeRow(
        long row,
        String commandId,
        @JsonIgnore String id,
        @JsonAnyGetter Map<String, String> fields) {

    private static final int ID_DIGITS = 32;

    IntakeRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The row under the id that its content has, so that sending it again adds nothing. */
    IntakeRow identified(String kindOfImport) {
        var content = Sha256.hex(FactJson.write(new IntakeRow(0, "", id, fields)));
        var commandId = "import-" + kindOfImport + "-" + content.substring(0, ID_DIGITS);
        return new IntakeRow(row, commandId, id, fields);
    }

    /** About how many characters it takes on the wire. */
    int length() {
        int length = 100;
        for (var field : fields.entrySet()) {
            length += 10 + field.getKey().length() + field.getValue().length();
        }
        return length;
    }
}
