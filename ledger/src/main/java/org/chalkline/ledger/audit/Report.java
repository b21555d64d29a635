package org.chalkline.ledger.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking a log.
 *
 * @param events how many stored events were read
 * @param size the size of the checkpoint that they were checked against
 * @param checkpoints how many signed checkpoints were checked
 * @param findings what is not as it was signed, by position; the first few of very many
 * @param vouchers who vouches for the log, beside its owner
 * @param unproven what a pass does not prove
 */
public record Report(
        long events,
        long size,
        long checkpoints,
        List<Finding> findings,
        List<String> vouchers,
        List<String> unproven) {

    public Report {
        findings = findings.stream().sorted(Comparator.comparingLong(Finding::position)).toList();
        vouchers = List.copyOf(vouchers);
        unproven = List.copyOf(unproven);
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
