package org.chalkline.command.application;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;

/**
 * Whether what is applied for agrees with the licences, schools and preparations on record. Asked
 * on the day of the application, and again on the day of the grant: much can happen in between.
 */
final class ProposalOnFile {
    private final FactsOf facts;
    private final ApplicationId application;
    private final LocalDate day;

    ProposalOnFile(FactsOf facts, ApplicationId application, LocalDate day) {
        this.facts = facts;
        this.application = application;
        this.day = day;
    }

    /** Refuses an application that can't be made on that day. */
    void requirePossible(Proposal proposal) {
        requireGrantable(proposal);
        if (proposal instanceof Proposal.Establishment p && p.preparation() != null) {
            PreparationOnFile.requireUsable(facts, p.preparation(), application, day);
        }
        if (proposal instanceof Proposal.Renewal p) {
            var licence = LicenceOnFile.requireInForce(facts, p.licenceId(), day);
            refuseIf(!p.validUntil().isAfter(licence.validUntil()), RENEWAL_NOT_LONGER);
            var pending = licence.renewal();
            refuseIf(pending != null && !pending.equals(application), RENEWAL_PENDING);
        }
    }

    /** Refuses a grant that the record has left behind. */
    void requireGrantable(Proposal proposal) {
        switch (proposal) {
            case Proposal.Preparation p -> {} // rests on no other record
            case Proposal.Establishment p -> {
                requireUnused(p.schoolId());
                requireUnused(p.licenceId());
            }
            case Proposal.Change p -> requireWithinSubject(p, requireOpen(p.licenceId()).content());
            case Proposal.Division p -> {
                var divided = requireOpen(p.licenceId());
                for (var formed : p.formed()) {
                    boolean twice =
                            formed.schoolId().equals(divided.school())
                                    || formed.licenceId().equals(p.licenceId());
                    refuseIf(twice, ID_NAMED_TWICE);
                    refuseIf(
                            formed.content().ownership() != divided.content().ownership(),
                            DIVIDED_INTO_OTHER_OWNERSHIP);
                    requireUnused(formed.schoolId());
                    requireUnused(formed.licenceId());
                }
            }
            case Proposal.Merger p -> {
                requireOpen(p.licenceId());
                p.absorbed().forEach(this::requireOpen);
            }
            case Proposal.Renewal p -> requireOpen(p.licenceId());
            case Proposal.Termination p -> requireOpen(p.licenceId());
        }
    }

    /**
     * The preparation of an establishment is still its own on the day of the grant. That the three
     * years ended in between is no harm: it was applied for in time.
     */
    void requirePreparationHeld(Proposal proposal, LocalDate submittedOn) {
        if (proposal instanceof Proposal.Establishment p && p.preparation() != null) {
            PreparationOnFile.requireUsable(facts, p.preparation(), application, submittedOn);
        }
    }

    private void requireUnused(SchoolId id) {
        refuseIf(!facts.of(id.value()).isEmpty(), SCHOOL_ID_IN_USE);
    }

    private void requireUnused(LicenceId id) {
        refuseIf(!facts.of(id.toString()).isEmpty(), LICENCE_ID_IN_USE);
    }

    /** The licence, which must be in force, and its school open. */
    private LicenceOnFile requireOpen(LicenceId id) {
        var licence = LicenceOnFile.requireInForce(facts, id, day);
        var school = SchoolStanding.on(day, facts.of(licence.school().value()));
        refuseIf(school.ended(), SCHOOL_CLOSED);
        refuseIf(!school.open(), SCHOOL_NOT_OPEN);
        return licence;
    }

    /** What the licence would say if these alone were changed must be what is asked for. */
    private static void requireWithinSubject(Proposal.Change change, LicenceContent now) {
        var asked = change.content();
        var allowed = Proposal.Change.changed(now, change.of(), asked);
        refuseIf(change.of().isEmpty() || !asked.equals(allowed), CHANGE_BEYOND_SUBJECT);
        for (var subject : change.of()) {
            var alone = Proposal.Change.changed(now, List.of(subject), asked);
            refuseIf(alone.equals(now), CHANGE_BEYOND_SUBJECT);
        }
    }
}
