package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestEvent.ReviewEnded;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestId.Kind;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.jspecify.annotations.Nullable;

/** The file of one contested case: what is on record of it, its clocks, what every act needs. */
final class ContestFile {
    static final int LINE = 200;
    static final int TEXT = 4_000;
    static final int MOST = 100;
    private static final String OWN = "contests";

    private final ContestState record = new ContestState();
    private final Clocks clocks = new Clocks();

    ContestState record() {
        return record;
    }

    Clocks clocks() {
        return clocks;
    }

    void evolve(ContestEvent fact) {
        record.evolve(fact);
    }

    void evolve(ClockEvent fact) {
        clocks.on(fact);
    }

    /** Refuses an act on a case that isn't there, or of a day that can't be. */
    void open(LocalDate on, ContestOffice office) {
        refuseIf(!record.exists(), UNKNOWN_CONTEST);
        office.requireDone(on);
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        settle(on, office.calendar());
    }

    /** The same, where the copy must have come and the case must go on. */
    void openRunning(LocalDate on, ContestOffice office) {
        open(on, office);
        refuseIf(record.received() == null, NOT_YET_RECEIVED);
        refuseIf(record.ended(), CONTEST_OVER);
    }

    /** What came from outside is put on record by who has the power to. */
    static void requireRecorder(String officer, LocalDate on, ContestOffice office) {
        requireLine(officer, LINE);
        office.require(officer, Power.RECORD_RULINGS, on);
    }

    static void requireKind(ContestId contest, Kind kind) {
        refuseIf(contest.kind() != kind, kind == Kind.REVIEW ? NOT_A_REVIEW : NOT_A_SUIT);
    }

    /** Records every clock that ended before that day, and what that means. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar, lapsed -> lapsed(lapsed, calendar));
    }

    private void lapsed(ClockLapsed lapsed, WorkingDayCalendar calendar) {
        boolean suspended = clocks.ruleOf(lapsed.clockId()).equals(ContestPeriods.REVIEW_SUSPENDED);
        if (!suspended || record.ended()) return;
        apply(
                new ReviewEnded(
                        new ContestId(lapsed.of()),
                        "It stood still for sixty days (41(5)).",
                        OWN,
                        lapsed.effectiveOn()));
        clocks.overtakeAll(lapsed.effectiveOn(), "the reconsideration ended", calendar);
    }

    void openClock(
            ContestId contest, RuleId rule, LocalDate event, LocalDate on, ContestOffice office) {
        clocks.open(
                contest.toString(),
                rule,
                Objects.requireNonNull(record.unit()),
                event,
                on,
                office.calendar());
    }

    /** Meets whichever of the clocks waits for its act. */
    void meet(List<RuleId> rules, LocalDate on, String by, ContestOffice office) {
        for (var rule : rules) clocks.meet(rule, on, by, office.calendar());
    }

    /**
     * Takes in a paper that the reviewer or the court sent, and opens the clock of its answer.
     *
     * @param fact that it came
     * @param kind of the cases in which such papers come
     */
    void receive(
            ContestEvent fact,
            Kind kind,
            String document,
            String digest,
            String officer,
            RuleId clock,
            ContestOffice office) {
        if (record.knows(fact)) return;
        requireKind(fact.contest(), kind);
        open(fact.effectiveOn(), office);
        refuseIf(record.paper(document) != null, NUMBER_ON_RECORD);
        requireLine(document, LINE);
        Inputs.requireDigest(digest);
        requireRecorder(officer, fact.effectiveOn(), office);
        apply(fact);
        openClock(fact.contest(), clock, fact.effectiveOn(), fact.effectiveOn(), office);
    }

    /**
     * Answers a paper that came, and meets the clock of its answer.
     *
     * @param fact that it was answered
     * @param came what is on record of such papers
     */
    void answer(
            ContestEvent fact,
            Class<? extends ContestEvent> came,
            String document,
            String digest,
            String officer,
            RuleId clock,
            ContestOffice office) {
        if (record.knows(fact)) return;
        open(fact.effectiveOn(), office);
        refuseIf(!came.isInstance(record.paper(document)), UNKNOWN_PAPER_OF_CASE);
        Inputs.requireDigest(digest);
        Respondent.requireResponder(officer, fact.effectiveOn(), office);
        apply(fact);
        meet(List.of(clock), fact.effectiveOn(), officer, office);
    }

    /** The last day of the latest period under the rule; absent if none was opened. */
    @Nullable LocalDate lastDay(RuleId rule, ContestOffice office) {
        return clocks.find(rule).map(period -> period.due(office.calendar()).date()).orElse(null);
    }

    // ---- how cases begin

    static Docket sound(Docket docket, LocalDate on, ContestOffice office) {
        requireLine(docket.number(), LINE);
        requireLine(docket.body(), LINE);
        var accepted = docket.acceptedOn();
        if (accepted != null) {
            office.requireDone(accepted);
            refuseIf(accepted.isAfter(on), ACT_OUT_OF_ORDER);
        }
        return docket;
    }

    /** Tells what the case is about, with what the facts of it tell. */
    static ContestedMatter matter(
            List<Long> positions,
            @Nullable ClockId inaction,
            List<CaseParty> applicants,
            LocalDate on,
            ContestOffice office) {
        refuseIf(positions.isEmpty() == (inaction == null), NOTHING_CONTESTED);
        Inputs.requireAtMost(positions, MOST);
        Inputs.requireAtMost(applicants, MOST);
        refuseIf(applicants.isEmpty(), APPLICANT_NOT_NAMED);
        applicants.forEach(each -> requireNamed(each, office));
        if (inaction != null) return ofInaction(inaction, applicants, on, office);
        var acts = new ArrayList<ContestedAct>();
        for (long position : positions) acts.add(office.standing().act(position));
        var first = acts.getFirst();
        var recorded = office.facts().recorded(first.of());
        return new ContestedMatter(
                acts,
                null,
                applicants,
                StandingActs.lawOf(recorded.get((int) first.sequence())),
                StandingActs.unitOf(recorded));
    }

    private static ContestedMatter ofInaction(
            ClockId clock, List<CaseParty> applicants, LocalDate on, ContestOffice office) {
        var known = new Clocks();
        String unit = null;
        for (var fact : office.facts().of(subject(clock))) {
            if (!(fact instanceof ClockEvent event)) continue;
            known.on(event);
            if (event instanceof ClockEvent.ClockOpened opened) unit = opened.unit();
        }
        var period = known.find(clock).orElse(null);
        if (period == null) throw new RefusedException(NOT_LAPSED);
        refuseIf(period.rule().owedTo() == null, NOTHING_OWED);
        // One that was met late had lapsed: that it was late can be contested.
        refuseIf(period.lapsedOn(office.calendar(), on).isEmpty(), NOT_LAPSED);
        return new ContestedMatter(List.of(), clock, applicants, period.rule().law(), unit);
    }

    /** Tells whose clock it is. */
    static String subject(ClockId clock) {
        return clock.value().substring(0, clock.value().indexOf(':'));
    }

    private static void requireNamed(CaseParty party, ContestOffice office) {
        refuseIf((party.person() == null) == (party.organisation() == null), APPLICANT_NOT_NAMED);
        Inputs.requireLineIfAny(party.organisation(), LINE);
        var person = party.person();
        if (person != null) office.people().requireKnown(person);
    }

    /** Gives the names by which facts of standing call those who contest an act. */
    static List<String> names(ContestedMatter matter) {
        return matter.applicants().stream().map(ContestFile::name).distinct().toList();
    }

    private static String name(CaseParty party) {
        var person = party.person();
        return person == null ? Objects.requireNonNull(party.organisation()) : person.value();
    }

    /** The first natural person among the applicants; absent where there is none. */
    static @Nullable PersonId natural(ContestedMatter matter) {
        return matter.applicants().stream()
                .map(CaseParty::person)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String claimsInClear(ContestedMatter matter, @Nullable String claims) {
        return natural(matter) == null ? claims : null;
    }

    static @Nullable Personal sealedClaims(
            ContestedMatter matter, @Nullable String claims, ContestOffice office) {
        var person = natural(matter);
        return claims == null || person == null ? null : office.seals().conduct(person, claims);
    }

    /** Tells whether this very case is on file; refuses another one under its code. */
    boolean isOnFile(ContestEvent begun, ContestOffice office) {
        var known = record.received();
        if (known == null) return false;
        refuseIf(!office.seals().same(known, begun), CONTEST_CODE_IN_USE);
        return true;
    }

    /** Its case file is opened with it. One that was opened before the case fell is there yet. */
    static void openCaseFile(
            ContestId contest,
            Docket docket,
            ContestedMatter matter,
            String unit,
            String officer,
            LocalDate on,
            ContestOffice office) {
        var title =
                (contest.kind() == Kind.REVIEW ? "Reconsideration " : "Lawsuit ") + docket.number();
        var opened =
                new CaseOpened(
                        contest.toString(),
                        docket.number(),
                        title.length() > LINE ? title.substring(0, LINE) : title,
                        unit,
                        matter.applicants(),
                        officer,
                        on);
        if (!office.facts().recorded(contest.toString()).contains(opened)) apply(opened);
    }

    static Fact factOf(ContestedAct act, ContestOffice office) {
        return office.facts().recorded(act.of()).get((int) act.sequence());
    }
}
