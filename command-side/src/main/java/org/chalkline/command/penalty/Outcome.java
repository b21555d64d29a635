package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.command.procedure.hearing.HearingRefusal.DECISION_NOT_ON_RECORD;
import static org.chalkline.command.procedure.hearing.HearingRefusal.HEARING_NOT_HELD;
import static org.chalkline.command.procedure.hearing.HearingRefusal.HEARING_RIGHT_RUNNING;
import static org.chalkline.kernel.procedure.power.Power.IMPOSE_PENALTIES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.chalkline.command.RefusedException;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.penalty.Telling.Extent;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.hearing.HearingRefusal;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyAmounts;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.hearing.Hearings;
import org.chalkline.kernel.procedure.legality.LegalityReview;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.jspecify.annotations.Nullable;

/** Decides a case (57 to 60), and imposes on the spot (51, 52). */
final class Outcome {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int LAST_ITEM_PRIVATE = 8;
    private static final int LAST_ITEM_PRESCHOOL = 9;
    private static final int LONGEST_BAR = 10;
    private static final int LEAST_AGE = 14;
    private static final String GRAVE = "penalty.grave";

    private final OpenCase file;

    Outcome(OpenCase file) {
        this.file = file;
    }

    void impose(ImposePenalty c, PenaltyOffice office, OffendersOnFile offenders) {
        var filed = file.requireFiled();
        var party = filed.party();
        var fact =
                new PenaltyImposed(
                        c.penaltyCase(),
                        party,
                        c.kinds(),
                        c.amount(),
                        c.confiscated(),
                        c.standard(),
                        c.standardItem(),
                        c.licenceItem(),
                        c.barredFrom(),
                        c.barredUntil(),
                        c.lawCompared(),
                        c.draft(),
                        reasons(party, c.decision(), office),
                        PenaltyOffice.held(party, c.decision()),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        requireDecidable(c.decision(), Finding.IMPOSE, c.effectiveOn(), office);
        refuseIf(c.decision().remedyNotice() == null, REMEDIES_UNTOLD);
        refuseIf(c.decision().partyStatement() == null, PARTY_STATEMENT_MISSING);
        requireOfAge(party, filed.endedOn(), office);
        var extent = extent(c);
        extent.requireSound();
        requireParts(c);
        requireTold(c, extent, filed, office, calendar);
        requireLaw(c, filed);
        new Measures(office.facts()).require(c, filed);
        offenders.enter(party, c.penaltyCase(), c.effectiveOn());
        if (c.amount() != null) {
            offenders.requireNotFinedBefore(party, c.penaltyCase(), filed.conduct());
        }
        apply(fact);
        decided(c.decision(), c.effectiveOn(), calendar);
        file.openClock(
                c.penaltyCase(), PenaltyPeriods.SERVICE, c.effectiveOn(), c.effectiveOn(), office);
    }

    private static @Nullable Integer years(ImposePenalty c) {
        var until = c.barredUntil();
        if (until == null) return null;
        int years = 1;
        // Barred to the day before the anniversary, or on it, is so many years.
        while (until.isAfter(c.effectiveOn().plusYears(years))) years++;
        return years;
    }

    private static Extent extent(ImposePenalty c) {
        return new Extent(c.kinds(), c.amount(), c.confiscated(), years(c));
    }

    private static @Nullable Personal reasons(
            Offender party, Decision decision, PenaltyOffice office) {
        var person = party.person();
        if (person == null) return null;
        return office.seals().conduct(person, Seals.conductIn(decision));
    }

    private void requireParts(ImposePenalty c) {
        boolean cancels = c.kinds().contains(PenaltyKind.LICENCE_CANCELLED);
        var item = c.licenceItem();
        refuseIf(cancels != (item != null), PENALTY_KINDS_UNSOUND);
        if (item != null) {
            boolean preschool =
                    c.decision().legalBasis().stream()
                            .anyMatch(
                                    each ->
                                            each.law().equals("Preschool Education Law")
                                                    || each.law().equals("学前教育法")
                                                    || each.law().equals("中华人民共和国学前教育法"));
            int last = preschool ? LAST_ITEM_PRESCHOOL : LAST_ITEM_PRIVATE;
            refuseIf(item < 1 || item > last, LICENCE_ITEM_OUT_OF_RANGE);
            refuseIf(file.record().licence() == null, LICENCE_UNNAMED);
        }
        boolean bars = c.kinds().contains(PenaltyKind.ENTRY_BARRED);
        refuseIf(bars == c.barredFrom().isEmpty(), PENALTY_KINDS_UNSOUND);
        refuseIf(
                new HashSet<BarredFrom>(c.barredFrom()).size() < c.barredFrom().size(),
                PENALTY_KINDS_UNSOUND);
        var until = c.barredUntil();
        if (until == null) return;
        refuseIf(!bars, PENALTY_KINDS_UNSOUND);
        boolean off =
                until.isBefore(c.effectiveOn().plusYears(1).minusDays(1))
                        || until.isAfter(c.effectiveOn().plusYears(LONGEST_BAR));
        refuseIf(off, BAR_LENGTH);
    }

    private static void requireOfAge(Offender party, LocalDate endedOn, PenaltyOffice office) {
        var person = party.person();
        if (person == null) return;
        refuseIf(office.people().youngerThan(person, LEAST_AGE, endedOn), UNDER_FOURTEEN);
    }

    /** Told, stated, heard, reviewed, discussed: each where its article demands it. */
    private void requireTold(
            ImposePenalty c,
            Extent extent,
            CaseFiled filed,
            PenaltyOffice office,
            WorkingDayCalendar calendar) {
        var record = file.record();
        var told = record.intended();
        if (told == null) throw new RefusedException(NOT_TOLD);
        refuseIf(extent.exceeds(Extent.of(told)), MORE_THAN_TOLD);
        refuseIf(record.statement() == null, STATEMENT_NOT_WEIGHED);
        var facts = office.facts().of(c.penaltyCase().toString());
        var hearings = Hearings.of(facts);
        var party = filed.party();
        boolean right = isHeard(extent, party, c.effectiveOn());
        refuseIf(right && !hearings.wasTold(party.servedAs()), NOT_TOLD);
        requireHeard(hearings.outstanding(), HEARING_NOT_HELD);
        for (var notice : hearings.unanswered()) {
            var clock =
                    ClockId.of(
                            c.penaltyCase().toString(),
                            Objects.requireNonNull(HearingLaw.PENALTIES.toAsk()),
                            notice);
            var period = file.clocks().find(clock);
            var last = period.map(each -> each.due(calendar).date()).orElse(null);
            boolean runs = last != null && !c.effectiveOn().isAfter(last);
            requireHeard(runs, HEARING_RIGHT_RUNNING);
        }
        var records = hearings.records();
        requireHeard(
                !new HashSet<>(c.decision().evidence()).containsAll(records),
                DECISION_NOT_ON_RECORD);
        var concluded = record.concluded();
        var weight = concluded == null ? List.<Weight>of() : concluded.weight();
        boolean reviewed =
                !records.isEmpty()
                        || weight.contains(Weight.COMPLEX)
                        || weight.contains(Weight.PUBLIC_INTEREST);
        if (c.draft() != null) requireDigest(c.draft());
        refuseIf(reviewed && !isReviewed(facts, c.draft()), REVIEW_MISSING);
        boolean together =
                weight.contains(Weight.COMPLEX) || weight.contains(Weight.GRAVE) || right;
        refuseIf(
                together && !isCarried(facts, told.effectiveOn(), c.effectiveOn()),
                COLLECTIVE_DECISION_MISSING);
    }

    /** Whether the party can ask for a hearing about so much (63). */
    static boolean isHeard(Extent extent, Offender party, LocalDate on) {
        if (extent.kinds().stream().anyMatch(PenaltyKind::isHeard)) return true;
        var large = PenaltyAmounts.heard(party, on);
        var fine = extent.amount();
        var gains = extent.confiscated();
        return (fine != null && !large.exceeds(fine)) || (gains != null && !large.exceeds(gains));
    }

    private static boolean isReviewed(List<Fact> facts, @Nullable String draft) {
        return draft != null
                && LegalityReview.of(facts).stream().anyMatch(review -> review.lets(draft));
    }

    private static boolean isCarried(List<Fact> facts, LocalDate since, LocalDate until) {
        var counting = CountingVotes.of(facts);
        for (var fact : facts) {
            if (!(fact instanceof VoteTaken e) || !e.matter().equals(GRAVE)) continue;
            boolean counts = e.equals(counting.find(e.voteId()));
            boolean timely = !e.effectiveOn().isBefore(since) && !e.effectiveOn().isAfter(until);
            if (counts && timely && e.vote().carried()) return true;
        }
        return false;
    }

    private static void requireHeard(boolean wrong, HearingRefusal reason) {
        refuseIf(wrong, reason, reason.under(HearingLaw.PENALTIES));
    }

    /** The law as it stood when the offence ended, unless the present one is milder (37). */
    private static void requireLaw(ImposePenalty c, CaseFiled filed) {
        requireLineIfAny(c.standardItem(), LINE);
        if (c.lawCompared() != null) requireText(c.lawCompared(), TEXT);
        var book = StatuteBook.standard();
        var law = filed.law();
        if (!book.knows(law)) return;
        boolean then = book.check(law, filed.endedOn()) == StatuteBook.Citation.HOLDS;
        boolean now = book.check(law, c.effectiveOn()) == StatuteBook.Citation.HOLDS;
        refuseIf(!then && !now, LAW_NOT_IN_FORCE);
        boolean changed = !then || !now;
        refuseIf(changed && c.lawCompared() == null, MILDER_LAW);
    }

    void waive(WaivePenalty c, PenaltyOffice office) {
        var party = file.requireFiled().party();
        end(
                new PenaltyWaived(
                        c.penaltyCase(),
                        c.ground(),
                        reasons(party, c.decision(), office),
                        PenaltyOffice.held(party, c.decision()),
                        c.effectiveOn()),
                c.decision(),
                Finding.WAIVE,
                office);
    }

    void notProven(FindOffenceNotProven c, PenaltyOffice office) {
        var party = file.requireFiled().party();
        end(
                new OffenceNotProven(
                        c.penaltyCase(),
                        reasons(party, c.decision(), office),
                        PenaltyOffice.held(party, c.decision()),
                        c.effectiveOn()),
                c.decision(),
                Finding.NOT_PROVEN,
                office);
    }

    void passOn(PassOnPenaltyCase c, PenaltyOffice office) {
        var party = file.requireFiled().party();
        requireLine(c.to(), LINE);
        end(
                new CasePassedOn(
                        c.penaltyCase(),
                        c.to(),
                        reasons(party, c.decision(), office),
                        PenaltyOffice.held(party, c.decision()),
                        c.effectiveOn()),
                c.decision(),
                Finding.PASS_ON,
                office);
    }

    private void end(PenaltyEvent fact, Decision decision, Finding as, PenaltyOffice office) {
        if (file.knows(fact, office)) return;
        var calendar = file.open(fact.effectiveOn(), office);
        requireDecidable(decision, as, fact.effectiveOn(), office);
        apply(fact);
        decided(decision, fact.effectiveOn(), calendar);
    }

    /** Refuses a decision without findings, or by deciders who investigated. */
    private void requireDecidable(
            Decision decision, Finding as, LocalDate on, PenaltyOffice office) {
        var record = file.record();
        refuseIf(record.decided() != null, DECIDED_ALREADY);
        var filed = file.requireFiled();
        refuseIf(on.isBefore(filed.endedOn()), BEFORE_THE_OFFENCE);
        var concluded = record.concluded();
        if (concluded == null) throw new RefusedException(INVESTIGATION_NOT_CONCLUDED);
        refuseIf(concluded.finding() != as && decision.departure() == null, DEPARTS_FROM_FINDINGS);
        office.require(decision, IMPOSE_PENALTIES, on);
        file.requireSound(decision, on, office);
        refuseIf(
                decision.deciders().stream().anyMatch(record.everInvestigated()::contains),
                DECIDED_BY_INVESTIGATOR);
    }

    private void decided(Decision decision, LocalDate on, WorkingDayCalendar calendar) {
        file.clocks().meet(PenaltyPeriods.DECISION, on, decision.officer(), calendar);
        for (var remaking : StandingActs.remaking()) {
            file.clocks().meet(remaking, on, decision.officer(), calendar);
        }
    }

    void imposeOnTheSpot(ImposeOnTheSpot c, PenaltyOffice office, OffendersOnFile offenders) {
        var party = c.party();
        office.requireParty(party, c.effectiveOn());
        var fact =
                new ImposedOnTheSpot(
                        c.penaltyCase(),
                        party,
                        c.conduct(),
                        c.offence(),
                        c.school(),
                        c.place(),
                        c.kinds(),
                        c.amount(),
                        c.officers(),
                        c.unit(),
                        reasons(party, c.decision(), office),
                        PenaltyOffice.held(party, c.decision()),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        refuseIf(file.record().exists(), PENALTY_CASE_ID_IN_USE);
        office.requireDone(c.effectiveOn());
        requireLine(c.conduct(), LINE);
        requireLine(c.offence(), LINE);
        requireLine(c.place(), LINE);
        requireLine(c.unit(), LINE);
        if (c.school() != null) office.requireKnown(c.school());
        refuseIf(!PenaltyKind.allOnTheSpot(c.kinds()), NOT_ON_THE_SPOT);
        new Extent(c.kinds(), c.amount(), null, null).requireSound();
        var amount = c.amount();
        var cap = PenaltyAmounts.onTheSpot(party, c.effectiveOn());
        refuseIf(amount != null && amount.exceeds(cap), OVER_ON_THE_SPOT_CAP);
        office.requireInvestigators(c.officers(), c.effectiveOn());
        office.require(c.decision(), c.effectiveOn());
        refuseIf(!c.officers().contains(c.decision().officer()), IMPOSED_BY_OTHERS);
        file.requireSound(c.decision(), c.effectiveOn(), office);
        requireOfAge(party, c.effectiveOn(), office);
        var remedies = c.decision().remedyNotice();
        if (remedies == null) throw new RefusedException(REMEDIES_UNTOLD);
        refuseIf(!remedies.reviewFirst(), REVIEW_FIRST_UNTOLD);
        offenders.enter(party, c.penaltyCase(), c.effectiveOn());
        if (amount != null) {
            offenders.requireNotFinedBefore(party, c.penaltyCase(), c.conduct());
        }
        apply(fact);
    }

    void report(ReportOnTheSpot c, PenaltyOffice office) {
        file.requireExists();
        var fact = new ReportedToBureau(c.penaltyCase(), c.by(), c.to(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        refuseIf(!(file.record().decided() instanceof ImposedOnTheSpot), NOT_IMPOSED_ON_THE_SPOT);
        refuseIf(file.record().reported(), REPORTED_ALREADY);
        requireLine(c.by(), LINE);
        requireLine(c.to(), LINE);
        apply(fact);
    }

    void takeOver(TakeOverPenalty c, PenaltyOffice office, OffendersOnFile offenders) {
        office.requireParty(c.party(), c.decidedOn());
        var fact =
                new PenaltyTakenOver(
                        c.penaltyCase(),
                        c.party(),
                        c.offence(),
                        c.law(),
                        c.kinds(),
                        c.content(),
                        c.amount(),
                        c.confiscated(),
                        c.documentNumber(),
                        c.body(),
                        c.decidedOn(),
                        c.shownUntil(),
                        c.decidedOn());
        if (file.knows(fact, office)) return;
        refuseIf(file.record().exists(), PENALTY_CASE_ID_IN_USE);
        office.requireDone(c.decidedOn());
        requireLine(c.offence(), LINE);
        requireText(c.law(), TEXT);
        requireText(c.content(), TEXT);
        requireLine(c.documentNumber(), LINE);
        requireLine(c.body(), LINE);
        new Extent(c.kinds(), c.amount(), c.confiscated(), null).requireSound();
        apply(fact);
        offenders.enter(c.party(), c.penaltyCase(), c.decidedOn());
    }
}
