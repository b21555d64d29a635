package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.FILE_CASES;
import static org.chalkline.kernel.procedure.power.Power.REGISTER_EVIDENCE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.penalty.CheckEvent.CheckPlanned;
import org.chalkline.kernel.penalty.OffenderId;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAccountOpened;
import org.jspecify.annotations.Nullable;

/** From the clue to the end of the investigation (54 to 56). */
final class Opening {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final OpenCase file;

    Opening(OpenCase file) {
        this.file = file;
    }

    void receive(ReceiveClue c, PenaltyOffice office) {
        var fact =
                new ClueReceived(
                        c.penaltyCase(),
                        c.source(),
                        c.of(),
                        c.school(),
                        c.licence(),
                        c.summary(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        refuseIf(file.record().exists(), PENALTY_CASE_ID_IN_USE);
        office.requireDone(c.effectiveOn());
        requireLineIfAny(c.of(), LINE);
        requireText(c.summary(), TEXT);
        requireLine(c.unit(), LINE);
        requireLine(c.officer(), LINE);
        if (c.school() != null) office.requireKnown(c.school());
        if (c.licence() != null) office.requireLicence(c.licence().toString());
        apply(fact);
    }

    /** Whoever entered it before needs no other. */
    void follow(FollowClue c, PenaltyOffice office) {
        if (file.record().exists()) return;
        var facts = office.facts().of(c.of());
        apply(
                new ClueReceived(
                        c.penaltyCase(),
                        c.source(),
                        c.of(),
                        school(facts),
                        licence(facts),
                        c.summary(),
                        unit(facts),
                        null,
                        c.effectiveOn()));
    }

    private static @Nullable SchoolId school(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof LicenceFounded e) return e.schoolId();
            if (fact instanceof CheckPlanned e) return e.school();
            if (fact instanceof InspectionPlanned e) return e.school();
            if (fact instanceof TuitionAccountOpened e) return e.school();
        }
        return null;
    }

    private static @Nullable LicenceId licence(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof LicenceFounded e) return e.licenceId();
            if (fact instanceof TuitionAccountOpened e) return e.account().licence();
        }
        return null;
    }

    private static String unit(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof ClockOpened e) return e.unit();
            if (fact instanceof CheckPlanned e) return e.unit();
            if (fact instanceof TuitionAccountOpened e) return e.unit();
        }
        return PenaltyState.NO_UNIT;
    }

    void drop(DropClue c, PenaltyOffice office) {
        file.requireExists();
        var fact = new CaseNotFiled(c.penaltyCase(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        requireClueOpen();
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), FILE_CASES, c.effectiveOn());
        apply(fact);
    }

    private ClueReceived requireClueOpen() {
        var record = file.record();
        var clue = record.clue();
        boolean settled = record.dropped() || record.filed() != null || record.decided() != null;
        if (settled || clue == null) throw new RefusedException(CLUE_SETTLED);
        return clue;
    }

    void file(FilePenaltyCase c, PenaltyOffice office, OffendersOnFile offenders) {
        file.requireExists();
        var fact =
                new CaseFiled(
                        c.penaltyCase(),
                        c.number(),
                        c.party(),
                        c.conduct(),
                        c.offence(),
                        c.law(),
                        c.endedOn(),
                        c.harm(),
                        c.unit(),
                        c.investigators(),
                        c.licence(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var clue = requireClueOpen();
        requireLine(c.number(), LINE);
        requireLine(c.conduct(), LINE);
        requireLine(c.offence(), LINE);
        requireLine(c.unit(), LINE);
        requireLine(c.law().law(), LINE);
        requireLine(c.law().article(), LINE);
        requireLine(c.law().version(), LINE);
        office.require(c.officer(), FILE_CASES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        office.requireParty(c.party(), c.effectiveOn());
        office.requireInvestigators(c.investigators(), c.effectiveOn());
        file.requireNotAside(c.investigators());
        refuseIf(c.endedOn().isAfter(c.effectiveOn()), BEFORE_THE_OFFENCE);
        if (c.licence() != null) requireLicenceOf(clue, c.licence(), office);
        var limitation = PenaltyPeriods.limitation(c.harm());
        requireInTime(limitation, c.endedOn(), clue.effectiveOn(), office);
        apply(fact);
        var id = c.penaltyCase();
        var found = clue.effectiveOn();
        if (isKnown(limitation, c.endedOn()) && !c.endedOn().isAfter(found)) {
            file.openClock(id, limitation, c.endedOn(), found, office);
            file.clocks().meet(limitation, found, c.unit(), calendar);
        }
        file.openClock(id, PenaltyPeriods.DECISION, c.effectiveOn(), c.effectiveOn(), office);
        offenders.enter(c.party(), id, c.effectiveOn());
        var licence = file.record().licence();
        if (licence != null) offenders.enter(OffenderId.of(licence), id, c.effectiveOn());
    }

    /** The clue may name it already, or the school whose licence it must be. */
    private static void requireLicenceOf(
            ClueReceived clue, LicenceId licence, PenaltyOffice office) {
        office.requireLicence(licence.toString());
        boolean another = clue.licence() != null && !licence.equals(clue.licence());
        var school = clue.school();
        if (school != null) {
            another |= !school.equals(school(office.facts().of(licence.toString())));
        }
        refuseIf(another, LICENCE_OF_ANOTHER);
    }

    /** Refuses an offence that was found too late (36). */
    static void requireInTime(
            RuleId rule, LocalDate endedOn, LocalDate foundOn, PenaltyOffice office) {
        var version = StatuteBook.standard().inForce(rule, foundOn);
        var last = StatutoryPeriod.open(version, endedOn).due(office.calendar()).date();
        refuseIf(last != null && foundOn.isAfter(last), TIME_BARRED);
    }

    /** Whether the book says how the period ran that began on the day. */
    private static boolean isKnown(RuleId rule, LocalDate day) {
        return StatuteBook.standard().find(rule).flatMap(each -> each.inForceOn(day)).isPresent();
    }

    void name(NameInvestigators c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new InvestigatorsNamed(
                        c.penaltyCase(), c.investigators(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        requireUndecided();
        office.require(c.officer(), FILE_CASES, c.effectiveOn());
        office.requireInvestigators(c.investigators(), c.effectiveOn());
        file.requireNotAside(c.investigators());
        apply(fact);
    }

    private void requireUndecided() {
        var unused = file.requireFiled();
        refuseIf(file.record().decided() != null, DECIDED_ALREADY);
    }

    void take(TakeEvidence c, PenaltyOffice office) {
        file.requireExists();
        var from = c.from();
        var content = c.content();
        refuseIf((from == null) != (content == null), WITNESS_UNNAMED);
        boolean testifies = c.kind() == EvidenceKind.TESTIMONY;
        refuseIf(testifies && from == null, WITNESS_UNNAMED);
        if (from != null) office.people().requireKnown(from);
        var fact =
                new EvidenceTaken(
                        c.penaltyCase(),
                        c.kind(),
                        c.digest(),
                        from,
                        from == null || content == null
                                ? null
                                : office.seals().conduct(from, content),
                        c.officers(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        requireInvestigating(c.officers(), c.effectiveOn(), office);
        requireDigest(c.digest());
        if (content != null) requireText(content, TEXT);
        apply(fact);
    }

    /** Two of those who investigate, that day (42). */
    private void requireInvestigating(List<String> officers, LocalDate on, PenaltyOffice office) {
        var unused = file.open(on, office);
        requireUndecided();
        office.requireInvestigators(officers, on);
        refuseIf(!file.record().investigators().containsAll(officers), NOT_INVESTIGATING);
        file.requireNotAside(officers);
    }

    void register(RegisterEvidence c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new EvidenceRegistered(
                        c.penaltyCase(),
                        c.registration(),
                        c.objects(),
                        c.list(),
                        c.officers(),
                        c.approver(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        requireInvestigating(c.officers(), c.effectiveOn(), office);
        refuseIf(c.registration() != file.record().registrations() + 1, REGISTRATION_IN_USE);
        requireText(c.objects(), TEXT);
        requireDigest(c.list());
        refuseIf(c.officers().contains(c.approver()), REGISTERED_BY_ITSELF);
        office.require(c.approver(), REGISTER_EVIDENCE, c.effectiveOn());
        file.requireNotAside(List.of(c.approver()));
        apply(fact);
        file.openClock(
                c.penaltyCase(), PenaltyPeriods.EVIDENCE, c.effectiveOn(), c.effectiveOn(), office);
    }

    void dispose(DisposeOfEvidence c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new EvidenceDisposedOf(
                        c.penaltyCase(),
                        c.registration(),
                        c.how(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        refuseIf(file.record().registered(c.registration()) == null, EVIDENCE_NOT_REGISTERED);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), REGISTER_EVIDENCE, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        apply(fact);
        var clock = file.clocks().under(PenaltyPeriods.EVIDENCE).get(c.registration() - 1);
        file.clocks().meet(clock, c.effectiveOn(), c.officer(), calendar);
    }

    void conclude(ConcludeInvestigation c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new InvestigationConcluded(
                        c.penaltyCase(),
                        c.finding(),
                        c.report(),
                        c.weight(),
                        c.officers(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        requireInvestigating(c.officers(), c.effectiveOn(), office);
        refuseIf(file.record().concluded() != null, INVESTIGATION_CONCLUDED_ALREADY);
        requireDigest(c.report());
        apply(fact);
    }
}
