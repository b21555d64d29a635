package org.chalkline.command.inspector;

import static org.chalkline.command.inspector.InspectorRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.inspector.InspectorCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorAssessmentResult;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The terms of part-time inspectors: three in a row, each further one after an assessment. */
class InspectorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final InspectorId ID = new InspectorId("I-1");
    private static final PersonId WANG = new PersonId("P-1");
    private static final String CHIEF = "chief";

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var personal = new PersonalDataInMemory();
            var office =
                    new InspectorOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, personal),
                            new Seals(personal));
            open(
                    inMemory()
                            .registerComponent(InspectorOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Inspector.class)));
            knowing(
                    new PowerDelegated(
                            new OfficerId(CHIEF),
                            Power.PLAN_INSPECTIONS,
                            "1",
                            "Head",
                            null,
                            DAY.minusYears(9)));
            knowing(
                    new PersonRegistered(
                            WANG,
                            personal.seal(WANG, PersonalField.NAME, "王伟"),
                            null,
                            null,
                            null,
                            ProcessingGround.STATUTORY_DUTY,
                            "inspections",
                            null,
                            DAY.minusYears(9)));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decided(LocalDate on) {
        return new Decision(
                "7",
                "Supervision Office",
                CHIEF,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Education Supervision Regulations", "6", "2012")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static EngageInspector engage(LocalDate on) {
        return new EngageInspector(ID, "Wang", WANG, "supervision", decided(on), on);
    }

    private static AssessInspector assess(InspectorAssessmentResult result, LocalDate on) {
        return new AssessInspector(ID, result, "Careful.", CHIEF, on);
    }

    private static EngageInspectorAgain again(LocalDate on) {
        return new EngageInspectorAgain(ID, decided(on), on);
    }

    /** Engages them again in the last month of a term that began so many years after the first. */
    private void engageAgainAfter(int years) {
        var on = DAY.plusYears(years).minusDays(20);
        bureau.accept(assess(InspectorAssessmentResult.PASSED, on.minusDays(1)), again(on));
    }

    @Test
    void a_fourth_term_in_a_row_is_refused_and_a_new_row_begins_after_as_long_a_break() {
        bureau.accept(engage(DAY));
        engageAgainAfter(3);
        engageAgainAfter(6);
        var last = DAY.plusYears(9);
        bureau.accept(assess(InspectorAssessmentResult.PASSED, last.minusDays(30)));
        bureau.refuse(TERM_OVER, again(last.minusDays(10)));
        bureau.refuse(STILL_INSPECTOR, engage(last));
        bureau.refuse(TERM_OVER, engage(last.plusDays(1)));
        bureau.refuse(TERM_OVER, engage(last.plusYears(1)));
    }

    @Test
    void a_further_term_follows_an_assessment_that_was_passed_in_the_last_half_year() {
        bureau.accept(engage(DAY));
        var late = DAY.plusYears(3).minusDays(20);
        bureau.refuse(NOT_ASSESSED, again(late));
        bureau.accept(assess(InspectorAssessmentResult.FAILED, late));
        bureau.refuse(NOT_ASSESSED, again(late));
        bureau.accept(assess(InspectorAssessmentResult.PASSED, late));
        bureau.accept(again(late));
        bureau.refuse(TERM_RUNS_LONG, again(late.plusDays(1)));
    }

    @Test
    void a_term_whose_last_day_has_passed_is_over_and_nobody_is_engaged_again_upon_it() {
        bureau.accept(engage(DAY));
        var last = DAY.plusYears(3);
        bureau.accept(assess(InspectorAssessmentResult.PASSED, last));
        bureau.refuse(TERM_OVER, again(last.plusDays(1)));
        bureau.accept(again(last));
    }

    @Test
    void the_government_appoints_full_time_inspectors_for_as_long_as_nothing_ends_it() {
        var appoint = new AppointInspector(ID, "Wang", WANG, "supervision", decided(DAY), DAY);
        bureau.accept(appoint, appoint);
        bureau.refuse(FULL_TIME, again(DAY.plusYears(3)));
        bureau.refuse(
                INSPECTOR_EXISTS,
                new AppointInspector(
                        ID, "Li", new PersonId("P-2"), "supervision", decided(DAY), DAY));
        var end = DAY.plusYears(8);
        bureau.accept(new EndInspector(ID, InspectorEndGround.RETIRED, decided(end), end));
        bureau.refuse(
                UNKNOWN_INSPECTOR,
                new EndInspector(
                        new InspectorId("I-9"), InspectorEndGround.OTHER, decided(end), end));
    }
}
