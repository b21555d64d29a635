package org.chalkline.query.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.licence.LicenceRecord.Deregistration;
import org.chalkline.query.licence.LicenceRecord.Ending;
import org.chalkline.query.licence.LicenceRecord.Inspection;
import org.chalkline.query.licence.LicenceRecord.Renewal;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.Term;
import org.jspecify.annotations.Nullable;

/** A {@link LicenceRecord} that a fact is about to change. Lives for one fact. */
final class LicenceDraft {
    private final LicenceId id;
    private final SchoolId school;
    private final List<Term> terms;
    private Status status;
    LicenceContent content;
    @Nullable Renewal renewal;
    List<Inspection> inspections;
    private @Nullable Ending ending;
    TerminationProgress termination;
    private @Nullable Deregistration deregistration;

    LicenceDraft(LicenceRecord of) {
        id = of.id();
        school = of.school();
        terms = new ArrayList<>(of.terms());
        status = of.status();
        content = of.content();
        renewal = of.renewal();
        inspections = of.inspections();
        ending = of.ending();
        termination = of.termination() == null ? TerminationProgress.NONE : of.termination();
        deregistration = of.deregistration();
    }

    LocalDate validUntil() {
        return terms.getLast().until();
    }

    /** A further term. An expiry for want of it has no effect any more. */
    void add(Term term) {
        terms.add(term);
        renewalSettled();
        if (status == Status.EXPIRED) {
            status = Status.VALID;
            ending = null;
        }
    }

    /** Its renewal is under way, if nothing else is. */
    void awaitRenewal() {
        if (status == Status.VALID) status = Status.RENEWAL_PENDING;
    }

    /** Its renewal is under way no longer. */
    void renewalSettled() {
        if (status == Status.RENEWAL_PENDING) status = Status.VALID;
    }

    /** Whether it is settled that nothing comes of the renewal sought last. */
    boolean renewalEnded() {
        return renewal != null && renewal.endedOn() != null;
    }

    /** Whether a renewal sought in time is pending, so that it can't expire. */
    boolean silenceRenews() {
        return status == Status.RENEWAL_PENDING && renewal != null && renewal.inTime();
    }

    /** A licence that has ended stays so, though the school has yet to be wound up. */
    void terminate() {
        if (!hasEnded()) status = Status.TERMINATING;
    }

    boolean hasEnded() {
        return switch (status) {
            case VALID, RENEWAL_PENDING, TERMINATING -> false;
            case EXPIRED, REVOKED, WITHDRAWN, CANCELLED, DEREGISTERED -> true;
        };
    }

    void end(Ending how) {
        ending = how;
        if (status != Status.DEREGISTERED) status = how.as();
    }

    void strikeOff(Deregistration how) {
        deregistration = how;
        status = Status.DEREGISTERED;
    }

    LicenceRecord done() {
        return new LicenceRecord(
                id,
                school,
                status,
                content,
                terms,
                renewal,
                inspections,
                ending,
                termination.equals(TerminationProgress.NONE) ? null : termination,
                deregistration);
    }
}
