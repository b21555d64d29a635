package org.chalkline.app.intake;

/** Whoever is told how an import goes. */
interface Watching {

    /**
     * @param rows how many rows have been answered
     * @param read how much of the file has been read, in parts of {@link Import#PARTS}
     */
    void show(long rows, long read);

    /** Hears what is to be known while it goes on. */
    void say(String text);
}
