package org.chalkline.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.matter.MatterRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_GONE;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.matter.MatterCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent.*;
import org.chalkline.kernel.matter.MatterKind;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Assigned matters, while the units that have them in hand come and go. */
class AssignedMatterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AssignedMatterId ID = new AssignedMatterId("M-1");
    private static final InternalUnitId OFFICE = new InternalUnitId("office");
    private static final InternalUnitId BASIC = new InternalUnitId("basic");
    private static final InternalUnitId SAFETY = new InternalUnitId("safety");
    private static final InternalUnitId SPORTS = new InternalUnitId("sports");
    private static final String DIGEST = Sha256.hex("x");

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var personal = new PersonalDataInMemory();
            var office =
                    new MatterOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, personal),
                            new Seals(personal));
            open(
                    inMemory()
                            .registerComponent(MatterOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(
                                            AssignedMatter.class)));
            for (var unit : List.of(OFFICE, BASIC, SAFETY, SPORTS)) {
                knowing(new UnitSetUp(unit, unit.value(), decided(DAY), DAY.minusYears(3)));
            }
            for (var power : List.of(Power.DISPATCH_MATTERS, Power.ACCEPT_REPORTS)) {
                knowing(
                        new PowerDelegated(
                                new OfficerId("duty"),
                                power,
                                "1",
                                "Head",
                                null,
                                DAY.minusYears(1)));
            }
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RegisterMatter register() {
        return new RegisterMatter(
                ID,
                MatterKind.SUPERIOR,
                "Government",
                "1",
                "Gates",
                null,
                null,
                null,
                OFFICE,
                DAY.plusDays(40),
                DAY);
    }

    private static DispatchMatter dispatch(InternalUnitId lead, InternalUnitId... helpers) {
        var by = helpers.length == 0 ? null : DAY.plusDays(10);
        return new DispatchMatter(ID, lead, List.of(helpers), by, "duty", DAY.plusDays(1));
    }

    private static TakeMatter take(InternalUnitId unit, LocalDate on) {
        return new TakeMatter(ID, unit, "li", on);
    }

    private static AnswerAsCoHandler answer(InternalUnitId unit, LocalDate on) {
        return new AnswerAsCoHandler(ID, unit, DIGEST, "wang", on);
    }

    private static ReportMatter report(InternalUnitId unit, LocalDate on) {
        return new ReportMatter(ID, unit, DIGEST, "Done.", "li", on);
    }

    private void abolished(InternalUnitId unit, InternalUnitId successor, LocalDate on) {
        bureau.knowing(new UnitAbolished(unit, successor, decided(DAY), on));
    }

    @Test
    void a_matter_that_is_dispatched_late_to_a_unit_that_ended_meanwhile_is_its_successors() {
        bureau.accept(register());
        abolished(BASIC, SAFETY, DAY.plusDays(5));
        bureau.knowing(new UnitMerged(SAFETY, SPORTS, decided(DAY), DAY.plusDays(9)));
        assertThat(bureau.accept(dispatch(BASIC)))
                .contains(
                        new LeadSucceeded(ID, BASIC, SAFETY, DAY.plusDays(5)),
                        new LeadSucceeded(ID, SAFETY, SPORTS, DAY.plusDays(9)));
        bureau.refuse(UNIT_GONE, take(BASIC, DAY.plusDays(5)));
        // On the day before its end it could still take it.
        bureau.accept(take(BASIC, DAY.plusDays(4)));
        bureau.accept(report(SPORTS, DAY.plusDays(10)));
    }

    @Test
    void who_has_answered_has_answered_though_the_unit_ends_and_the_silent_ones_part_falls_on() {
        bureau.accept(register(), dispatch(BASIC, SAFETY, SPORTS), take(BASIC, DAY.plusDays(2)));
        bureau.accept(answer(SAFETY, DAY.plusDays(3)));
        abolished(SAFETY, OFFICE, DAY.plusDays(4));
        abolished(SPORTS, BASIC, DAY.plusDays(4));
        assertThat(bureau.accept(new PassOnFromGoneUnits(ID), new PassOnFromGoneUnits(ID)))
                .containsExactly(new CoHandlerSucceeded(ID, SPORTS, BASIC, DAY.plusDays(4)));
        bureau.accept(report(BASIC, DAY.plusDays(5)));
    }

    @Test
    void a_helper_answers_again_once_a_report_was_sent_back() {
        bureau.accept(register(), dispatch(BASIC, SAFETY), take(BASIC, DAY.plusDays(2)));
        bureau.accept(answer(SAFETY, DAY.plusDays(3)));
        bureau.refuse(ANSWERED_ALREADY, answer(SAFETY, DAY.plusDays(4)));
        bureau.accept(report(BASIC, DAY.plusDays(5)));
        bureau.refuse(REPORTED_ALREADY, report(BASIC, DAY.plusDays(6)));
        bureau.accept(new SendBackReport(ID, "No dates.", "duty", DAY.plusDays(6)));
        bureau.accept(answer(SAFETY, DAY.plusDays(7)));
        bureau.refuse(ACT_OUT_OF_ORDER, report(BASIC, DAY.plusDays(6)));
    }

    @Test
    void a_later_day_is_another_clock_and_the_answer_meets_it() {
        assertThat(bureau.accept(register()))
                .hasExactlyElementsOfTypes(MatterRegistered.class, ClockOpened.class);
        var extend =
                new ExtendMatterTerm(ID, "Government", "2", DAY.plusDays(80), DAY.plusDays(20));
        assertThat(bureau.accept(extend, extend))
                .hasExactlyElementsOfTypes(
                        TermExtended.class, ClockOvertaken.class, ClockOpened.class);
        bureau.accept(
                new DispatchMatter(ID, BASIC, List.of(), null, "duty", DAY.plusDays(21)),
                take(BASIC, DAY.plusDays(22)),
                report(BASIC, DAY.plusDays(23)));
        bureau.accept(new AcceptReport(ID, "duty", DAY.plusDays(24)));
        var met = bureau.accept(new AnswerMatter(ID, DIGEST, "duty", DAY.plusDays(83)));
        assertThat(met)
                .last()
                .isInstanceOfSatisfying(
                        ClockMet.class, m -> assertThat(m.exceededBy()).isEqualTo(3));
        bureau.refuse(
                MATTER_ANSWERED_ALREADY,
                new ExtendMatterTerm(ID, "Government", "3", DAY.plusDays(120), DAY.plusDays(84)));
    }

    @Test
    void what_comes_out_of_order_is_refused_by_name() {
        bureau.refuse(UNKNOWN_MATTER, take(BASIC, DAY));
        bureau.refuse(
                TERM_PAST,
                new RegisterMatter(
                        ID,
                        MatterKind.SUPERIOR,
                        "Government",
                        "1",
                        "Gates",
                        null,
                        null,
                        null,
                        OFFICE,
                        DAY.minusDays(1),
                        DAY));
        bureau.accept(register());
        bureau.refuse(
                ANSWER_DAY_MISSING,
                new DispatchMatter(ID, BASIC, List.of(SAFETY), null, "duty", DAY.plusDays(1)));
        bureau.refuse(
                ANSWER_DAY_MISSING,
                new DispatchMatter(ID, BASIC, List.of(SAFETY), DAY, "duty", DAY.plusDays(1)));
        bureau.accept(dispatch(BASIC));
        bureau.refuse(DISPATCHED_ALREADY, dispatch(BASIC, SAFETY));
        bureau.refuse(NOT_TAKEN, report(BASIC, DAY.plusDays(2)));
        bureau.accept(take(BASIC, DAY.plusDays(2)));
        bureau.refuse(TAKEN_ALREADY, take(BASIC, DAY.plusDays(3)));
    }
}
