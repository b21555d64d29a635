package org.chalkline.axon.desk;

import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;

/** Tells whether two commands are the same. */
final class CommandDigest {
    private CommandDigest() {}

    /** SHA-256 of the command's simple name and its JSON, in lower-case hexadecimal. */
    static String of(Object command) {
        return Sha256.hex(command.getClass().getSimpleName() + "\n" + FactJson.write(command));
    }
}
