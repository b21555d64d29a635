package org.chalkline.command.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.application.ApplicationState.Standing;
import org.chalkline.command.personal.LicenceContents;
import org.chalkline.command.personal.OrganisersOnFile;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.power.Power;

/**
 * From the receipt of the papers to their acceptance (Administrative Licensing Law, 32).
 *
 * <p>Papers that were corrected are read as papers newly received: the authority has five working
 * days again, and silence means acceptance again. The law doesn't say so in words; else an
 * authority that has asked for a correction could leave what it gets lying for ever.
 */
final class Reception {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_DEFECTS = 50;
    private static final int MOST_PAPERS = 100;

    private final CaseFile file;

    Reception(CaseFile file) {
        this.file = file;
    }

    void submit(SubmitApplication c, ApplicationOffice office) {
        var organisers = onFile(c.application(), c.proposal(), office);
        var proposal = with(c.proposal(), organisers::recognised);
        if (file.knows(submitted(c, organisers.recognised(c.applicant()), proposal))) return;
        refuseIf(file.record().exists(), ALREADY_SUBMITTED);
        var today = office.today();
        CaseFile.requireDone(c.effectiveOn(), today);
        LicenceContents.requireSound(c.applicant());
        ProposalRules.requireSound(c.papers());
        requireLine(c.unit(), LINE);
        ProposalRules.requireSound(c.proposal(), c.effectiveOn(), today);
        new ProposalOnFile(office.facts(), c.application(), c.effectiveOn())
                .requirePossible(proposal);
        office.requireSealable(c.applicant());
        proposal.contents().forEach(content -> office.requireSealable(content.organiser()));
        office.requireNoneBarred(proposal, c.effectiveOn());
        var calendar = office.calendar();
        apply(submitted(c, organisers.sealed(c.applicant()), with(proposal, organisers::sealed)));
        file.openClock(
                ApplicationPeriods.CORRECTION_NOTICE, c.effectiveOn(), c.effectiveOn(), calendar);
    }

    private static OrganisersOnFile onFile(
            ApplicationId application, Proposal proposal, ApplicationOffice office) {
        var licence = proposal.licence();
        var subjects =
                licence == null
                        ? List.of(application.toString())
                        : List.of(application.toString(), licence.toString());
        return new OrganisersOnFile(office.people(), office.facts(), subjects);
    }

    private static Proposal with(Proposal proposal, UnaryOperator<Organiser> organiser) {
        return proposal.saying(content -> content.runBy(organiser.apply(content.organiser())));
    }

    private static ApplicationSubmitted submitted(
            SubmitApplication c, Organiser applicant, Proposal proposal) {
        return new ApplicationSubmitted(
                c.application(), applicant, proposal, c.papers(), c.unit(), c.effectiveOn());
    }

    /** Nothing begins anew: periods run on, and what was done stays done. */
    void succeed(SucceedApplicant c, ApplicationOffice office) {
        file.requireExists();
        var record = file.record();
        var organisers = onFile(c.application(), record.proposal(), office);
        var named = organisers.recognised(c.applicant());
        if (file.isLastSuccession(c, named)) return;
        file.open(c.effectiveOn(), office);
        file.requireOpen();
        LicenceContents.requireSound(c.applicant());
        refuseIf(c.evidence().isEmpty(), PAPERS_MISSING);
        requireDigests(c.evidence(), MOST_PAPERS);
        refuseIf(named.equals(record.organiser()), APPLICANT_UNCHANGED);
        office.require(c.officer(), Power.ACCEPT_APPLICATIONS, c.effectiveOn());
        file.requireNotAside(c.officer());
        office.requireSealable(c.applicant());
        office.requireNotBarred(c.applicant(), c.effectiveOn());
        apply(
                new ApplicantSucceeded(
                        c.application(),
                        record.organiser(),
                        organisers.sealed(c.applicant()),
                        c.ground(),
                        c.evidence(),
                        c.officer(),
                        c.effectiveOn()));
    }

    void findUnnecessary(FindLicenceUnnecessary c, ApplicationOffice office) {
        var fact =
                new LicenceFoundUnnecessary(
                        c.application(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), Power.ACCEPT_APPLICATIONS, c.effectiveOn());
        apply(fact);
        file.overtakeClocks(c.effectiveOn(), "no licence is needed", calendar);
    }

    void findOutsideJurisdiction(FindOutsideJurisdiction c, ApplicationOffice office) {
        var fact =
                new FoundOutsideJurisdiction(
                        c.application(), c.competentAuthority(), c.decision(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        requireLine(c.competentAuthority(), LINE);
        CaseFile.requireDecided(c.decision(), c.effectiveOn(), office.today());
        office.require(c.decision(), Power.ACCEPT_APPLICATIONS);
        apply(fact);
        file.overtakeClocks(c.effectiveOn(), "another authority is competent", calendar);
    }

    void requestCorrection(RequestCorrection c, ApplicationOffice office) {
        var fact =
                new CorrectionRequested(
                        c.application(), c.defects(), c.notice(), c.officer(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        refuseIf(file.record().correctionRequested(), CORRECTION_REQUESTED_ALREADY);
        refuseIf(c.defects().isEmpty(), DEFECTS_MISSING);
        requireAtMost(c.defects(), MOST_DEFECTS);
        c.defects().forEach(defect -> requireText(defect, LINE));
        requireLine(c.notice(), LINE);
        office.require(c.officer(), Power.ACCEPT_APPLICATIONS, c.effectiveOn());
        apply(fact);
        file.clocks()
                .meet(ApplicationPeriods.CORRECTION_NOTICE, c.effectiveOn(), c.officer(), calendar);
    }

    /** After acceptance by silence papers can still be supplied, and no clock runs for it. */
    void correctPapers(CorrectPapers c, ApplicationOffice office) {
        var fact = new PapersCorrected(c.application(), c.papers(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        refuseIf(c.papers().isEmpty(), PAPERS_MISSING);
        ProposalRules.requireSound(c.papers());
        var record = file.record();
        file.requireOpen();
        boolean accepted =
                record.standing() == Standing.ACCEPTED
                        || record.standing() == Standing.UNDER_REVIEW;
        if (accepted && record.deemed() && !file.deemedTooEarly(c.effectiveOn(), calendar)) {
            apply(fact);
            return;
        }
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        refuseIf(!record.correctionRequested(), CORRECTION_NOT_REQUESTED);
        apply(fact);
        file.clocks()
                .overtake(
                        ApplicationPeriods.CORRECTION_NOTICE,
                        c.effectiveOn(),
                        "further papers were received",
                        calendar);
        file.openClock(
                ApplicationPeriods.CORRECTION_NOTICE, c.effectiveOn(), c.effectiveOn(), calendar);
    }

    void accept(AcceptApplication c, ApplicationOffice office) {
        var fact =
                new ApplicationAccepted(
                        c.application(), c.certificate(), c.officer(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        requireLine(c.certificate(), LINE);
        RequiredPapers.require(file.record().proposal(), file.record().papers());
        office.require(c.officer(), Power.ACCEPT_APPLICATIONS, c.effectiveOn());
        apply(fact);
        file.clocks()
                .overtake(
                        ApplicationPeriods.CORRECTION_NOTICE,
                        c.effectiveOn(),
                        "it was accepted",
                        calendar);
        file.openDecisionClock(c.effectiveOn(), c.effectiveOn(), calendar);
    }

    void refuseAcceptance(RefuseAcceptance c, ApplicationOffice office) {
        var fact = new AcceptanceRefused(c.application(), c.decision(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireNotYetAccepted(c.effectiveOn(), calendar);
        CaseFile.requireDecided(c.decision(), c.effectiveOn(), office.today());
        refuseIf(c.decision().remedyNotice() == null, REMEDY_NOTICE_MISSING);
        office.require(c.decision(), Power.ACCEPT_APPLICATIONS);
        apply(fact);
        file.overtakeClocks(c.effectiveOn(), "acceptance was refused", calendar);
    }
}
