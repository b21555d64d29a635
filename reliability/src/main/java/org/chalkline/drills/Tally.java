package org.chalkline.drills;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The result of a drill: a row of the table.
 *
 * @param tried how often the harm was done
 * @param detected how often the program, or its verification, named it; {@link #NONE} where there
 *     is nothing to name
 * @param mustDetect whether each try has to be detected
 * @param acknowledged how many commands the program said that it had recorded
 * @param lost of these, how many are not there
 * @param doubled of these, how many are there more than once
 * @param misplaced facts that stand elsewhere than the program said, or under an id that nobody was
 *     told of, or at a wrong time; missing positions; and commands handed in again that ended
 *     otherwise
 * @param changed answers that are not as they were, or not what was acknowledged, and that neither
 *     the program nor its verification warns of
 * @param notes what else was seen
 */
record Tally(
        long tried,
        long detected,
        boolean mustDetect,
        long acknowledged,
        long lost,
        long doubled,
        long misplaced,
        long changed,
        List<String> notes) {

    /** Stands for a figure that a drill doesn't have. */
    static final long NONE = -1;

    static final String HEAD =
            """
            | drill | tried | detected | acknowledged | lost | doubled | misplaced | answers changed without warning |
            |---|--:|--:|--:|--:|--:|--:|--:|""";

    Tally {
        notes = List.copyOf(notes);
    }

    /** Tries after which commands were counted, of which the program has nothing to name. */
    static Tally of(long tried, Discrepancies found, List<String> notes) {
        return of(tried, NONE, found, notes);
    }

    /** Tries, some of which were named. */
    static Tally of(long tried, long detected, Discrepancies found, List<String> notes) {
        return new Tally(
                tried,
                detected,
                false,
                found.acknowledged(),
                found.lost(),
                found.doubled(),
                found.misplaced(),
                found.changed(),
                notes);
    }

    /** The same, where whatever was tried has to be named. */
    Tally mustDetectAll() {
        return new Tally(
                tried, detected, true, acknowledged, lost, doubled, misplaced, changed, notes);
    }

    /** The same with one more thing that was seen. */
    Tally with(String note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Tally(
                tried, detected, mustDetect, acknowledged, lost, doubled, misplaced, changed, all);
    }

    /** Whether the program kept what it promises. */
    boolean holds() {
        return lost + doubled + misplaced + changed == 0 && (!mustDetect || detected == tried);
    }

    /** The row. */
    String line(String what) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        figure(tried),
                        figure(detected),
                        figure(acknowledged),
                        figure(lost),
                        figure(doubled),
                        figure(misplaced),
                        figure(changed));
    }

    /** The row of a drill that can't be run here. */
    static String skipped(String what, String why) {
        return "| %s: skipped, because %s | – | – | – | – | – | – | – |".formatted(what, why);
    }

    private static String figure(long figure) {
        return figure == NONE ? "–" : String.format(Locale.ROOT, "%,d", figure);
    }
}
