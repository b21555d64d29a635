package org.chalkline.axon.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chalkline.kernel.fact.FactJson;

/** Tells whether two commands are the same. */
final class CommandDigest {
    private CommandDigest() {}

    /** SHA-256 of the command's simple name and its JSON, in lower-case hexadecimal. */
    static String of(Object command) {
        var text = command.getClass().getSimpleName() + "\n" + FactJson.write(command);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
