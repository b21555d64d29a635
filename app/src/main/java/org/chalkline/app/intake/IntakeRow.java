package org.chalkline.app.intake;

import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One row as the program takes it in.
 *
 * @param row its number in the file, from 1, the header not counted
 * @param commandId the same whenever the same content is sent
 */
record IntakeRow(
        long row,
        String commandId,
        String id,
        String name,
        @Nullable String kind,
        @Nullable String ownership,
        String address,
        @Nullable String subdistrict,
        @Nullable String openedOn,
        @Nullable String closedOn,
        String source) {

    private static final int ID_DIGITS = 32;

    /** The row under the id that its content has, so that sending it again adds nothing. */
    IntakeRow identified(String kindOfImport) {
        var content = Sha256.hex(FactJson.write(with(0, "")));
        return with(row, "import-" + kindOfImport + "-" + content.substring(0, ID_DIGITS));
    }

    private IntakeRow with(long newRow, String newCommandId) {
        return new IntakeRow(
                newRow,
                newCommandId,
                id,
                name,
                kind,
                ownership,
                address,
                subdistrict,
                openedOn,
                closedOn,
                source);
    }

    /** About how many characters it takes on the wire. */
    int length() {
        return 300 + name.length() + address.length() + source.length();
    }
}
