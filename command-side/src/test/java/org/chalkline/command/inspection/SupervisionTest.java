package org.chalkline.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.inspection.AccountabilityRefusal.*;
import static org.chalkline.command.inspection.DistrictRefusal.*;
import static org.chalkline.command.inspection.SupervisedSchoolRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.inspection.AccountabilityCommand.*;
import org.chalkline.command.inspection.DistrictCommand.*;
import org.chalkline.command.inspection.ResponsibleDistricts.MissInspector;
import org.chalkline.command.inspection.SupervisedSchoolCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.inspection.AccountabilityEvent.AccountabilityGround;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnded;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEngaged;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnteredDistrict;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorTieDeclared;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictInspectorGone;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responsible districts, visits and dangers at schools, and what follows for a school. */
class SupervisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final ResponsibleDistrictId EAST = new ResponsibleDistrictId("ZR-1");
    private static final ResponsibleDistrictId WEST = new ResponsibleDistrictId("ZR-2");
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final SupervisedSchoolId SUPERVISED = new SupervisedSchoolId(SCHOOL);
    private static final AccountabilityId ACCOUNT = new AccountabilityId("A-1");
    private static final PersonId WANG = new PersonId("wang");
    private static final InternalUnitId SAFETY = new InternalUnitId("safety");
    private static final String DIGEST = Sha256.hex("x");
    private static final String CHIEF = decided(DAY).officer();

    private static final class Bureau extends BureauInMemory<Bureau> {
        private final PersonalDataInMemory personal = new PersonalDataInMemory();

        Bureau() {
            super(TODAY);
            var office =
                    new InspectionOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, personal),
                            new Seals(personal));
            open(
                    inMemory()
                            .registerComponent(InspectionOffice.class, c -> office)
                            .configureAggregate(of(SupervisedSchool.class))
                            .configureAggregate(of(Accountability.class))
                            .configureAggregate(of(ResponsibleDistrict.class))
                            .registerCommandHandler(
                                    c ->
                                            new ResponsibleDistricts(
                                                    c.repository(ResponsibleDistrict.class),
                                                    c.repository(SupervisedSchool.class))));
            knowing(
                    new CapacityApproved(
                            SCHOOL, Map.of(Stage.PRIMARY, 60), decided(DAY), DAY.minusYears(9)),
                    new UnitSetUp(SAFETY, "Safety", decided(DAY), DAY.minusYears(1)),
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
            for (var power :
                    List.of(
                            Power.PLAN_INSPECTIONS,
                            Power.LEAD_INSPECTIONS,
                            Power.HOLD_TO_ACCOUNT)) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(CHIEF), power, "1", "Head", null, DAY.minusYears(9)));
            }
            for (int i = 1; i <= 4; i++) {
                knowing(
                        new InspectorEngaged(
                                new InspectorId("I-" + i),
                                "inspector-" + i,
                                new PersonId("P-" + i),
                                "supervision",
                                DAY.plusYears(4),
                                decided(DAY),
                                DAY.minusYears(1)));
            }
        }

        private static <A> AggregateConfigurer<A> of(Class<A> type) {
            return AggregateConfigurer.defaultConfiguration(type);
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static List<InspectorId> inspectors(int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(each -> new InspectorId("I-" + each))
                .toList();
    }

    private static SuperviseSchool supervise(String unit, LocalDate last) {
        return new SuperviseSchool(SUPERVISED, unit, last, CHIEF, DAY.minusYears(1));
    }

    private static LayOutDistrict layOut(
            ResponsibleDistrictId district, List<SchoolId> schools, List<InspectorId> who) {
        return new LayOutDistrict(
                district,
                "East",
                "supervision",
                "62881111",
                "All.",
                schools,
                who,
                decided(DAY),
                DAY);
    }

    private static ChangeDistrict change(List<InspectorId> who, int after) {
        var on = DAY.plusDays(after);
        return new ChangeDistrict(EAST, "62881111", List.of(SCHOOL), who, decided(on), on);
    }

    private static DissolveDistrict dissolve(int after) {
        var on = DAY.plusDays(after);
        return new DissolveDistrict(EAST, decided(on), on);
    }

    private void laidOut(int... who) {
        bureau.accept(
                supervise("supervision", DAY.minusYears(2)),
                layOut(EAST, List.of(SCHOOL), inspectors(who)));
    }

    // ---- districts

    @Test
    void a_district_has_schools_each_once_and_inspectors_each_once_whom_somebody_knows() {
        bureau.accept(supervise("supervision", DAY.minusYears(2)));
        bureau.refuse(DISTRICT_WITHOUT_SCHOOL, layOut(EAST, List.of(), inspectors(1, 2)));
        bureau.refuse(
                DISTRICT_WITHOUT_SCHOOL, layOut(EAST, List.of(SCHOOL, SCHOOL), inspectors(1, 2)));
        bureau.refuse(DISTRICT_INSPECTOR_REPEATED, layOut(EAST, List.of(SCHOOL), inspectors(1, 1)));
        bureau.refuse(UNKNOWN_DISTRICT_INSPECTOR, layOut(EAST, List.of(SCHOOL), inspectors(1, 9)));
        bureau.refuse(FEWER_THAN_TWO_INSPECTORS, layOut(EAST, List.of(SCHOOL), inspectors(1)));
    }

    @Test
    void a_code_stands_for_one_district_which_changes_into_another_and_ends_once() {
        bureau.refuse(UNKNOWN_DISTRICT, dissolve(1));
        laidOut(1, 2);
        bureau.refuse(DISTRICT_EXISTS, layOut(EAST, List.of(SCHOOL), inspectors(1, 3)));
        bureau.refuse(DISTRICT_UNCHANGED, change(inspectors(1, 2), 1));
        bureau.refuse(SCHOOL_IN_OTHER_DISTRICT, layOut(WEST, List.of(SCHOOL), inspectors(3, 4)));
        bureau.accept(change(inspectors(1, 2, 3), 1), dissolve(2));
        bureau.refuse(DISTRICT_DISSOLVED, change(inspectors(1, 2), 3));
    }

    @Test
    void an_inspector_who_goes_is_missed_once_by_the_district_and_the_office_is_told_of_too_few() {
        laidOut(1, 2, 3);
        var told = new WhenDistrictLacksInspectorsThenOfficeTold();
        goes(1, DAY.plusDays(20));
        var first = missed(1);
        assertThat(first.left()).isEqualTo(2);
        assertThat(first.effectiveOn()).isEqualTo(DAY.plusDays(20));
        assertThat(told.to(first)).isEmpty();
        goes(2, DAY.plusDays(30));
        var second = missed(2);
        assertThat(second.left()).isEqualTo(1);
        assertThat(told.to(second))
                .singleElement()
                .hasFieldOrPropertyWithValue("inbox", InboxId.ofUnit("supervision"))
                .hasFieldOrPropertyWithValue("about", EAST.toString());
        assertThat(bureau.accept(new MissInspector(new InspectorId("I-2")))).isEmpty();
        // Nobody is missed who serves, or who answered for no school by then.
        bureau.knowing(new InspectorEnteredDistrict(new InspectorId("I-3"), EAST, DAY));
        assertThat(bureau.accept(new MissInspector(new InspectorId("I-3")))).isEmpty();
        bureau.knowing(new InspectorEnteredDistrict(new InspectorId("I-4"), EAST, DAY));
        goes(4, DAY.plusDays(40));
        assertThat(bureau.accept(new MissInspector(new InspectorId("I-4")))).isEmpty();
    }

    @Test
    void a_district_that_took_somebody_in_after_the_day_of_an_end_that_is_told_late_misses_them() {
        laidOut(1, 2, 3);
        bureau.accept(change(inspectors(1, 2, 4), 25));
        goes(4, DAY.plusDays(10));
        bureau.knowing(new InspectorEnteredDistrict(new InspectorId("I-4"), EAST, DAY));
        assertThat(missed(4).effectiveOn()).isEqualTo(DAY.plusDays(25));
    }

    private void goes(int inspector, LocalDate on) {
        var code = new InspectorId("I-" + inspector);
        bureau.knowing(
                new InspectorEnteredDistrict(code, EAST, DAY),
                new InspectorEnded(code, InspectorEndGround.RESIGNED, decided(on), on));
    }

    private DistrictInspectorGone missed(int inspector) {
        var facts = bureau.accept(new MissInspector(new InspectorId("I-" + inspector)));
        assertThat(facts).singleElement().isInstanceOf(DistrictInspectorGone.class);
        return (DistrictInspectorGone) facts.getFirst();
    }

    // ---- schools

    private static RecordSchoolVisit visit(String number, List<InspectorId> who, String report) {
        return new RecordSchoolVisit(SUPERVISED, number, who, null, report, CHIEF, DAY.plusDays(7));
    }

    @Test
    void a_school_is_supervised_once_since_an_inspection_that_was() {
        bureau.refuse(INSPECTED_IN_FUTURE, supervise("supervision", DAY));
        bureau.accept(supervise("supervision", DAY.minusYears(2)));
        bureau.refuse(SUPERVISED_ALREADY, supervise("other office", DAY.minusYears(2)));
    }

    @Test
    void those_who_answer_for_a_school_and_have_no_tie_to_it_visit_it() {
        laidOut(1, 2, 3);
        bureau.refuse(VISIT_WITHOUT_INSPECTOR, visit("V-1", List.of(), DIGEST));
        bureau.refuse(VISIT_WITHOUT_INSPECTOR, visit("V-1", inspectors(1, 1), DIGEST));
        bureau.accept(visit("V-1", inspectors(1), DIGEST));
        bureau.refuse(VISIT_EXISTS, visit("V-1", inspectors(2), DIGEST));
        var nature = new Seals(new PersonalDataInMemory()).family(WANG, "The head's brother.");
        bureau.knowing(new InspectorTieDeclared(new InspectorId("I-1"), SCHOOL, nature, DAY));
        bureau.refuse(VISITOR_TIED, visit("V-2", inspectors(1), DIGEST));
        // Who went since is no inspector that day.
        goes(2, DAY.plusDays(7));
        bureau.refuse(VISIT_WITHOUT_INSPECTOR, visit("V-2", inspectors(2), DIGEST));
    }

    @Test
    void a_danger_is_due_by_its_day_or_later_and_what_an_informant_says_names_the_informant() {
        bureau.accept(supervise("supervision", DAY.minusYears(2)));
        bureau.refuse(DANGER_DUE_PAST, danger("D-1", null, null, DAY.minusDays(1)));
        bureau.refuse(INFORMANT_MISSING, danger("D-1", null, "I saw it.", DAY));
        bureau.accept(danger("D-1", WANG, "I saw it.", DAY));
        bureau.refuse(VISIT_EXISTS, danger("D-1", WANG, "I saw it.", DAY.plusDays(1)));
    }

    private static ReportDanger danger(
            String number,
            @Nullable PersonId informant,
            @Nullable String testimony,
            LocalDate due) {
        return new ReportDanger(
                SUPERVISED, number, "A wall leans.", informant, testimony, SAFETY, due, CHIEF, DAY);
    }

    // ---- what follows for a school

    private static final InspectionId FIRST = new InspectionId("2024-1");
    private static final InspectionId SECOND = new InspectionId("2024-2");

    private static InspectionPlanned planned(InspectionId inspection) {
        return new InspectionPlanned(
                inspection,
                SCHOOL,
                InspectionForm.SPECIAL,
                List.of("Canteen"),
                "supervision",
                CHIEF,
                DAY);
    }

    private static InterviewSchool interview(InspectionId inspection) {
        return new InterviewSchool(
                ACCOUNT, inspection, "Doors were locked.", DIGEST, "supervision", CHIEF, DAY);
    }

    private static CriticiseSchool criticise(String where) {
        return new CriticiseSchool(
                ACCOUNT, AccountabilityGround.HINDERED, where, decided(DAY), DAY);
    }

    private static ProposeSanction propose(String misconduct, boolean grave) {
        return new ProposeSanction(
                ACCOUNT, WANG, "Government", misconduct, grave, decided(DAY), DAY);
    }

    @Test
    void a_school_is_spoken_to_first_criticised_once_and_one_proposal_is_answered_at_a_time() {
        bureau.knowing(planned(FIRST), planned(SECOND));
        bureau.refuse(UNKNOWN_ACCOUNTABILITY, criticise("Site"));
        bureau.refuse(UNKNOWN_INSPECTION_OF_ACCOUNT, interview(new InspectionId("2024-9")));
        bureau.accept(interview(FIRST));
        bureau.refuse(ACCOUNTABILITY_EXISTS, interview(SECOND));
        bureau.refuse(NOTHING_PROPOSED, new AnswerProposal(ACCOUNT, true, null, CHIEF, DAY));
        bureau.refuse(SANCTION_TOO_SOON, propose("Locked them out.", false));
        bureau.accept(criticise("Site"));
        bureau.refuse(CRITICISED_ALREADY, criticise("Paper"));
        bureau.accept(propose("Locked them out.", false));
        bureau.refuse(SANCTION_PROPOSED_ALREADY, propose("Hid the books.", true));
        bureau.accept(
                new AnswerProposal(ACCOUNT, true, null, CHIEF, DAY),
                propose("Hid the books.", true));
    }
}
