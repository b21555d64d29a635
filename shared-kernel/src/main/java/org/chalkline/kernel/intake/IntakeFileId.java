package org.chalkline.kernel.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.document.Documents;

/**
 * A file whose rows are taken in. It is known by what stands in it, whatever it is called.
 *
 * @param value SHA-256 of the file, 64 lower-case hexadecimal digits
 */
public record IntakeFileId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public IntakeFileId {
        Codes.requireId(
                Documents.DIGEST,
                "A file is named by its SHA-256 digest: 64 lower-case hexadecimal digits.",
                value);
    }

    /** The correlation id that the facts of its rows bear. */
    public String correlationId() {
        return "sha256:" + value;
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "file/" + value;
    }
}
