package org.chalkline.command.headship;

import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPOINT_HEADS;
import static org.chalkline.kernel.procedure.power.Power.ORDER_AUDITS;
import static org.chalkline.kernel.procedure.power.Power.TAKE_FILINGS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.springframework.stereotype.Component;

/**
 * How heads leave their office, and the audit that follows. Whoever appoints lets go: the bureau by
 * its decision, the organiser by its own, which is filed.
 */
@Component("headDepartures")
class Departures {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private static final Set<Departure> FILED =
            EnumSet.of(
                    Departure.TRANSFERRED,
                    Departure.REMOVED,
                    Departure.RETIRED,
                    Departure.RESIGNED,
                    Departure.TERM_RAN_OUT);

    private final HeadshipsOnFile headships;
    private final HeadOffice office;

    Departures(HeadshipsOnFile headships, HeadOffice office) {
        this.headships = headships;
        this.office = office;
    }

    @CommandHandler
    void handle(TransferHead c) throws Exception {
        var fact =
                new HeadTransferred(
                        c.headship().school(), c.head(), c.to(), c.decision(), c.effectiveOn());
        decided(
                fact,
                c.head(),
                c.decision(),
                () -> {
                    if (c.to() != null) office.requireOpen(c.to(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(EndHeadTerm c) throws Exception {
        var school = c.headship().school();
        var fact = new TermRanOut(school, c.head(), c.decision(), c.effectiveOn());
        headships.act(
                fact,
                c.decision().decidedOn(),
                office,
                headship -> {
                    office.requireBureauAppoints(school, c.decision().decidedOn());
                    office.require(c.decision(), APPOINT_HEADS, c.effectiveOn());
                    requireTermOver(headship, c.head(), c.effectiveOn());
                },
                headship ->
                        headship.departed(
                                c.head(), c.effectiveOn(), c.decision().decidedOn(), office));
    }

    private static void requireTermOver(Headship headship, PersonId head, LocalDate on) {
        var until = headship.onFile().requireInOffice(head, on).termUntil();
        refuseIf(until == null || !on.isAfter(until), TERM_NOT_OVER);
    }

    @CommandHandler
    void handle(RemoveHead c) throws Exception {
        requireText(c.grounds(), TEXT);
        office.people().requireKnown(c.head());
        var grounds = office.seals().conduct(c.head(), c.grounds());
        var school = c.headship().school();
        var fact = new HeadRemoved(school, c.head(), grounds, null, c.decision(), c.effectiveOn());
        decided(fact, c.head(), c.decision(), () -> {});
    }

    @CommandHandler
    void handle(RetireHead c) throws Exception {
        var school = c.headship().school();
        var fact = new HeadRetired(school, c.head(), c.ground(), c.decision(), c.effectiveOn());
        int least = HeadshipRules.standard().figures().earliestRetirement().value();
        decided(
                fact,
                c.head(),
                c.decision(),
                () ->
                        refuseIf(
                                c.ground() == RetirementGround.AGE
                                        && office.people()
                                                .youngerThan(c.head(), least, c.effectiveOn()),
                                TOO_YOUNG_TO_RETIRE));
    }

    @CommandHandler
    void handle(AcceptHeadResignation c) throws Exception {
        var fact = new HeadResigned(c.headship().school(), c.head(), c.decision(), c.effectiveOn());
        decided(fact, c.head(), c.decision(), () -> {});
    }

    /** A departure upon the bureau's decision. */
    private void decided(HeadshipEvent fact, PersonId head, Decision decision, Runnable rules)
            throws Exception {
        headships.act(
                fact,
                decision.decidedOn(),
                office,
                headship -> {
                    office.requireBureauAppoints(fact.schoolId(), decision.decidedOn());
                    office.require(decision, APPOINT_HEADS, fact.effectiveOn());
                    requireInOffice(headship, head, fact.effectiveOn());
                    rules.run();
                },
                headship ->
                        headship.departed(head, fact.effectiveOn(), decision.decidedOn(), office));
    }

    private static void requireInOffice(Headship headship, PersonId head, LocalDate on) {
        var unused = headship.onFile().requireInOffice(head, on);
    }

    @CommandHandler
    void handle(RecordHeadDeath c) throws Exception {
        requireDigest(c.certificate());
        var fact = new HeadDied(c.headship().school(), c.head(), c.certificate(), c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> headship.onFile().requireMayDieInOffice(c.head(), c.effectiveOn()),
                headship -> headship.departed(c.head(), c.effectiveOn(), c.effectiveOn(), office));
    }

    @CommandHandler
    void handle(FileHeadDeparture c) throws Exception {
        var school = c.headship().school();
        var fact =
                new DepartureFiled(
                        school,
                        c.head(),
                        c.cause(),
                        c.resolution(),
                        c.officer(),
                        c.filedOn(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.filedOn(),
                office,
                headship -> {
                    office.requireOrganiserAppoints(school, c.filedOn());
                    refuseIf(!FILED.contains(c.cause()), CAUSE_NOT_FOR_FILING);
                    office.require(c.officer(), TAKE_FILINGS, c.filedOn());
                    requireDigest(c.resolution());
                    requireInOffice(headship, c.head(), c.effectiveOn());
                    if (c.cause() == Departure.TERM_RAN_OUT) {
                        requireTermOver(headship, c.head(), c.effectiveOn());
                    }
                },
                headship -> headship.departed(c.head(), c.effectiveOn(), c.filedOn(), office));
    }

    /** The sanction was decided by who may, so it is not asked again who may remove a head. */
    @CommandHandler
    void handle(RemoveUponSanction c) throws Exception {
        headships.with(
                c.headship(),
                headship -> {
                    if (headship.onFile().knows(removal(c), office.seals())) return;
                    var tenure = headship.onFile().succession().headOn(c.effectiveOn());
                    // Who left in between is for somebody to look into, and not passed over.
                    refuseIf(
                            tenure.filter(s -> s.head().equals(c.head())).isEmpty(), NOT_IN_OFFICE);
                    headship.removed(c, office);
                });
    }

    @CommandHandler
    void handle(AskAboutRemoval c) throws Exception {
        headships.with(
                c.headship(),
                headship ->
                        refuseIf(
                                headship.onFile().removedBy(c.head(), c.sanction()),
                                REMOVAL_IS_VOID));
    }

    static HeadRemoved removal(RemoveUponSanction c) {
        return new HeadRemoved(
                c.headship().school(), c.head(), null, c.sanction(), c.decision(), c.effectiveOn());
    }

    @CommandHandler
    void handle(OrderDepartureAudit c) throws Exception {
        var fact =
                new DepartureAuditOrdered(
                        c.headship().school(), c.head(), c.auditor(), c.officer(), c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    requireLine(c.auditor(), LINE);
                    office.require(c.officer(), ORDER_AUDITS, c.effectiveOn());
                    headship.onFile().requireAuditable(c.head());
                });
    }

    @CommandHandler
    void handle(ReportDepartureAudit c) throws Exception {
        requireText(c.findings(), TEXT);
        requireDigest(c.report());
        office.people().requireKnown(c.head());
        var findings = office.seals().conduct(c.head(), c.findings());
        var fact =
                new DepartureAuditReported(
                        c.headship().school(),
                        c.head(),
                        c.opinion(),
                        findings,
                        c.report(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> headship.onFile().requireAuditOrdered(c.head()));
    }
}
