package org.chalkline.app.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chalkline.kernel.fact.FactJson;
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

    /** The row under the id that its content has, so that sending it again adds nothing. */
    IntakeRow identified(String kindOfImport) {
        var content =
                FactJson.write(
                        new IntakeRow(
                                0,
                                "",
                                id,
                                name,
                                kind,
                                ownership,
                                address,
                                subdistrict,
                                openedOn,
                                closedOn,
                                source));
        var commandId = "import-" + kindOfImport + "-" + digest(content);
        return new IntakeRow(
                row,
                commandId,
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

    private static String digest(String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** About how many characters it takes on the wire. */
    int length() {
        return 300 + name.length() + address.length() + source.length();
    }
}
