package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewSought;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionPeriodEnded;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.HeldTitle;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.kernel.teacher.WindowId;
import org.chalkline.query.school.SchoolStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teachers and what befalls them, as answers show them. */
class TeacherQueriesTest extends QueryTest {
    private static final PersonId LI = new PersonId("P1");
    private static final PersonId WANG = new PersonId("P2");
    private static final SchoolId EAST = new SchoolId("S1");
    private static final SchoolId WEST = new SchoolId("S2");
    private static final RecruitmentId RECRUITMENT = new RecruitmentId("R1");
    private static final AppraisalId APPRAISAL = new AppraisalId("A1");
    private static final Vote FOR = new Vote("e2", Ballot.FOR, null, null);
    private static final CollectiveVote PANEL =
            new CollectiveVote(
                    "Panel",
                    VoteRule.TWO_THIRDS_OF_PRESENT,
                    null,
                    List.of("e1", "e2"),
                    List.of("e1"),
                    List.of(FOR),
                    "c".repeat(64));
    private static final ComplaintId COMPLAINT = new ComplaintId("C1");
    private static final WindowId WINDOW = new WindowId("2026-SPRING");

    @Autowired PersonalDataInMemory data;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Decision decision(String number) {
        return new Decision(
                number,
                "Bureau",
                "Chen",
                day("2026-01-01"),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Teachers Law", "17", "2009")),
                "Sealed beside this decision.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Employment at(SchoolId school, String from, String until) {
        return new Employment(school, Staffing.ESTABLISHED, new Contract(day(from), day(until)));
    }

    private Personal sealed(PersonId person, PersonalField field, String text) {
        return data.seal(person, field, text);
    }

    private PersonRegistered registered(PersonId person, String name) {
        return new PersonRegistered(
                person,
                sealed(person, PersonalField.NAME, name),
                null,
                null,
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "Teachers",
                null,
                day("2020-01-01"));
    }

    private void twoTeachers() {
        record(
                registered(LI, "李芳"),
                registered(WANG, "王伟"),
                new TeacherTakenOver(
                        LI,
                        at(EAST, "2018-09-01", "2027-08-31"),
                        new HeldTitle(Title.FIRST_GRADE, day("2019-09-01")),
                        day("2026-12-31"),
                        "register of 2025",
                        day("2026-01-01")),
                new QualificationTakenOver(
                        LI,
                        new Certificate("K1", QualificationKind.PRIMARY, "语文", day("2015-06-01")),
                        "register of 2025",
                        day("2015-06-01")),
                new TeacherHired(
                        WANG,
                        RECRUITMENT,
                        at(EAST, "2026-03-01", "2029-02-28"),
                        decision("7"),
                        day("2026-03-01")),
                new TrainingRecorded(LI, "H1", "Institute", "Reading", 40, day("2026-02-02")),
                new SanctionImposed(
                        LI,
                        "Z1",
                        Sanction.WARNING,
                        2,
                        Capacity.TEACHER,
                        EAST,
                        "Zhao",
                        sealed(LI, PersonalField.CONDUCT, "Came late."),
                        day("2026-10-01"),
                        decision("8"),
                        day("2026-04-01")),
                new TransferOrdered(
                        LI,
                        "T1",
                        EAST,
                        at(WEST, "2026-08-01", "2029-07-31"),
                        decision("9"),
                        day("2026-07-01")),
                new TeacherTransferred(
                        LI,
                        "T1",
                        EAST,
                        Staffing.ESTABLISHED,
                        at(WEST, "2026-08-01", "2029-07-31"),
                        day("2026-08-01")));
    }

    @Test
    void shows_a_teacher_with_who_they_are_and_all_that_befell_them() {
        twoTeachers();
        var answer =
                ask(
                        """
                        { teacher(code: "P1") { code person { name { text } } status source title
                            employment { school { code } staffing contract { from until } from recruitment { code } confirmed endedOn why }
                            employments { school { code } endedOn } pending { number to { code } orderedOn decision { officer } }
                            titles { title since appraisal { code } }
                            trainingHours hoursLacking training { certificate provider course hours completedOn }
                            registration { status validUntil decidedOn hours reasons { text } decision { officer } }
                            personnelFile { sanctions { number kind status on until preparer reasons { text } decision { reasons } liftedOn }
                              contests { matter { reference } reviewOutcome reviewReasons { text } } }
                            qualifications { certificates { number kind } } clocks { id } basis { projections } } }
                        """);
        assertThat(answer.at("teacher.person.name.text")).isEqualTo("李芳");
        assertThat(answer.at("teacher.employment.school.code")).isEqualTo("S2");
        assertThat(answer.at("teacher.employments[0].endedOn")).isEqualTo("2026-08-01");
        assertThat(answer.at("teacher.title")).isEqualTo("FIRST_GRADE");
        assertThat(answer.at("teacher.trainingHours")).isEqualTo(40);
        assertThat(answer.at("teacher.hoursLacking")).isEqualTo(320);
        assertThat(answer.at("teacher.registration.status")).isEqualTo("REGISTERED");
        assertThat(answer.at("teacher.personnelFile.sanctions[0].reasons.text"))
                .isEqualTo("Came late.");
        assertThat(answer.at("teacher.qualifications.certificates[0].number")).isEqualTo("K1");
    }

    @Test
    void the_people_of_a_page_are_looked_up_together_and_noted_as_read() {
        twoTeachers();
        record(SchoolStory.registered("S2", "West", "2000-09-01"));
        named("people").calls.clear();
        var page =
                ask(
                        "{ teachers(first: 5) { edges { node { person { name { text } } employment { school { code name } } } } } }");
        assertThat(page.at("teachers.edges[0].node.person.name.text")).isEqualTo("李芳");
        assertThat(page.at("teachers.edges[1].node.person.name.text")).isEqualTo("王伟");
        assertThat(page.at("teachers.edges[0].node.employment.school.name")).isEqualTo("West");
        assertThat(page.at("teachers.edges[1].node.employment.school"))
                .as("no school of that code is on record")
                .isNull();
        assertThat(named("people").calls.stream().filter(each -> !each.equals("parked")))
                .containsExactly("findAll");
        for (var person : List.of(LI, WANG)) {
            assertThat(accesses.of(List.of(person), 0, 10))
                    .extracting(Logged::access)
                    .extracting(Access::answer, Access::fields)
                    .containsExactly(tuple("teachers", Set.of(PersonalField.NAME)));
        }
    }

    @Test
    void qualifications_are_shown_of_those_alone_who_have_a_file() {
        twoTeachers();
        var page = ask("{ teachers(first: 5) { edges { node { qualifications { code } } } } }");
        assertThat(page.at("teachers.edges[0].node.qualifications.code")).isEqualTo("P1");
        assertThat(page.at("teachers.edges[1].node.qualifications")).isNull();
    }

    @Test
    void who_does_not_say_who_reads_is_shown_no_name_and_no_grounds() {
        twoTeachers();
        reader = null;
        var answer =
                ask(
                        "{ teacher(code: \"P1\") { person { name { text status } } personnelFile { sanctions { reasons { text status } } } } }");
        assertThat(answer.at("teacher.person.name")).isEqualTo(expected(null, "WITHHELD"));
        assertThat(answer.at("teacher.personnelFile.sanctions[0].reasons"))
                .isEqualTo(expected(null, "WITHHELD"));
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> expected(
            @org.jspecify.annotations.Nullable String text, String status) {
        var map = new java.util.LinkedHashMap<String, @org.jspecify.annotations.Nullable Object>();
        map.put("text", text);
        map.put("status", status);
        return map;
    }

    @Test
    void after_an_erasure_no_answer_shows_who_it_was_and_the_rest_is_unchanged() {
        // Of a person of this test's own: nobody can be unerased for the others.
        var gone = new PersonId("P9");
        record(
                registered(gone, "刘洋"),
                new TeacherTakenOver(
                        gone,
                        at(EAST, "2018-09-01", "2027-08-31"),
                        null,
                        null,
                        "register of 2025",
                        day("2026-01-01")),
                new SanctionImposed(
                        gone,
                        "Z1",
                        Sanction.WARNING,
                        2,
                        Capacity.TEACHER,
                        EAST,
                        "Zhao",
                        sealed(gone, PersonalField.CONDUCT, "Came late."),
                        day("2026-10-01"),
                        decision("8"),
                        day("2026-04-01")));
        data.settle(gone, KeyStanding.ERASED);
        var answer =
                ask(
                        "{ teacher(code: \"P9\", asOf: { effectiveOn: \"2026-05-01\" }) { person { name { text status } } employment { school { code } } personnelFile { sanctions { kind reasons { status } } } }"
                                + " teachers(first: 5, filter: {name: \"刘洋\"}) { totalCount } }");
        assertThat(answer.at("teacher.person.name")).isEqualTo(expected(null, "ERASED"));
        assertThat(answer.at("teacher.employment.school.code")).isEqualTo("S1");
        assertThat(answer.at("teacher.personnelFile.sanctions[0].reasons.status"))
                .isEqualTo("ERASED");
        assertThat(answer.at("teachers.totalCount")).isEqualTo(0L);
    }

    private List<Object> listed(String arguments) {
        return ask("{ teachers(first: 10, " + arguments + ") { edges { node { code } } } }")
                .nodes("teachers", "code");
    }

    @Test
    void lists_teachers_by_each_property() {
        twoTeachers();
        assertThat(listed("filter: {}")).containsExactly("P1", "P2");
        assertThat(listed("filter: {code: [\"P2\"]}")).containsExactly("P2");
        assertThat(listed("filter: {status: [EMPLOYED]}")).hasSize(2);
        assertThat(listed("filter: {school: [\"S2\"]}")).containsExactly("P1");
        assertThat(listed("filter: {staffing: [OFF_ESTABLISHMENT]}")).isEmpty();
        assertThat(listed("filter: {title: [FIRST_GRADE]}")).containsExactly("P1");
        assertThat(listed("filter: {registration: [REGISTERED]}")).containsExactly("P1");
        assertThat(listed("filter: {registeredUntil: {from: \"2026-09-01\", to: \"2027-01-31\"}}"))
                .as("whose registration lapses this term")
                .containsExactly("P1");
        assertThat(listed("filter: {contractUntil: {to: \"2029-02-28\"}}")).containsExactly("P2");
        assertThat(listed("filter: {employedFrom: {from: \"2026-08-01\"}}")).containsExactly("P1");
        assertThat(listed("filter: {trainingHours: {from: 40}}")).containsExactly("P1");
        assertThat(listed("filter: {hoursLacking: {from: 1}}")).containsExactly("P1");
        assertThat(listed("filter: {leftSchool: [\"S1\"], leftOn: {from: \"2026-08-01\"}}"))
                .containsExactly("P1");
        assertThat(listed("filter: {leftWhyKnown: true}"))
                .as("who went on at another school")
                .isEmpty();
        assertThat(listed("orderBy: {field: CONTRACT_UNTIL}")).containsExactly("P2", "P1");
    }

    @Test
    void finds_teachers_by_their_whole_name_as_it_was_at_the_point() {
        twoTeachers();
        record(
                new PersonRenamed(
                        LI,
                        sealed(LI, PersonalField.NAME, "李芳芳"),
                        "b".repeat(64),
                        day("2026-08-15")));
        assertThat(listed("filter: {name: \"王伟\"}")).containsExactly("P2");
        assertThat(listed("filter: {name: \"李芳\"}")).as("it is another by now").isEmpty();
        assertThat(listed("filter: {name: \"李芳芳\"}")).containsExactly("P1");
        assertThat(listed("filter: {name: \"李芳\"}, asOf: {effectiveOn: \"2026-08-14\"}"))
                .containsExactly("P1");
        assertThat(listed("filter: {name: \"谁\"}")).isEmpty();
        assertThat(
                        ask("{ teacherAggregate(groupBy: [STATUS], filter: {name: \"王伟\"}) { total } }")
                                .at("teacherAggregate.total"))
                .isEqualTo(1L);
    }

    @Test
    void who_is_found_by_name_is_asked_of_people_who_are_up_to_date() {
        twoTeachers();
        named("people").heldAt = 0;
        var named = "(filter: {name: \"王伟\"}, %s, asOf: {position: 7})";
        assertThat(ask("{ teachers" + named.formatted("first: 1") + " { totalCount } }").code())
                .isEqualTo("NOT_CAUGHT_UP");
        assertThat(
                        ask("{ teacherAggregate"
                                        + named.formatted("groupBy: [STATUS]")
                                        + " { total } }")
                                .code())
                .isEqualTo("NOT_CAUGHT_UP");
        assertThat(
                        ask("{ teachers(first: 1, asOf: {position: 7}) { totalCount } }")
                                .at("teachers.totalCount"))
                .isEqualTo(2L);
    }

    @Test
    void counts_teachers_and_tells_their_history_and_changes() {
        twoTeachers();
        var counts =
                ask(
                        "{ teacherAggregate(groupBy: [SCHOOL], asOf: { effectiveOn: \"2026-07-31\" }) { groups { values { value } count } total } }");
        assertThat(counts.at("teacherAggregate.groups"))
                .isEqualTo(List.of(Map.of("values", List.of(Map.of("value", "S1")), "count", 2L)));
        assertThat(
                        ask("{ teacherHistory(code: \"P1\", first: 10) { edges { node { summary } } } }")
                                .nodes("teacherHistory", "summary"))
                .containsExactly(
                        "Taken over from register of 2025, employed at S1.",
                        "40 hours of further education, certificate H1.",
                        "Transfer T1 to S2 ordered by decision 9.",
                        "Came from S1 to S2.");
        var changes =
                ask(
                        "{ teacherChanges(code: \"P1\", first: 5, from: { position: 6 }, to: { position: 8 }) { fields { field } } }");
        assertThat(changes.at("teacherChanges.fields[0].field")).isEqualTo("employment");
    }

    @Test
    void a_post_that_was_not_there_shows_as_not_confirmed() {
        twoTeachers();
        record(new PostNotConfirmed(WANG, EAST, day("2026-03-01")));
        assertThat(listed("filter: {confirmed: false}")).containsExactly("P2");
        assertThat(listed("filter: {confirmed: true}")).containsExactly("P1");
        assertThat(
                        ask("{ teacher(code: \"P2\") { employment { confirmed } } }")
                                .at("teacher.employment.confirmed"))
                .isEqualTo(false);
    }

    @Test
    void a_registration_lapses_unless_another_passed_before() {
        twoTeachers();
        record(new RegistrationLapsed(LI, day("2027-01-01")));
        var lapsed =
                "{ teacher(code: \"P1\", asOf: {effectiveOn: \"2027-02-01\"}) { registration { status validUntil } } }";
        assertThat(ask(lapsed).at("teacher.registration.status")).isEqualTo("LAPSED");
        record(
                new RegistrationDecided(
                        LI,
                        RegistrationResult.PASSED,
                        360,
                        day("2031-12-31"),
                        "Zhao",
                        null,
                        decision("10"),
                        day("2026-12-01")));
        assertThat(ask(lapsed).at("teacher.registration.status")).isEqualTo("REGISTERED");
    }

    @Test
    void a_sanction_that_is_void_stays_so_whatever_is_recorded_late_of_its_period() {
        twoTeachers();
        var matter = new Matter(Matter.Kind.SANCTION, "Z1");
        record(
                new ReviewSought(
                        LI,
                        matter,
                        day("2026-04-02"),
                        sealed(LI, PersonalField.CONDUCT, "Not so."),
                        day("2026-04-05")),
                new ReviewDecided(
                        LI,
                        matter,
                        Contested.REVOKED,
                        sealed(LI, PersonalField.CONDUCT, "On time."),
                        decision("11"),
                        day("2026-05-01")),
                new SanctionPeriodEnded(LI, "Z1", day("2026-10-02")));
        var answer =
                ask(
                        "{ teacher(code: \"P1\", asOf: {effectiveOn: \"2026-12-01\"}) { personnelFile { sanctions { status } contests { reviewOutcome reviewReasons { text } } } } }");
        assertThat(answer.at("teacher.personnelFile.sanctions[0].status")).isEqualTo("REVOKED");
        assertThat(answer.at("teacher.personnelFile.contests[0].reviewReasons.text"))
                .isEqualTo("On time.");
    }

    @Test
    void who_is_reinstated_was_employed_all_along_as_known_since_and_not_as_known_before() {
        var employment = at(EAST, "2018-09-01", "2027-08-31");
        record(
                new TeacherTakenOver(
                        WANG, employment, null, null, "register of 2025", day("2026-01-01")),
                new EmploymentEnded(
                        WANG,
                        EAST,
                        Staffing.ESTABLISHED,
                        EmploymentEnd.DISMISSED,
                        day("2026-03-01")),
                new TeacherReinstated(
                        WANG, employment, null, "Z2", decision("12"), day("2026-03-01")));
        var on = "{ teacher(code: \"P2\", asOf: {effectiveOn: \"2026-06-01\"%s}) { status } }";
        assertThat(ask(on.formatted("")).at("teacher.status")).isEqualTo("EMPLOYED");
        assertThat(ask(on.formatted(", position: 1")).at("teacher.status"))
                .isEqualTo("NOT_EMPLOYED");
    }

    @Test
    void shows_qualifications_windows_and_bars() {
        record(
                new WindowDeclared(
                        WINDOW,
                        day("2026-04-01"),
                        day("2026-04-20"),
                        "web site",
                        decision("1"),
                        day("2026-03-01")),
                new QualificationAppliedFor(
                        LI,
                        "Q1",
                        WINDOW,
                        QualificationKind.PRIMARY,
                        "语文",
                        Map.of(Document.IDENTITY, "b".repeat(64)),
                        day("2026-04-02")),
                new DocumentsSupplemented(
                        LI, "Q1", Map.of(Document.MEDICAL, "c".repeat(64)), day("2026-04-03")),
                new ApplicationExamined(LI, "Q1", "Zhao", true, day("2026-04-21")),
                new QualificationGranted(
                        LI,
                        "Q1",
                        new Certificate("K9", QualificationKind.PRIMARY, "语文", day("2026-05-01")),
                        decision("2"),
                        day("2026-05-01")),
                new QualificationRevoked(
                        LI,
                        "K9",
                        RevocationGround.FRAUD,
                        "Zhao",
                        sealed(LI, PersonalField.CONDUCT, "Forged."),
                        day("2031-06-01"),
                        decision("3"),
                        day("2026-06-01")));
        var answer =
                ask(
                        """
                        { qualificationFile(code: "P1") { code person { code } barredUntil lostOn judgment { text }
                            applications { number window { code } kind taught status appliedOn documents { document digest } examiner met sentTo closedOn document decision { officer } }
                            certificates { number kind subject grantedOn source status endedOn ground findings { text } decision { officer } } basis { projections } }
                          qualificationWindows(first: 5) { edges { node { code from until where declaredOn decision { officer } } } } }
                        """);
        assertThat(answer.at("qualificationFile.barredUntil")).isEqualTo("2031-06-01");
        assertThat(answer.at("qualificationFile.applications[0].documents"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(answer.at("qualificationFile.certificates[0].findings.text"))
                .isEqualTo("Forged.");
        assertThat(answer.at("qualificationWindows.edges[0].node.code")).isEqualTo("2026-SPRING");
        assertThat(
                        ask("{ qualificationWindowAggregate(groupBy: [YEAR], filter: {from: {from: \"2026-04-01\"}}) { groups { values { value } count } } }")
                                .at("qualificationWindowAggregate.groups"))
                .isEqualTo(
                        List.of(Map.of("values", List.of(Map.of("value", "2026")), "count", 1L)));
        assertThat(
                        ask("{ qualificationWindowHistory(code: \"2026-SPRING\", first: 1) { edges { node { summary } } } }")
                                .nodes("qualificationWindowHistory", "summary"))
                .containsExactly(
                        "Applications are taken from 2026-04-01 to 2026-04-20, by decision 1.");
        assertThat(
                        ask("{ qualificationFiles(first: 5, filter: {barredUntil: {from: \"2030-01-01\"}, lostOnKnown: false, application: [GRANTED], window: [\"2026-SPRING\"]}) { edges { node { code } } } }")
                                .nodes("qualificationFiles", "code"))
                .containsExactly("P1");
        assertThat(
                        ask("{ qualificationFileHistory(code: \"P1\", first: 9) { edges { node { summary } } } }")
                                .nodes("qualificationFileHistory", "summary"))
                .hasSize(5)
                .last()
                .isEqualTo(
                        "Certificate K9 revoked (撤销): FRAUD, barred until 2031-06-01 by decision 3.");
    }

    @Test
    void shows_a_recruitment_with_its_candidates() {
        record(
                new RecruitmentPlanned(
                        RECRUITMENT,
                        EAST,
                        1,
                        Staffing.ESTABLISHED,
                        QualificationKind.PRIMARY,
                        "语文",
                        decision("1"),
                        day("2026-03-01")),
                new PostsSecured(RECRUITMENT, day("2026-03-01")),
                new RecruitmentPosted(
                        RECRUITMENT,
                        "web",
                        day("2026-03-10"),
                        day("2026-03-20"),
                        day("2026-03-02")),
                new CandidateAdmitted(RECRUITMENT, LI, "K1", day("2026-03-21")),
                new CandidateScored(RECRUITMENT, LI, 8_750, true, day("2026-03-22")),
                new MedicalConcluded(
                        RECRUITMENT,
                        LI,
                        true,
                        sealed(LI, PersonalField.HEALTH, "Short-sighted."),
                        day("2026-03-23")),
                new CandidatesAnnounced(
                        RECRUITMENT, List.of(LI), "web", day("2026-04-10"), day("2026-03-24")),
                new CandidateHired(
                        RECRUITMENT,
                        LI,
                        at(EAST, "2026-08-01", "2029-07-31"),
                        decision("2"),
                        day("2026-04-12")),
                new RecruitmentClosed(RECRUITMENT, EAST, null, day("2026-04-13")));
        var answer =
                ask(
                        """
                        { recruitment(code: "R1") { code school { code } posts hired staffing required taught status plannedOn decision { officer }
                            posting { where from until on } closedOn closedBecause basis { projections }
                            candidates { person { code } status certificate score passed fit findings { text } noticeUntil contract { until } hiredOn out } } }
                        """);
        assertThat(answer.at("recruitment.status")).isEqualTo("CLOSED");
        assertThat(answer.at("recruitment.hired")).isEqualTo(1);
        assertThat(answer.at("recruitment.candidates[0].findings.text"))
                .isEqualTo("Short-sighted.");
        assertThat(
                        ask("{ recruitments(first: 5, filter: {school: [\"S1\"], status: [CLOSED], plannedOn: {from: \"2026-01-01\"}, code: [\"R1\"]}) { edges { node { code } } } }")
                                .nodes("recruitments", "code"))
                .containsExactly("R1");
        assertThat(
                        ask("{ recruitmentHistory(code: \"R1\", first: 9) { edges { node { summary } } } }")
                                .nodes("recruitmentHistory", "summary"))
                .hasSize(9)
                .first()
                .isEqualTo("1 posts at S1 planned by decision 1.");
    }

    @Test
    void shows_an_appraisal_with_its_panel_and_objections() {
        record(
                new TitleDeclared(
                        APPRAISAL,
                        LI,
                        EAST,
                        Title.FIRST_GRADE,
                        Title.SENIOR,
                        "b".repeat(64),
                        day("2026-03-01")),
                new TitlePostSecured(APPRAISAL, day("2026-03-01")),
                new SchoolRecommended(APPRAISAL, "b".repeat(64), "Head", day("2026-03-02")),
                new NoticePublished(APPRAISAL, "board", day("2026-03-12"), day("2026-03-03")),
                new ObjectionRaised(
                        APPRAISAL,
                        "O1",
                        sealed(LI, PersonalField.CONDUCT, "Not hers."),
                        day("2026-03-04")),
                new ObjectionSettled(
                        APPRAISAL,
                        "O1",
                        false,
                        sealed(LI, PersonalField.CONDUCT, "Hers."),
                        day("2026-03-05")),
                new PanelFormed(APPRAISAL, List.of("e1", "e2"), day("2026-03-13")),
                new MemberRecused(
                        APPRAISAL,
                        "e1",
                        sealed(LI, PersonalField.FAMILY, "Her uncle."),
                        day("2026-03-13")),
                new VoteCast(APPRAISAL, FOR, day("2026-03-13")),
                new PanelConcluded(APPRAISAL, PANEL, decision("5"), day("2026-03-14")),
                new TitleAppointed(
                        APPRAISAL,
                        LI,
                        EAST,
                        Title.FIRST_GRADE,
                        Title.SENIOR,
                        decision("6"),
                        day("2026-03-15")));
        var answer =
                ask(
                        """
                        { appraisal(code: "A1") { code teacher { code } school { code } from title status declaredOn recommender notice { where from until objections { number raisedOn content { text } answeredOn upheld answer { text } } }
                            panel { name tie { text } recusedOn vote { ballot } } result { vote { carried inFavour against recused } on decision { officer } }
                            appointedOn appointment { officer } endedOn end basis { projections } } }
                        """);
        assertThat(answer.at("appraisal.status")).isEqualTo("APPOINTED");
        assertThat(answer.at("appraisal.panel[0].tie.text")).isEqualTo("Her uncle.");
        assertThat(answer.at("appraisal.panel[1].vote.ballot")).isEqualTo("FOR");
        assertThat(answer.at("appraisal.notice.objections[0].answer.text")).isEqualTo("Hers.");
        assertThat(
                        ask("{ appraisals(first: 5, filter: {teacher: [\"P1\"], school: [\"S1\"], title: [SENIOR], status: [APPOINTED], declaredOn: {to: \"2026-12-31\"}}) { edges { node { code } } } }")
                                .nodes("appraisals", "code"))
                .containsExactly("A1");
        assertThat(
                        ask("{ appraisalHistory(code: \"A1\", first: 20) { edges { node { summary } } } }")
                                .nodes("appraisalHistory", "summary"))
                .hasSize(11)
                .contains("e1 withdrew from the panel.");
    }

    @Test
    void shows_a_complaint_and_what_came_of_it() {
        record(
                new ComplaintLodged(
                        COMPLAINT,
                        ComplaintKind.TEACHER,
                        LI,
                        EAST,
                        sealed(LI, PersonalField.CONDUCT, "Wages."),
                        "personnel",
                        day("2026-03-01")),
                new ComplaintTaken(COMPLAINT, "law unit", "Sun", day("2026-03-02")),
                new ComplaintInvestigated(
                        COMPLAINT,
                        "Zhao",
                        sealed(LI, PersonalField.CONDUCT, "Withheld."),
                        day("2026-03-10")),
                new ComplaintDecided(
                        COMPLAINT,
                        Result.UPHELD,
                        sealed(LI, PersonalField.CONDUCT, "To be paid."),
                        decision("4"),
                        day("2026-03-20")),
                new ComplainantTold(COMPLAINT, "d".repeat(64), "Sun", day("2026-03-23")));
        var answer =
                ask(
                        """
                        { complaint(code: "C1") { code kind person { code } taken { officer } told { answer officer } school { code } status content { text } unit lodgedOn investigator investigatedOn
                            findings { text } closedOn result reasons { text } decision { reasons } clocks { id } basis { projections } } }
                        """);
        assertThat(answer.at("complaint.status")).isEqualTo("TOLD");
        assertThat(answer.at("complaint.unit")).isEqualTo("law unit");
        assertThat(answer.at("complaint.told.officer")).isEqualTo("Sun");
        assertThat(answer.at("complaint.content.text")).isEqualTo("Wages.");
        assertThat(answer.at("complaint.reasons.text")).isEqualTo("To be paid.");
        assertThat(
                        ask("{ complaints(first: 5, filter: {kind: [TEACHER], person: [\"P1\"], school: [\"S1\"], status: [TOLD], lodgedOn: {from: \"2026-01-01\"}}) { edges { node { code } } } }")
                                .nodes("complaints", "code"))
                .containsExactly("C1");
        assertThat(
                        ask("{ complaintHistory(code: \"C1\", first: 9) { edges { node { summary } } } }")
                                .nodes("complaintHistory", "summary"))
                .containsExactly(
                        "P1 complained of S1.",
                        "law unit took it in hand.",
                        "Looked into by Zhao.",
                        "UPHELD by decision 4.",
                        "The complainant was told.");
    }

    @Test
    void tells_every_officer_who_could_have_decided_on_a_day() {
        record(
                new PowerDelegated(
                        new OfficerId("Chen"),
                        Power.STAFF_SCHOOLS,
                        "D-1",
                        "Head",
                        day("2026-06-30"),
                        day("2026-01-01")),
                new PowerDelegated(
                        new OfficerId("Zhao"),
                        Power.STAFF_SCHOOLS,
                        "D-2",
                        "Head",
                        null,
                        day("2026-02-01")),
                new PowerDelegated(
                        new OfficerId("Qian"),
                        Power.APPRAISE_TITLES,
                        "D-3",
                        "Head",
                        null,
                        day("2026-01-01")),
                new PowerTakenBack(
                        new OfficerId("Zhao"), Power.STAFF_SCHOOLS, "D-4", day("2026-05-01")));
        assertThat(holders("2026-01-15"))
                .containsExactly(Map.of("officer", Map.of("code", "Chen"), "instrument", "D-1"));
        assertThat(holders("2026-03-15")).hasSize(2);
        assertThat(holders("2026-05-15")).hasSize(1);
        assertThat(holders("2026-07-15")).isEmpty();
    }

    private List<Object> holders(String on) {
        return Answer.cast(
                Objects.requireNonNull(
                        ask("{ officersHolding(power: STAFF_SCHOOLS, on: \""
                                        + on
                                        + "\") { holders { officer { code } instrument } basis { projections } } }")
                                .at("officersHolding.holders")));
    }
}
