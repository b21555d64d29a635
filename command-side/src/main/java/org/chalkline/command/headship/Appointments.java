package org.chalkline.command.headship;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPOINT_HEADS;
import static org.chalkline.kernel.procedure.power.Power.TAKE_FILINGS;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headship.HeadSuspension;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.headship.Succession;
import org.chalkline.kernel.headship.Tenure;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who enters an office, and for how long. The bureau appoints the heads of public schools after the
 * way that {@link Nominations} leads; of other schools' heads it is told by a filing.
 */
@Component("headAppointments")
class Appointments {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_YEARS = 60;

    private final HeadshipsOnFile headships;
    private final HeadOffice office;

    Appointments(HeadshipsOnFile headships, HeadOffice office) {
        this.headships = headships;
        this.office = office;
    }

    @CommandHandler
    void handle(AppointHead c) throws Exception {
        var school = c.headship().school();
        var decidedOn = c.decision().decidedOn();
        var fact =
                new HeadAppointed(
                        school,
                        c.head(),
                        c.probation()
                                ? HeadshipClocks.probationUntil(c.effectiveOn(), office.calendar())
                                : null,
                        c.termUntil(),
                        c.decision(),
                        c.effectiveOn());
        headships.act(
                fact,
                decidedOn,
                office,
                headship -> {
                    office.requireBureauAppoints(school, c.effectiveOn());
                    office.require(c.decision(), APPOINT_HEADS, c.effectiveOn());
                    headship.onFile().requireCandidate(c.head()).requireAppointable(c.decision());
                    office.requireEligible(c.head(), c.effectiveOn());
                    requireTerm(c.effectiveOn(), c.termUntil());
                    requireFree(headship, c.head(), c.effectiveOn(), c.termUntil());
                },
                headship -> {
                    entered(headship, c.effectiveOn(), c.termUntil(), decidedOn);
                    if (c.probation()) {
                        headship.clocks()
                                .probationBegun(
                                        c.headship(),
                                        headship.onFile().unit(),
                                        c.effectiveOn(),
                                        decidedOn,
                                        office.calendar());
                    }
                });
    }

    @CommandHandler
    void handle(FileHeadAppointment c) throws Exception {
        var school = c.headship().school();
        var fact =
                new AppointmentFiled(
                        school,
                        c.head(),
                        c.appointedBy(),
                        c.termUntil(),
                        c.qualifications(),
                        c.resolution(),
                        c.officer(),
                        c.filedOn(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.filedOn(),
                office,
                headship -> {
                    office.requireOrganiserAppoints(school, c.effectiveOn());
                    office.require(c.officer(), TAKE_FILINGS, c.filedOn());
                    requireLine(c.appointedBy(), LINE);
                    requireDigest(c.resolution());
                    requireQualifications(c);
                    office.requireEligible(c.head(), c.effectiveOn());
                    office.requireNotBarred(c.head(), c.effectiveOn());
                    requireOrdered(c.effectiveOn(), c.termUntil());
                    requireFree(headship, c.head(), c.effectiveOn(), c.termUntil());
                },
                headship -> entered(headship, c.effectiveOn(), c.termUntil(), c.filedOn()));
    }

    /** What the law asks of the head of a kindergarten is filed with the appointment. */
    private void requireQualifications(FileHeadAppointment c) {
        var given = c.qualifications();
        if (given == null) {
            var route = office.route(c.headship().school(), c.effectiveOn());
            refuseIf(HeadOffice.isOfKindergarten(route), QUALIFICATIONS_MISSING);
            return;
        }
        requireLine(given.certificate(), LINE);
        refuseIf(given.years() < 0 || given.years() > MOST_YEARS, YEARS_OUT_OF_RANGE);
        requireDigest(given.evidence());
    }

    /** A term of the bureau's own is neither too short nor too long. */
    private void requireTerm(LocalDate from, LocalDate until) {
        requireOrdered(from, until);
        var figures = HeadshipRules.standard().figures();
        int least = figures.leastTermYears().value();
        int most = figures.mostTermYears().value();
        refuseIf(until.isBefore(from.plusYears(least).minusDays(1)), TERM_TOO_SHORT);
        refuseIf(until.isAfter(from.plusYears(most)), TERM_TOO_LONG);
    }

    private void requireOrdered(LocalDate from, LocalDate until) {
        requireDate(until, office.today());
        refuseIf(until.isBefore(from), ENDS_BEFORE_IT_BEGINS);
    }

    /**
     * Who acts until then gives way; a head doesn't. The end of a term vacates nothing, so nobody
     * is appointed whose death is on record, be it after the term.
     */
    private static void requireFree(
            Headship headship, PersonId head, LocalDate from, LocalDate termUntil) {
        var record = headship.onFile();
        record.requireAlive(head, LocalDate.MAX);
        record.requireFree(head, from, termUntil.plusDays(1), givesWay(record.succession(), from));
    }

    private static @Nullable Tenure givesWay(Succession succession, LocalDate from) {
        return succession.actingOn(from).filter(s -> s.from().isBefore(from)).orElse(null);
    }

    /** What becomes of the office when somebody enters it, as is known on a day. */
    private void entered(Headship headship, LocalDate from, LocalDate termUntil, LocalDate on) {
        var record = headship.onFile();
        headship.endActing(from);
        var rule = office.termRule(headship.id().school(), from);
        headship.clocks()
                .termSet(headship.id(), record.unit(), rule, termUntil, on, office.calendar());
        headship.giveWay(on, office.calendar());
    }

    @CommandHandler
    void handle(DesignateActingHead c) throws Exception {
        var school = c.headship().school();
        var fact =
                new ActingHeadDesignated(
                        school, c.head(), c.until(), c.decision(), c.resolution(), c.effectiveOn());
        var decidedOn = c.decision() == null ? c.effectiveOn() : c.decision().decidedOn();
        headships.act(
                fact,
                decidedOn,
                office,
                headship -> {
                    office.requireAppointers(school, c.decision(), c.resolution(), c.effectiveOn());
                    office.requireEligible(c.head(), c.effectiveOn());
                    if (c.until() != null) requireOrdered(c.effectiveOn(), c.until());
                    var record = headship.onFile();
                    var head = record.succession().headOn(c.effectiveOn()).orElse(null);
                    if (head != null) requireActsForSuspended(c, record.succession());
                    record.requireFree(c.head(), c.effectiveOn(), end(c, headship), head);
                },
                headship -> {
                    var end = end(c, headship);
                    if (end != null) headship.endActing(c.head(), c.effectiveOn(), end);
                });
    }

    /** Whoever is in office heads the school themselves, unless they are suspended. */
    private static void requireActsForSuspended(DesignateActingHead c, Succession succession) {
        var suspension = succession.suspensionOn(c.effectiveOn()).orElse(null);
        if (suspension == null) throw new RefusedException(OFFICE_NOT_VACANT);
        refuseIf(suspension.head().equals(c.head()), SUSPENDED_HEAD_ACTS);
        var end = suspension.end();
        boolean beyond = c.until() != null && end != null && !c.until().isBefore(end);
        refuseIf(beyond, ACTING_OUTLASTS_SUSPENSION);
    }

    /** The day set ends it, and the end of the suspension that it is for; maybe nothing yet. */
    private static @Nullable LocalDate end(DesignateActingHead c, Headship headship) {
        if (c.until() != null) return c.until().plusDays(1);
        var suspension = headship.onFile().succession().suspensionOn(c.effectiveOn());
        return suspension.map(HeadSuspension::end).orElse(null);
    }

    @CommandHandler
    void handle(EndActingHead c) throws Exception {
        var school = c.headship().school();
        var since =
                office.succession(school)
                        .actingSince(c.head(), c.effectiveOn())
                        .orElseThrow(() -> new RefusedException(NOT_ACTING));
        var fact = new ActingEnded(school, c.head(), since, c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    var acting = headship.onFile().succession().actingOn(c.effectiveOn());
                    var is = acting.filter(s -> s.head().equals(c.head()));
                    refuseIf(is.isEmpty(), NOT_ACTING);
                });
    }

    @CommandHandler
    void handle(ConfirmHead c) throws Exception {
        var fact =
                new ProbationPassed(c.headship().school(), c.head(), c.decision(), c.effectiveOn());
        headships.act(
                fact,
                c.decision().decidedOn(),
                office,
                headship -> {
                    var until = requireProbation(headship, c.head(), c.effectiveOn());
                    office.require(c.decision(), APPOINT_HEADS, c.effectiveOn());
                    refuseIf(!c.decision().decidedOn().isAfter(until), PROBATION_NOT_OVER);
                },
                headship ->
                        probationOver(headship, c.decision().decidedOn(), c.decision().officer()));
    }

    private static LocalDate requireProbation(Headship headship, PersonId head, LocalDate on) {
        var tenure = headship.onFile().requireInOffice(head, on);
        var until = tenure.probationUntil();
        if (until == null) throw new RefusedException(NOT_ON_PROBATION);
        return until;
    }

    private void probationOver(Headship headship, LocalDate on, String officer) {
        headship.clocks().probationEnded(on, officer, office.calendar());
    }

    @CommandHandler
    void handle(FailHeadProbation c) throws Exception {
        requireText(c.grounds(), TEXT);
        office.people().requireKnown(c.head());
        var grounds = office.seals().conduct(c.head(), c.grounds());
        var fact =
                new ProbationFailed(
                        c.headship().school(), c.head(), grounds, c.decision(), c.effectiveOn());
        headships.act(
                fact,
                c.decision().decidedOn(),
                office,
                headship -> {
                    var unused = requireProbation(headship, c.head(), c.effectiveOn());
                    office.require(c.decision(), APPOINT_HEADS, c.effectiveOn());
                },
                headship -> {
                    probationOver(headship, c.decision().decidedOn(), c.decision().officer());
                    headship.departed(c.head(), c.effectiveOn(), c.decision().decidedOn(), office);
                });
    }

    @CommandHandler
    void handle(ReappointHead c) throws Exception {
        var school = c.headship().school();
        var on = c.decision().decidedOn();
        var fact =
                new HeadReappointed(school, c.head(), c.termUntil(), c.decision(), c.effectiveOn());
        headships.act(
                fact,
                on,
                office,
                headship -> {
                    office.requireBureauAppoints(school, on);
                    var tenure =
                            requireRenewable(
                                    headship, c.head(), on, c.effectiveOn(), c.termUntil());
                    office.require(c.decision(), APPOINT_HEADS, c.effectiveOn());
                    requireTerm(c.effectiveOn(), c.termUntil());
                    requireAssessed(c.head(), school, requireNonNull(tenure.termUntil()));
                    int most = HeadshipRules.standard().figures().termsInARow().value();
                    boolean approved = c.decision().approver() != null;
                    refuseIf(
                            tenure.terms() >= most && !approved, APPROVER_MISSING_FOR_FURTHER_TERM);
                },
                headship -> renewed(headship, c.head(), c.effectiveOn(), c.termUntil(), on));
    }

    @CommandHandler
    void handle(FileHeadReappointment c) throws Exception {
        var school = c.headship().school();
        var fact =
                new ReappointmentFiled(
                        school,
                        c.head(),
                        c.termUntil(),
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
                    var unused =
                            requireRenewable(
                                    headship,
                                    c.head(),
                                    c.filedOn(),
                                    c.effectiveOn(),
                                    c.termUntil());
                    office.require(c.officer(), TAKE_FILINGS, c.filedOn());
                    requireDigest(c.resolution());
                    requireOrdered(c.effectiveOn(), c.termUntil());
                },
                headship ->
                        renewed(headship, c.head(), c.effectiveOn(), c.termUntil(), c.filedOn()));
    }

    /** Refuses a further term of somebody who isn't in office, or whose place is taken then. */
    private Tenure requireRenewable(
            Headship headship, PersonId head, LocalDate on, LocalDate first, LocalDate termUntil) {
        var record = headship.onFile();
        var tenure = record.requireInOffice(head, on);
        refuseIf(tenure.leftOn() != null, NOT_IN_OFFICE);
        refuseIf(tenure.termUntil() == null, TERM_UNKNOWN);
        refuseIf(tenure.probationUntil() != null, PROBATION_OPEN);
        boolean follows = first.equals(requireNonNull(tenure.termUntil()).plusDays(1));
        refuseIf(!follows, TERM_NOT_FOLLOWING);
        office.requireNoSanction(head, first);
        record.requireFree(head, first, termUntil.plusDays(1), tenure);
        return tenure;
    }

    private void requireAssessed(PersonId head, SchoolId school, LocalDate termUntil) {
        Optional<TermGrade> grade = office.career(head).termGrade(school, termUntil);
        refuseIf(grade.isEmpty(), TERM_NOT_ASSESSED);
        refuseIf(grade.orElseThrow() == TermGrade.UNQUALIFIED, TERM_UNQUALIFIED);
    }

    private void renewed(
            Headship headship, PersonId head, LocalDate from, LocalDate termUntil, LocalDate on) {
        var calendar = office.calendar();
        var rule = office.termRule(headship.id().school(), from);
        headship.clocks().over(head, on, "the head was reappointed", calendar);
        headship.clocks()
                .termSet(headship.id(), headship.onFile().unit(), rule, termUntil, on, calendar);
        headship.giveWay(on, calendar);
    }
}
