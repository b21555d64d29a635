package org.chalkline.command.procedure.hearing;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.hearing.HearingRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.hearing.HearingCourse;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.hearing.Hearings;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.recusal.Recusals;

/**
 * Records the hearings of matters of any kind. What has been recorded already, word for word,
 * succeeds again and records nothing.
 */
public final class HearingActs {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_PEOPLE = 100;

    private final Procedures procedures;
    private final ProcedureOffice office;
    private final Map<String, HeardMatters> heard;

    /**
     * @param heard the kinds of matters in which people are heard
     */
    HearingActs(Procedures procedures, ProcedureOffice office, List<HeardMatters> heard) {
        this.procedures = procedures;
        this.office = office;
        this.heard = heard.stream().collect(Collectors.toMap(HeardMatters::kind, each -> each));
    }

    @CommandHandler
    void handle(TellRightToHearing c) {
        Inputs.requireLine(c.notice(), LINE);
        requirePeople(c.parties(), PARTIES_MISSING, c);
        on(
                c,
                hearing ->
                        new RightToHearingTold(
                                hearing,
                                c.of(),
                                c.parties(),
                                c.notice(),
                                c.officer(),
                                c.effectiveOn()),
                matter -> {
                    matter.refuseIf(matter.law().toAsk() == null, HEARING_NOT_ASKED_FOR);
                    boolean told = c.parties().stream().anyMatch(matter.hearings()::wasTold);
                    matter.refuseIf(told, PARTIES_NOTIFIED_ALREADY);
                    matter.requireArranging(c.officer());
                },
                matter -> matter.open(requireNonNull(matter.law().toAsk())));
    }

    /**
     * What counts is the day: one asked for in time is asked for in time, though the lapse of the
     * right was on record when it was recorded.
     */
    @CommandHandler
    void handle(RequestHearing c) {
        on(
                c,
                hearing -> new HearingRequested(hearing, c.of(), c.by(), c.effectiveOn()),
                matter -> {
                    matter.refuseIf(matter.hearings().notices().isEmpty(), PARTIES_NOT_NOTIFIED);
                    int notice = matter.hearings().noticeTo(c.by());
                    matter.refuseIf(notice == 0, NOT_AN_INTERESTED_PARTY);
                    var open = matter.hearings().open();
                    boolean asks = open != null && open.asking().contains(c.by());
                    matter.refuseIf(asks, HEARING_REQUESTED_ALREADY);
                    var last = matter.lastDayToAsk(notice);
                    matter.refuseIf(c.effectiveOn().isAfter(last), HEARING_REQUESTED_TOO_LATE);
                },
                matter -> {
                    int notice = matter.hearings().noticeTo(c.by());
                    var asked = matter.clockToAsk(notice);
                    matter.clocks().meet(asked, c.effectiveOn(), c.by(), matter.calendar());
                    var open = matter.hearings().open();
                    boolean owedAlready = open != null && !open.asking().isEmpty();
                    var toHold = matter.law().toHold();
                    if (!owedAlready && toHold != null) matter.open(toHold);
                });
    }

    @CommandHandler
    void handle(WithdrawHearingRequest c) {
        on(
                c,
                hearing -> new HearingRequestWithdrawn(hearing, c.of(), c.by(), c.effectiveOn()),
                matter -> {
                    var open = matter.hearings().open();
                    boolean asks = open != null && open.asking().contains(c.by());
                    matter.refuseIf(!asks, HEARING_NOT_REQUESTED);
                },
                matter -> {
                    var asking = requireNonNull(matter.hearings().open()).asking();
                    // The last who asked: nobody can demand that it is held.
                    if (asking.size() == 1) matter.closeToHold("every request was taken back");
                });
    }

    @CommandHandler
    void handle(CallHearing c) {
        Inputs.requireDate(c.hearingOn(), office.today());
        Inputs.requireLine(c.place(), LINE);
        Inputs.requireLine(c.notice(), LINE);
        on(
                c,
                hearing ->
                        new HearingCalled(
                                hearing,
                                c.of(),
                                c.hearingOn(),
                                c.place(),
                                c.presider(),
                                c.notice(),
                                c.officer(),
                                c.effectiveOn()),
                matter -> {
                    var latest = matter.hearings().latest();
                    // Where people ask for a hearing they have one; else the bureau calls as many
                    // as it likes.
                    boolean one = matter.law().toAsk() != null;
                    boolean was = latest != null && latest.held() != null;
                    matter.refuseIf(one && was, HEARING_HELD_ALREADY);
                    var open = matter.hearings().open();
                    matter.refuseIf(open != null && open.called() != null, HEARING_CALLED_ALREADY);
                    matter.requireArranging(c.officer());
                    matter.requireMayPreside(c.presider());
                    matter.requireTimely(c.hearingOn());
                },
                matter -> matter.keepNotice(c.hearingOn()));
    }

    @CommandHandler
    void handle(AdjournHearing c) {
        Inputs.requireDate(c.hearingOn(), office.today());
        Inputs.requireLine(c.place(), LINE);
        Inputs.requireLine(c.notice(), LINE);
        Inputs.requireText(c.reasons(), TEXT);
        on(
                c,
                hearing ->
                        new HearingAdjourned(
                                hearing,
                                c.of(),
                                c.hearingOn(),
                                c.place(),
                                c.reasons(),
                                c.notice(),
                                c.officer(),
                                c.effectiveOn()),
                matter -> {
                    var unused = matter.requireCalled();
                    matter.requireArranging(c.officer());
                    matter.requireTimely(c.hearingOn());
                },
                matter -> matter.keepNotice(c.hearingOn()));
    }

    @CommandHandler
    void handle(ReplacePresider c) {
        Inputs.requireText(c.reasons(), TEXT);
        on(
                c,
                hearing ->
                        new PresiderReplaced(
                                hearing,
                                c.of(),
                                c.presider(),
                                c.ground(),
                                c.reasons(),
                                c.officer(),
                                c.effectiveOn()),
                matter -> {
                    var before = matter.requireCalled().presider();
                    matter.refuseIf(c.presider().equals(before), PRESIDES_ALREADY);
                    matter.requireArranging(c.officer());
                    matter.requireMayPreside(c.presider());
                },
                matter -> {});
    }

    @CommandHandler
    void handle(HoldHearing c) {
        Inputs.requireDigest(c.record());
        requirePeople(c.participants(), PARTICIPANTS_MISSING, c);
        on(
                c,
                hearing ->
                        new HearingHeld(
                                hearing, c.of(), c.record(), c.participants(), c.effectiveOn()),
                matter -> {
                    var latest = matter.hearings().latest();
                    matter.refuseIf(latest != null && latest.held() != null, HEARING_HELD_ALREADY);
                    var called = matter.requireCalled();
                    matter.refuseIf(
                            !c.effectiveOn().equals(called.hearingOn()), HEARING_ON_ANOTHER_DAY);
                    matter.requireMayPreside(requireNonNull(called.presider()));
                },
                matter -> {
                    var toHold = matter.law().toHold();
                    if (toHold == null) return;
                    var presider = requireNonNull(matter.requireCalled().presider());
                    matter.clocks().meet(toHold, c.effectiveOn(), presider, matter.calendar());
                });
    }

    @CommandHandler
    void handle(GiveUpHearing c) {
        Inputs.requireText(c.reasons(), TEXT);
        on(
                c,
                hearing ->
                        new HearingGivenUp(
                                hearing,
                                c.of(),
                                c.ground(),
                                c.reasons(),
                                c.officer(),
                                c.effectiveOn()),
                matter -> {
                    matter.refuseIf(
                            !matter.law().givenUpBy().contains(c.ground()), NOT_GIVEN_UP_SO);
                    var called = matter.requireCalled();
                    matter.refuseIf(
                            !c.effectiveOn().equals(called.hearingOn()), HEARING_ON_ANOTHER_DAY);
                    matter.requireArranging(c.officer());
                },
                matter -> matter.closeToHold("the parties gave up being heard"));
    }

    // ---- what all have in common

    /**
     * The matter that an act is about, as it was before.
     *
     * @param on the day of the act
     */
    private record Matter(
            String of,
            LocalDate on,
            HeardMatters kind,
            List<Fact> standing,
            Hearings hearings,
            Clocks clocks,
            ProcedureOffice office) {

        HearingLaw law() {
            return kind.law();
        }

        String unit() {
            return kind.unit().apply(standing);
        }

        WorkingDayCalendar calendar() {
            return office.calendar();
        }

        void refuseIf(boolean wrong, HearingRefusal reason) {
            RefusedException.refuseIf(wrong, reason, reason.under(law()));
        }

        /** Refuses who may not tell people of their right, nor call hearings. */
        void requireArranging(String officer) {
            office.require(officer, kind.arranging(), on);
        }

        /** Who presides has the power, never looked into the matter, and doesn't stand aside. */
        void requireMayPreside(String officer) {
            refuseIf(kind.investigators().apply(standing).contains(officer), PRESIDER_INVESTIGATED);
            RefusedException.refuseIf(
                    Recusals.of(standing).standsAside(officer), OFFICER_STANDS_ASIDE);
            office.require(officer, Power.PRESIDE_HEARINGS, on);
        }

        /** The hearing that is called and hasn't ended. */
        HearingCourse requireCalled() {
            var open = hearings.open();
            if (open == null || open.called() == null) {
                throw new RefusedException(HEARING_NOT_CALLED.under(law()));
            }
            return open;
        }

        /** Refuses a day of the hearing of which the parties would be told too late. */
        void requireTimely(LocalDate hearingOn) {
            var rule = StatuteBook.standard().inForce(law().ahead(), on);
            var last = StatutoryPeriod.open(rule, hearingOn).due(calendar()).date();
            refuseIf(on.isAfter(requireNonNull(last)), HEARING_NOTICE_TOO_SHORT);
        }

        /** Opens a clock that runs from the act. */
        void open(RuleId rule) {
            var unused = clocks.open(of, rule, unit(), on, on, calendar());
        }

        /** Shows on record that the parties were told in time. */
        void keepNotice(LocalDate hearingOn) {
            var opened = clocks.open(of, law().ahead(), unit(), hearingOn, on, calendar());
            clocks.on(opened);
            clocks.meet(opened.clockId(), on, unit(), calendar());
        }

        /** Nobody waits any longer for the hearing that somebody asked for. */
        void closeToHold(String why) {
            var toHold = law().toHold();
            if (toHold != null) clocks.overtake(toHold, on, why, calendar());
        }

        /** The period within which those whom this notice told can ask for a hearing. */
        ClockId clockToAsk(int notice) {
            return ClockId.of(of, requireNonNull(law().toAsk()), notice);
        }

        LocalDate lastDayToAsk(int notice) {
            var period = clocks.find(clockToAsk(notice)).orElseThrow();
            return requireNonNull(period.due(calendar()).date());
        }
    }

    /**
     * @param fact made of the hearing's id
     * @param check refuses what can't follow
     * @param then what follows for the clocks
     */
    private void on(
            HearingCommand c,
            Function<HearingId, HearingEvent> fact,
            Consumer<Matter> check,
            Consumer<Matter> then) {
        office.requireDone(c.effectiveOn());
        var kind = requireHeard(c.of());
        procedures.on(
                c.of(),
                recorded -> {
                    var standing = FactsThatStand.of(recorded);
                    var hearings = Hearings.of(standing);
                    for (var hearing : hearings.all()) {
                        if (hearing.knows(fact.apply(hearing.id()))) return;
                    }
                    for (var hearing : hearings.all()) {
                        refuseIf(c.effectiveOn().isBefore(hearing.lastActOn()), ACT_OUT_OF_ORDER);
                    }
                    var matter =
                            new Matter(
                                    c.of(),
                                    c.effectiveOn(),
                                    kind,
                                    standing,
                                    hearings,
                                    clocks(standing),
                                    office);
                    check.accept(matter);
                    procedures.record(c.of(), recorded, fact.apply(hearings.openOrNext(c.of())));
                    then.accept(matter);
                });
    }

    private HeardMatters requireHeard(String of) {
        var kind = heard.get(ProcedureSubjects.kindOf(of));
        if (kind == null) throw new RefusedException(NOT_HEARD);
        return kind;
    }

    private static Clocks clocks(List<Fact> standing) {
        var clocks = new Clocks();
        for (var fact : standing) if (fact instanceof ClockEvent event) clocks.on(event);
        return clocks;
    }

    private void requirePeople(List<String> people, HearingRefusal missing, HearingCommand c) {
        if (people.isEmpty()) throw new RefusedException(missing.under(requireHeard(c.of()).law()));
        Inputs.requireAtMost(people, MOST_PEOPLE);
        people.forEach(name -> Inputs.requireLine(name, LINE));
    }
}
