package org.chalkline.app.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * A part of what a program keeps. Each is on the folder's list from when it was first made: if it
 * is not there later, it was lost, and nothing is made in its place unless that is wanted.
 */
public enum Part {
    /** The facts; without them the program doesn't start. */
    EVENTS("events", true),
    /** People's keys; likewise. */
    KEYS("keys", true),
    /** The key that opens them; likewise. */
    MASTER_KEY("master-key", true),
    /** The log of who read what of whom; without it nothing of people is shown. */
    READS("reads", false),
    /** The log; without it nothing is recorded. */
    LOG("log", false),
    /** The key that signs the log; likewise. */
    SIGNING_KEY("signing-key", false);

    private final String word;
    private final boolean isNeeded;

    Part(String word, boolean isNeeded) {
        this.word = word;
        this.isNeeded = isNeeded;
    }

    /** The word for it, in the folder's list and on the command line. */
    public String word() {
        return word;
    }

    /** Whether the program doesn't start without it. */
    boolean isNeeded() {
        return isNeeded;
    }

    /** The part of this word. */
    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
