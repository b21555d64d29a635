package org.chalkline.query.procedure.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chalkline.kernel.fact.Sha256;

/**
 * A paper as it is printed. The same fact is printed as the same bytes for ever.
 *
 * @param number its number (文号)
 * @param content all of it; nobody changes it
 */
public record PrintedPaper(String number, PaperFormat format, byte[] content) {

    /** SHA-256 of its content, in lower-case hexadecimal. */
    public String digest() {
        try {
            return Sha256.hex(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
