package org.chalkline.ledger.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of checking a bundle.
 *
 * @param scope what the bundle says that it holds
 * @param madeUp whether it says that it is of a made-up district; nobody signed that it isn't
 * @param events how many events were checked
 * @param documents how many documents were checked
 * @param missing how many cited documents the bundle says it doesn't hold
 * @param size the size of the checkpoint that the proofs lead to
 * @param findings what doesn't hold: what concerns an event first, by position
 * @param vouchers who vouches for the log, beside its owner
 * @param unproven what a pass does not prove
 */
public record BundleReport(
        String scope,
        boolean madeUp,
        int events,
        int documents,
        int missing,
        long size,
        List<Finding> findings,
        List<String> vouchers,
        List<String> unproven) {

    /**
     * Something that doesn't hold.
     *
     * @param position the event that it is about, if it is about one
     * @param file the file
     * @param what it, in words
     */
    public record Finding(OptionalLong position, String file, String what) {

        @Override
        public String toString() {
            var where = position.isPresent() ? "position " + position.getAsLong() + ": " : "";
            return where + file + ": " + what;
        }
    }

    public BundleReport {
        findings =
                findings.stream()
                        .sorted(
                                Comparator.comparingLong(
                                        finding -> finding.position().orElse(Long.MAX_VALUE)))
                        .toList();
        vouchers = List.copyOf(vouchers);
        unproven = List.copyOf(unproven);
    }

    /** The same with what somebody else found, who reads more of a bundle than this library. */
    public BundleReport with(List<Finding> further) {
        var all = new ArrayList<>(findings);
        all.addAll(further);
        return new BundleReport(
                scope, madeUp, events, documents, missing, size, all, vouchers, unproven);
    }

    /** Whether all of it holds. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** What fails first. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
