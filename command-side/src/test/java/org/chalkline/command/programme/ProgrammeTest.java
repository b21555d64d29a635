package org.chalkline.command.programme;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.programme.Lifelong.*;
import static org.chalkline.command.programme.ProgrammeRefusal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.programme.ProgrammeCommand.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with a programme of lifelong education, step by step, and what is refused. */
class ProgrammeTest {
    private static final ProgrammeId ID = new ProgrammeId("P-1");
    private static final String PAPER = "ab".repeat(32);
    private static final String COMMISSION = "Shanghai Municipal Education Commission";
    private static final CommitmentId CLAIM = new CommitmentId("C-1");

    private final Lifelong lifelong = new Lifelong();
    private FixtureConfiguration<Programme> programme = new AggregateTestFixture<>(Programme.class);

    @BeforeEach
    void open() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(lifelong.office());
    }

    private ResultValidator<Programme> when(Object command, Object... given) {
        return given.length == 0
                ? programme.givenNoPriorActivity().when(command)
                : programme.given(given).when(command);
    }

    /** A fixture plays once. */
    private void refused(Reason reason, Object command, Object... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
        open();
    }

    private void recorded(Object command, Object fact, Object... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectEvents(fact);
        open();
    }

    private void repeated(Object command, Object... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
        open();
    }

    // ---- what is asked

    private static ProposeProgramme propose(
            SchoolId provider, @Nullable LicenceId licence, ProgrammeKind kind) {
        return propose(provider, licence, kind, null, DAY);
    }

    private static ProposeProgramme propose(
            SchoolId provider,
            @Nullable LicenceId licence,
            ProgrammeKind kind,
            @Nullable ForeignPartner partner,
            LocalDate on) {
        return propose(provider, licence, kind, partner, SUBDISTRICT, 40, on);
    }

    private static ProposeProgramme propose(
            SchoolId provider,
            @Nullable LicenceId licence,
            ProgrammeKind kind,
            @Nullable ForeignPartner partner,
            String subdistrict,
            int hours,
            LocalDate on) {
        return new ProposeProgramme(
                ID,
                "Calligraphy",
                provider,
                licence,
                kind,
                Audience.SENIORS,
                subdistrict,
                hours,
                partner,
                "lifelong",
                MEI,
                on);
    }

    private static ForeignPartner partner(String country, String authority, int from, int until) {
        return new ForeignPartner("Partner", country, "A-1", authority, day(from), day(until));
    }

    private static FileProgramme file(int after) {
        return new FileProgramme(ID, "F-1", MEI, day(after));
    }

    private static AssignProgrammeTeacher assign(
            PersonId person, TeachingForm form, @Nullable String evidence) {
        return new AssignProgrammeTeacher(ID, person, form, evidence, MEI, day(8));
    }

    private static AskPublicPlaces ask(String claim, int places, BudgetLineId line) {
        return ask(claim, places, Money.of("200"), line);
    }

    private static AskPublicPlaces ask(String claim, int places, Money price, BudgetLineId line) {
        return new AskPublicPlaces(
                ID, new CommitmentId(claim), places, price, line, USE, MEI, day(9));
    }

    private static TakeOverProgramme takeOver(int enrolled, int completed, int ended) {
        return new TakeOverProgramme(
                ID,
                "Choir",
                COLLEGE,
                ProgrammeKind.COMMUNITY_CULTURE,
                Audience.RESIDENTS,
                SUBDISTRICT,
                40,
                null,
                enrolled,
                completed,
                day(ended),
                "lifelong",
                "list of 2025",
                MEI,
                DAY);
    }

    // ---- what is on record

    private static ProgrammeProposed proposed(Audience audience, @Nullable ForeignPartner partner) {
        return proposed(COLLEGE, null, ProgrammeKind.SENIOR_EDUCATION, audience, partner);
    }

    private static ProgrammeProposed proposed(
            SchoolId provider,
            @Nullable LicenceId licence,
            ProgrammeKind kind,
            Audience audience,
            @Nullable ForeignPartner partner) {
        return new ProgrammeProposed(
                ID,
                "Calligraphy",
                provider,
                licence,
                kind,
                audience,
                SUBDISTRICT,
                40,
                partner,
                "lifelong",
                MEI,
                DAY);
    }

    private static final ProgrammeProposed PROPOSED = proposed(Audience.SENIORS, null);
    private static final ProgrammeFiled FILED = new ProgrammeFiled(ID, "F-1", MEI, day(1));
    private static final EnrolmentOpened OPEN = new EnrolmentOpened(ID, 60, MEI, day(7));
    private static final TeacherAssigned TEACHER =
            new TeacherAssigned(
                    ID,
                    COLLEGE,
                    ProgrammeKind.SENIOR_EDUCATION,
                    QUALIFIED,
                    TeachingForm.FULL_TIME,
                    null,
                    MEI,
                    day(8));
    private static final PlacesAsked ASKED =
            new PlacesAsked(
                    ID,
                    CLAIM,
                    COLLEGE,
                    40,
                    Money.of("200"),
                    Money.of("8000"),
                    LINE,
                    USE,
                    MEI,
                    day(9));
    private static final PlacesOpened PLACES =
            new PlacesOpened(ID, CLAIM, 40, Money.of("8000"), LINE, day(9));
    private static final ProgrammeStarted STARTED = new ProgrammeStarted(ID, 55, MEI, day(20));

    private static Object[] enrolling(Object... more) {
        var facts = new ArrayList<Object>(List.of(PROPOSED, FILED, OPEN));
        facts.addAll(List.of(more));
        return facts.toArray();
    }

    // ---- the story

    @Test
    void a_programme_is_filed_opened_paid_for_started_and_ended_and_its_teachers_go() {
        recorded(propose(COLLEGE, null, ProgrammeKind.SENIOR_EDUCATION), PROPOSED);
        recorded(file(1), FILED, PROPOSED);
        recorded(new OpenEnrolment(ID, 60, MEI, day(7)), OPEN, PROPOSED, FILED);
        recorded(assign(QUALIFIED, TeachingForm.FULL_TIME, null), TEACHER, enrolling());
        recorded(ask("C-1", 40, LINE), ASKED, enrolling(TEACHER));
        recorded(
                new StartProgramme(ID, 55, MEI, day(20)),
                STARTED,
                enrolling(TEACHER, ASKED, PLACES));
        when(new EndProgramme(ID, 38, 50, MEI, day(90)), enrolling(TEACHER, ASKED, PLACES, STARTED))
                .expectEvents(
                        new ProgrammeEnded(ID, 38, 50, MEI, day(90)),
                        new TeacherReleased(ID, QUALIFIED, MEI, day(90)));
    }

    @Test
    void a_stop_tells_its_remedies_and_closes_the_places_that_are_open() {
        var stop = new StopProgramme(ID, decided(day(30)), day(30));
        when(stop, enrolling(TEACHER, ASKED, PLACES, STARTED))
                .expectEvents(
                        new ProgrammeStopped(ID, decided(day(30)), day(30)),
                        new TeacherReleased(ID, QUALIFIED, LIN, day(30)),
                        new PlacesClosed(ID, CLAIM, 40, Money.of("8000"), LINE, MEI, day(30)));
        open();
        refused(
                REMEDY_NOT_TOLD,
                new StopProgramme(ID, decided(LIN, day(30), null), day(30)),
                enrolling());
        refused(PROGRAMME_STEP_OUT_OF_TURN, stop, PROPOSED);
    }

    @Test
    void what_is_asked_twice_adds_nothing() {
        repeated(propose(COLLEGE, null, ProgrammeKind.SENIOR_EDUCATION), PROPOSED);
        repeated(file(1), PROPOSED, FILED);
        repeated(ask("C-1", 40, LINE), enrolling(ASKED));
        repeated(assign(QUALIFIED, TeachingForm.FULL_TIME, null), enrolling(TEACHER));
    }

    // ---- the refusals

    @Test
    void nothing_is_done_with_a_programme_that_there_is_not_or_under_the_code_of_another() {
        refused(UNKNOWN_PROGRAMME, file(1));
        refused(
                PROGRAMME_EXISTS,
                propose(COLLEGE, null, ProgrammeKind.COMMUNITY_CULTURE),
                PROPOSED);
        refused(PROGRAMME_EXISTS, takeOver(9, 9, 5), PROPOSED);
    }

    @Test
    void steps_come_in_their_turn_and_in_the_order_of_their_days() {
        refused(PROGRAMME_STEP_OUT_OF_TURN, new OpenEnrolment(ID, 60, MEI, day(7)), PROPOSED);
        refused(PROGRAMME_STEP_OUT_OF_TURN, file(9), enrolling());
        refused(PROGRAMME_STEP_OUT_OF_TURN, ask("C-1", 40, LINE), PROPOSED, FILED);
        refused(ACT_OUT_OF_ORDER, new OpenEnrolment(ID, 60, MEI, DAY), PROPOSED, FILED);
    }

    @Test
    void a_provider_gives_what_its_licence_or_its_kind_covers_that_day_and_no_more() {
        refused(BEYOND_LICENCE, propose(SKILLS, LICENCE, ProgrammeKind.ADULT_DIPLOMA));
        refused(BEYOND_LICENCE, propose(SKILLS, null, ProgrammeKind.VOCATIONAL_TRAINING));
        refused(BEYOND_LICENCE, propose(COMMUNITY, null, ProgrammeKind.ADULT_DIPLOMA));
        var training =
                proposed(
                        SKILLS,
                        LICENCE,
                        ProgrammeKind.VOCATIONAL_TRAINING,
                        Audience.EMPLOYEES,
                        null);
        recorded(file(1), FILED, training);
        // What ended since the proposal covers nothing.
        lifelong.facts.add(new LicenceExpired(LICENCE, day(1)));
        refused(BEYOND_LICENCE, file(1), training);
    }

    @Test
    void before_the_rules_had_effect_nobody_is_said_to_give_programmes() {
        refused(
                NO_RULE_OF_KIND,
                propose(
                        COLLEGE,
                        null,
                        ProgrammeKind.SENIOR_EDUCATION,
                        null,
                        LocalDate.of(2011, 4, 30)));
    }

    @Test
    void what_takes_a_decision_is_not_filed_and_what_is_filed_takes_none() {
        var diploma = proposed(COLLEGE, null, ProgrammeKind.ADULT_DIPLOMA, Audience.ADULTS, null);
        refused(APPROVAL_NEEDED, file(1), diploma);
        var approved = decided(day(1));
        recorded(
                new ApproveProgramme(ID, approved, day(1)),
                new ProgrammeApproved(ID, approved, day(1)),
                diploma);
        refused(FILING_ENOUGH, new ApproveProgramme(ID, approved, day(1)), PROPOSED);
        var abroad = proposed(Audience.SENIORS, partner("DE", COMMISSION, -9, 900));
        refused(APPROVAL_NEEDED, file(1), abroad);
        refused(
                PREPARER_DECIDES,
                new RefuseProgramme(ID, decided(MEI, day(1), approved.remedyNotice()), day(1)),
                diploma);
        refused(
                REMEDY_NOT_TOLD,
                new RefuseProgramme(ID, decided(LIN, day(1), null), day(1)),
                diploma);
    }

    @Test
    void a_partner_from_abroad_is_approved_by_who_has_to_on_each_day_that_counts() {
        refused(PARTNER_COUNTRY_MALFORMED, abroad(partner("Germany", COMMISSION, -9, 900)));
        refused(APPROVAL_DAYS_CONTRADICT, abroad(partner("DE", COMMISSION, 9, 8)));
        var approve = new ApproveProgramme(ID, decided(day(1)), day(1));
        refused(
                PARTNER_UNAPPROVED,
                approve,
                proposed(Audience.SENIORS, partner("DE", "District Bureau", -9, 900)));
        refused(
                PARTNER_UNAPPROVED,
                approve,
                proposed(Audience.SENIORS, partner("DE", COMMISSION, -9, 0)));
        var approved = proposed(Audience.SENIORS, partner("DE", COMMISSION, -9, 1));
        recorded(approve, new ProgrammeApproved(ID, decided(day(1)), day(1)), approved);
        // Enrolment opens when the approval is over.
        refused(
                PARTNER_UNAPPROVED,
                new OpenEnrolment(ID, 60, MEI, day(2)),
                approved,
                new ProgrammeApproved(ID, decided(day(1)), day(1)));
    }

    private static ProposeProgramme abroad(ForeignPartner partner) {
        return propose(COLLEGE, null, ProgrammeKind.SENIOR_EDUCATION, partner, DAY);
    }

    @Test
    void who_teaches_is_qualified_full_time_and_proven_part_time() {
        refused(TEACHER_UNQUALIFIED, assign(NOVICE, TeachingForm.FULL_TIME, null), enrolling());
        refused(EXPERIENCE_UNPROVEN, assign(NOVICE, TeachingForm.PART_TIME, null), enrolling());
        refused(EXPERIENCE_UNPROVEN, assign(QUALIFIED, TeachingForm.FULL_TIME, PAPER), enrolling());
        refused(
                TEACHER_ASSIGNED_ALREADY,
                assign(QUALIFIED, TeachingForm.PART_TIME, PAPER),
                enrolling(TEACHER));
        refused(
                TEACHER_NOT_ASSIGNED,
                new ReleaseProgrammeTeacher(ID, NOVICE, MEI, day(9)),
                enrolling(TEACHER));
        refused(TEACHER_MISSING, new StartProgramme(ID, 55, MEI, day(20)), enrolling());
        refused(
                PROGRAMME_STEP_OUT_OF_TURN,
                assign(QUALIFIED, TeachingForm.FULL_TIME, null),
                PROPOSED,
                new ProgrammeRefused(ID, decided(day(1)), day(1)));
    }

    @Test
    void who_was_assigned_and_is_qualified_no_more_does_not_start() {
        var novice =
                new TeacherAssigned(
                        ID,
                        COLLEGE,
                        ProgrammeKind.SENIOR_EDUCATION,
                        NOVICE,
                        TeachingForm.FULL_TIME,
                        null,
                        MEI,
                        day(8));
        refused(TEACHER_UNQUALIFIED, new StartProgramme(ID, 9, MEI, day(20)), enrolling(novice));
    }

    @Test
    void learners_and_hours_are_counts_that_can_be() {
        for (int capacity : List.of(0, 100_001)) {
            refused(
                    LEARNERS_OUT_OF_RANGE,
                    new OpenEnrolment(ID, capacity, MEI, day(7)),
                    PROPOSED,
                    FILED);
        }
        refused(
                LEARNERS_OUT_OF_RANGE,
                new StartProgramme(ID, 61, MEI, day(20)),
                enrolling(TEACHER));
        refused(
                LEARNERS_OUT_OF_RANGE,
                new EndProgramme(ID, 38, 56, MEI, day(90)),
                enrolling(TEACHER, STARTED));
        refused(
                HOURS_OUT_OF_RANGE,
                new EndProgramme(ID, 0, 50, MEI, day(90)),
                enrolling(TEACHER, STARTED));
        refused(
                HOURS_OUT_OF_RANGE,
                propose(
                        COLLEGE,
                        null,
                        ProgrammeKind.SENIOR_EDUCATION,
                        null,
                        SUBDISTRICT,
                        10_001,
                        DAY));
        refused(
                SUBDISTRICT_OUTSIDE_DISTRICT,
                propose(COLLEGE, null, ProgrammeKind.SENIOR_EDUCATION, null, "310104001", 40, DAY));
    }

    @Test
    void places_are_paid_for_seniors_within_capacity_from_a_line_of_the_year() {
        refused(
                PLACES_FOR_SENIORS_ALONE,
                ask("C-1", 40, LINE),
                proposed(Audience.RESIDENTS, null),
                FILED,
                OPEN);
        refused(PLACES_OVER_CAPACITY, ask("C-1", 61, LINE), enrolling());
        refused(PLACES_OVER_CAPACITY, ask("C-2", 21, LINE), enrolling(ASKED, PLACES));
        refused(LEARNERS_OUT_OF_RANGE, ask("C-1", 0, LINE), enrolling());
        refused(
                CURRENCY_NOT_YUAN,
                ask("C-1", 40, new Money(new BigDecimal("200.00"), "USD"), LINE),
                enrolling());
        refused(PLACES_LINE_UNKNOWN, ask("C-1", 40, new BudgetLineId("2026-XX")), enrolling());
        refused(PLACES_LINE_OF_ANOTHER_YEAR, ask("C-1", 40, OLD_LINE), enrolling());
    }

    @Test
    void a_line_answers_one_claim_before_the_next_and_each_under_its_own_number() {
        refused(PLACES_UNANSWERED, ask("C-2", 10, LINE), enrolling(ASKED));
        refused(PLACES_ASKED_BEFORE, ask("C-1", 39, LINE), enrolling(ASKED, PLACES));
        var declined = new PlacesDeclined(ID, CLAIM, 40, LINE, "BEYOND_AVAILABLE", day(9));
        when(ask("C-2", 40, LINE), enrolling(ASKED, declined)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_programme_of_the_past_is_taken_over_as_one_that_ended() {
        refused(DAYS_CONTRADICT, takeOver(9, 9, -1));
        refused(LEARNERS_OUT_OF_RANGE, takeOver(9, 10, 5));
        var taken =
                new ProgrammeTakenOver(
                        ID,
                        "Choir",
                        COLLEGE,
                        ProgrammeKind.COMMUNITY_CULTURE,
                        Audience.RESIDENTS,
                        SUBDISTRICT,
                        40,
                        null,
                        9,
                        8,
                        day(5),
                        "lifelong",
                        "list of 2025",
                        MEI,
                        DAY);
        recorded(takeOver(9, 8, 5), taken);
        refused(PROGRAMME_STEP_OUT_OF_TURN, file(6), taken);
    }
}
