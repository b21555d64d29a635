package org.chalkline.query.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.chalkline.query.licence.LicenceRecord.Ending;
import org.chalkline.query.licence.LicenceRecord.Inspection;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.Term;
import org.chalkline.query.projection.Copies;

/** A {@link LicenceRecord} that a fact is about to change. Lives for one fact. */
final class LicenceDraft {
    final LicenceRecordBuilder licence;

    LicenceDraft(LicenceRecord of) {
        licence = of.with();
    }

    LocalDate validUntil() {
        return licence.terms().getLast().until();
    }

    /** A further term. An expiry for want of it has no effect any more. */
    void add(Term term) {
        licence.terms(Copies.plus(licence.terms(), term));
        renewalSettled();
        if (licence.status() == Status.EXPIRED) licence.status(Status.VALID).ending(null);
    }

    /** Its renewal is under way, if nothing else is. */
    void awaitRenewal() {
        if (licence.status() == Status.VALID) licence.status(Status.RENEWAL_PENDING);
    }

    /** Its renewal is under way no longer. */
    void renewalSettled() {
        if (licence.status() == Status.RENEWAL_PENDING) licence.status(Status.VALID);
    }

    /** Whether it is settled that nothing comes of the renewal sought last. */
    boolean renewalEnded() {
        var renewal = licence.renewal();
        return renewal != null && renewal.endedOn() != null;
    }

    /** Whether a renewal is pending upon which silence renews, so that it can't expire. */
    boolean silenceRenews() {
        var renewal = licence.renewal();
        return licence.status() == Status.RENEWAL_PENDING
                && renewal != null
                && renewal.silenceRenews();
    }

    /** Goes on with the annual inspection of that year, and begins it if need be. */
    void inspected(int year, Consumer<LicenceRecordInspectionBuilder> change) {
        var all = new ArrayList<>(licence.inspections());
        int at = 0;
        while (at < all.size() && all.get(at).year() < year) at++;
        if (at == all.size() || all.get(at).year() > year) all.add(at, Inspection.of(year));
        all.set(at, all.get(at).with(change));
        licence.inspections(all);
    }

    /** Goes on with its termination. */
    void terminated(Consumer<TerminationProgressBuilder> change) {
        var was = licence.termination();
        licence.termination((was == null ? TerminationProgress.NONE : was).with(change));
    }

    /** A licence that has ended stays so, though the school has yet to be wound up. */
    void terminate() {
        if (!hasEnded()) licence.status(Status.TERMINATING);
    }

    boolean hasEnded() {
        return switch (licence.status()) {
            case VALID, RENEWAL_PENDING, TERMINATING -> false;
            case EXPIRED, REVOKED, WITHDRAWN, CANCELLED, DEREGISTERED -> true;
        };
    }

    void end(Ending how) {
        licence.ending(how);
        if (licence.status() != Status.DEREGISTERED) licence.status(how.as());
    }

    LicenceRecord done() {
        return licence.build();
    }
}
