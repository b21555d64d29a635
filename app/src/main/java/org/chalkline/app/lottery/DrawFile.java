package org.chalkline.app.lottery;

import java.util.List;
import org.chalkline.kernel.lottery.SeedSource;

/**
 * All it takes to redo a draw, in one file of JSON. Its first members are for whoever just redoes
 * it: roster, seed, ranks. Those after them prove that the roster stood before the seed did.
 *
 * @param format {@link #FORMAT}
 * @param madeUp whether it is of a made-up district
 * @param lottery its code
 * @param formula how the ranks follow from the seed
 * @param seed as it was published
 * @param source where it was
 * @param roster each draw number with the registration's code, in the order of the numbers
 * @param rosterDigest SHA-256 of a line {@code number,registration} for each
 * @param ranks the draw numbers, the first rank's first
 * @param ranksDigest SHA-256 of a line {@code rank,number} for each
 * @param seats how many of the first ranks have a seat
 * @param keys the log's verifier keys, as it says itself
 * @param events the lottery's facts up to the draw, each with its proof
 * @param rosterProof that the closing of the roster is under the checkpoint that was on record
 *     before the seed
 */
record DrawFile(
        String format,
        boolean madeUp,
        String lottery,
        String title,
        String formula,
        String seed,
        SeedSource source,
        List<List<String>> roster,
        String rosterDigest,
        List<Integer> ranks,
        String ranksDigest,
        int seats,
        List<String> keys,
        List<Proven> events,
        String rosterProof) {

    /** The form of the file. */
    static final String FORMAT = "chalkline-lottery/1";

    DrawFile {
        roster = List.copyOf(roster);
        ranks = List.copyOf(ranks);
        keys = List.copyOf(keys);
        events = List.copyOf(events);
    }

    /**
     * An event of the record.
     *
     * @param event in its canonical form, whose SHA-256 is the log's entry
     * @param proof that the log holds it (C2SP tlog-proof)
     */
    record Proven(String event, String proof) {}
}
