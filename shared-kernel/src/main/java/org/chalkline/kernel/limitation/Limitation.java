package org.chalkline.kernel.limitation;

/**
 * Something that the program doesn't do for the time being, while the rest of it goes on.
 *
 * @param of what it doesn't do
 * @param code why, as a stable word for programs, such as {@code STORE_SHORTER}
 * @param message what is wrong and what to do, for people
 */
public record Limitation(Of of, String code, String message) {

    /** The services that may be limited. */
    public enum Of {
        /** Recording anything: every command is refused, and queries go on. */
        RECORDING,
        /** Taking in what is large: documents, bundles, rows of files. Single acts go on. */
        BULK,
        /** Showing what is sealed of people. */
        PERSONAL_DATA
    }
}
