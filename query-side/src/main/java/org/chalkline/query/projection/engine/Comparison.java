package org.chalkline.query.projection.engine;

import java.util.List;

/**
 * A projection beside what its facts fold to.
 *
 * @param projection its name
 * @param position both as of this position
 * @param rectangles how many rectangles the projection holds
 * @param stored the digest of those
 * @param refolded the digest of those that the facts make
 * @param differing how many entities differ
 * @param differences which, and how; of very many the first
 * @param faults what the projection keeps beside the rectangles and doesn't agree with them
 */
public record Comparison(
        String projection,
        long position,
        long rectangles,
        String stored,
        String refolded,
        long differing,
        List<Difference> differences,
        List<String> faults) {

    /** An entity that differs. */
    public record Difference(String entity, String how) {}

    public Comparison {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }

    /** Whether whatever is asked of the projection is answered as the facts say. */
    public boolean same() {
        return differing == 0 && faults.isEmpty() && stored.equals(refolded);
    }
}
