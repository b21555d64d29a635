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
 * @param tail the events at the end that no checkpoint covers, if there are any: no failure, but
 *     nothing that is proven either. Where no checkpoint covers anything at all, that is a finding
 * @param behind which witnesses that were named have not cosigned the last of what was signed: no
 *     failure, since they may just be away, but they vouch for nothing of it
 * @param vouchers who vouches for the log, beside its owner
 * @param unproven what a pass does not prove
 */
public record Report(
        long events,
        long size,
        long checkpoints,
        List<Finding> findings,
        Optional<Tail> tail,
        List<Behind> behind,
        List<String> vouchers,
        List<String> unproven) {

    /**
     * Events at the end, one after the other, that somebody has not signed yet.
     *
     * @param from the position of the first
     * @param to the position of the last
     */
    public record Tail(long from, long to) {

        /** How many they are. */
        public long count() {
            return to - from + 1;
        }
    }

    /**
     * A witness that has not cosigned the last events.
     *
     * @param witness its name
     * @param events those events
     */
    public record Behind(String witness, Tail events) {}

    public Report {
        findings = findings.stream().sorted(Comparator.comparingLong(Finding::position)).toList();
        behind = List.copyOf(behind);
        vouchers = List.copyOf(vouchers);
        unproven = List.copyOf(unproven);
    }

    /** Whether all of it holds. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** Whether nobody whose signature is wanted has yet to sign the last events. */
    public boolean complete() {
        return tail.isEmpty() && behind.isEmpty();
    }

    /** What fails first. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
