package org.chalkline.command.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.personal.OpenMatter.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.Features;
import org.chalkline.command.RefusedException;
import org.chalkline.command.StubFacts;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the features say is open about a person, by their own facts. */
class OpenMattersTest {
    private static final FactCatalogue CATALOGUE = AllFacts.catalogue();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId LI = new PersonId("p-1");
    private static final PersonId WANG = new PersonId("p-2");
    private static final String SEALED = "{'person':'p-1','field':'CONDUCT','sealed':'c2VhbGVk'}";
    private static final String CONTENT =
            """
            {'name':'晨光','kind':'PRESCHOOL','ownership':'PRIVATE','forProfit':false,'organiser':{'kind':'PERSON',
              'person':'p-1','name':%1$s,'identifier':%1$s,'address':%1$s},
             'site':{'address':'elsewhere'}}"""
                    .formatted(SEALED);

    private final StubFacts facts = new StubFacts(CATALOGUE);
    private final OpenMatters matters = new OpenMatters(checks(), facts, facts);

    private static Map<String, MatterCheck> checks() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    Mutations.class,
                    () ->
                            new Mutations(
                                    (command, by) -> {
                                        throw new AssertionError("nothing is handed in here");
                                    },
                                    Clock.systemUTC(),
                                    new StubFacts(CATALOGUE)));
            FactsOf nothing = subject -> List.of();
            context.registerBean(FactsOf.class, () -> nothing);
            Features.register(context);
            context.refresh();
            var checks = new HashMap<String, MatterCheck>();
            context.getBeansOfType(Feature.class).values().forEach(f -> checks.putAll(f.matters()));
            return checks;
        }
    }

    /** Records a fact of March, its stored form without the day and with single quotes. */
    private void add(String type, String form) {
        add(type, form, "2026-03-02");
    }

    private void add(String type, String form, String effectiveOn) {
        var json =
                form.substring(0, form.length() - 1).replace("SEALED", SEALED).replace('\'', '"')
                        + ",\"effectiveOn\":\""
                        + effectiveOn
                        + "\"}";
        json = json.replace("DECISION", FactJson.write(SampleDecisions.FULL));
        facts.add(FactJson.read(json, CATALOGUE.find(type).orElseThrow().type()), Map.of());
    }

    private void assertOpen(OpenMatter matter) {
        assertThatThrownBy(() -> matters.requireNone(LI, TODAY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(matter.refusal()));
        matters.requireNone(WANG, TODAY);
    }

    private void assertNothingOpen() {
        matters.requireNone(LI, TODAY);
    }

    @Test
    void who_is_on_no_record_has_nothing_open() {
        assertNothingOpen();
    }

    @Test
    void a_teacher_has_something_open_until_they_left() {
        add(
                "teacher.TeacherTakenOver",
                "{'person':'p-1','employment':{'school':'s-1','staffing':'ESTABLISHED','contract':{'from':'2020-09-01','until':'2029-08-31'}},'source':'register'}");
        assertOpen(EMPLOYED);
        add(
                "teacher.EmploymentEnded",
                "{'person':'p-1','school':'s-1','staffing':'ESTABLISHED','why':'RETIRED'}");
        assertNothingOpen();
    }

    private static final String SANCTION =
            "'item':2,'capacity':'TEACHER','school':'s-1','preparer':'o','reasons':SEALED,'decision':DECISION}";

    @Test
    void a_member_of_staff_has_something_open_until_sanctions_are_lifted_and_reviews_decided() {
        add(
                "personnel.SanctionImposed",
                "{'person':'p-1','sanction':'S-1','kind':'DEMERIT','until':'2026-09-01',"
                        + SANCTION);
        assertOpen(SANCTION_STANDS);
        add("personnel.SanctionPeriodEnded", "{'person':'p-1','sanction':'S-1'}");
        assertOpen(SANCTION_STANDS);
        add(
                "personnel.ReviewSought",
                "{'person':'p-1','matter':{'kind':'SANCTION','reference':'S-1'},'learnedOn':'2026-03-02','grounds':SEALED}");
        add(
                "personnel.SanctionLifted",
                "{'person':'p-1','sanction':'S-1','notice':'1','decision':DECISION}",
                "2026-09-02");
        assertOpen(CONTEST_OPEN);
        add(
                "personnel.ReviewDecided",
                "{'person':'p-1','matter':{'kind':'SANCTION','reference':'S-1'},'outcome':'MAINTAINED','reasons':SEALED,'decision':DECISION}");
        assertNothingOpen();
    }

    @Test
    void a_registration_that_still_holds_is_no_matter_that_anybody_has_to_decide() {
        add(
                "teacher.TeacherTakenOver",
                "{'person':'p-1','employment':{'school':'s-1','staffing':'ESTABLISHED','contract':{'from':'2020-09-01','until':'2029-08-31'}},'source':'register'}");
        add(
                "clock.ClockOpened",
                "{'clockId':'teacher/p-1:teacher-registration.validity','of':'teacher/p-1','rule':{'rule':'teacher-registration.validity','lawVersion':'2013'},'event':'2026-03-02','unit':'u','due':{'date':'2031-03-02','provisional':true,'calendarEdition':1}}");
        assertOpen(EMPLOYED);
        add(
                "teacher.EmploymentEnded",
                "{'person':'p-1','school':'s-1','staffing':'ESTABLISHED','why':'RETIRED'}");
        assertNothingOpen();
    }

    @Test
    void a_period_in_which_a_review_may_be_sought_keeps_the_matter_open_until_it_is_over() {
        add(
                "personnel.SanctionImposed",
                "{'person':'p-1','sanction':'S-1','kind':'DISMISSAL'," + SANCTION);
        add(
                "clock.ClockOpened",
                "{'clockId':'personnel/p-1:staff-sanctions.review-application','of':'personnel/p-1','rule':{'rule':'staff-sanctions.review-application','lawVersion':'2023'},'event':'2026-11-02','unit':'u','due':{'date':'2026-12-02','provisional':true,'calendarEdition':1}}");
        assertOpen(CLOCK_RUNS);
        add(
                "clock.ClockMet",
                "{'clockId':'personnel/p-1:staff-sanctions.review-application','of':'personnel/p-1','by':'o','exceededBy':0,'due':{'date':'2026-12-02','provisional':true,'calendarEdition':1}}");
        assertNothingOpen();
    }

    @Test
    void a_dismissal_is_never_lifted_and_keeps_nobody_on_record() {
        add(
                "personnel.SanctionImposed",
                "{'person':'p-1','sanction':'S-1','kind':'DISMISSAL'," + SANCTION);
        assertNothingOpen();
    }

    @Test
    void an_application_for_a_qualification_is_open_until_it_has_its_result() {
        add(
                "qualification.QualificationAppliedFor",
                "{'person':'p-1','application':'Q-1','window':'2026-SPRING','kind':'PRIMARY','documents':{}}");
        assertOpen(APPLICATION_OPEN);
        add("qualification.ApplicationWithdrawn", "{'person':'p-1','application':'Q-1'}");
        assertNothingOpen();
        addClock("qualification/p-1", "teacher-qualification.decision", "1995");
        assertOpen(CLOCK_RUNS);
        meetClock("qualification/p-1", "teacher-qualification.decision");
        assertNothingOpen();
    }

    @Test
    void who_is_barred_from_a_qualification_has_something_open_until_the_last_day_of_the_bar() {
        add(
                "qualification.QualificationRevoked",
                "{'person':'p-1','certificate':'C-1','ground':'FRAUD','preparer':'o','findings':SEALED,'barredUntil':'2026-11-24','decision':DECISION}");
        assertOpen(BARRED);
        matters.requireNone(LI, TODAY.plusDays(1));
    }

    private void addClock(String of, String rule, String version) {
        add(
                "clock.ClockOpened",
                "{'clockId':'%1$s:%2$s','of':'%1$s','rule':{'rule':'%2$s','lawVersion':'%3$s'},'event':'2026-11-02','unit':'u','due':{'date':'2026-12-02','provisional':true,'calendarEdition':1}}"
                        .formatted(of, rule, version));
    }

    private void meetClock(String of, String rule) {
        add(
                "clock.ClockMet",
                "{'clockId':'%1$s:%2$s','of':'%1$s','by':'o','exceededBy':0,'due':{'date':'2026-12-02','provisional':true,'calendarEdition':1}}"
                        .formatted(of, rule));
    }

    @Test
    void a_complaint_is_open_until_it_is_decided_passed_on_or_withdrawn() {
        add(
                "complaint.ComplaintLodged",
                "{'complaint':'C-1','kind':'TEACHER','person':'p-1','school':'s-1','content':SEALED,'unit':'u'}");
        assertOpen(COMPLAINT_OPEN);
        add("complaint.ComplaintWithdrawn", "{'complaint':'C-1'}");
        assertNothingOpen();
        add(
                "complaint.ComplaintLodged",
                "{'complaint':'C-2','kind':'PUPIL','person':'p-1','school':'s-1','content':SEALED,'unit':'u'}");
        add("complaint.ComplaintTaken", "{'complaint':'C-2','unit':'u','officer':'o'}");
        assertOpen(COMPLAINT_OPEN);
        add(
                "complaint.ComplaintPassedOn",
                "{'complaint':'C-2','to':'a','reasons':'r','officer':'o'}");
        assertNothingOpen();
    }

    @Test
    void an_appraisal_for_a_title_is_open_until_it_ends() {
        add(
                "appraisal.TitleDeclared",
                "{'appraisal':'A-1','person':'p-1','school':'s-1','title':'SENIOR','works':'00'}");
        assertOpen(APPRAISAL_OPEN);
        add("appraisal.AppraisalEnded", "{'appraisal':'A-1','school':'s-1','why':'NOT_PASSED'}");
        assertNothingOpen();
    }

    @Test
    void a_candidate_for_a_post_has_something_open_until_they_are_out() {
        add(
                "recruitment.RecruitmentPlanned",
                "{'recruitment':'R-1','school':'s-1','posts':1,'staffing':'ESTABLISHED','required':'PRIMARY','decision':DECISION}");
        add(
                "recruitment.CandidateAdmitted",
                "{'recruitment':'R-1','person':'p-1','certificate':'1'}");
        assertOpen(CANDIDACY_OPEN);
        add("recruitment.CandidateDropped", "{'recruitment':'R-1','person':'p-1','why':'FAILED'}");
        assertNothingOpen();
    }

    @Test
    void a_career_has_something_open_while_a_rank_is_appraised() {
        add("headmaster.RankApplied", "{'headmaster':'p-1','appraisal':'R-1','rank':'SENIOR_2'}");
        assertOpen(APPRAISAL_OPEN);
        add("headmaster.RankRefused", "{'headmaster':'p-1','appraisal':'R-1','decision':DECISION}");
        assertNothingOpen();
    }

    @Test
    void a_head_has_something_open_from_the_nomination_to_the_audit_of_the_departure() {
        add(
                "headship.CandidateNominated",
                "{'schoolId':'s-1','candidate':'p-1','officer':'o','grounds':SEALED}");
        assertOpen(CANDIDACY_OPEN);
        add("headship.CandidacyEnded", "{'schoolId':'s-1','candidate':'p-1','why':SEALED}");
        assertNothingOpen();
        add(
                "headship.HeadTakenOver",
                "{'schoolId':'s-1','head':'p-1','acting':false,'termUntil':'2026-08-31','source':'r'}");
        assertOpen(HEADS_SCHOOL);
        add(
                "headship.DepartureTakenOver",
                "{'schoolId':'s-1','head':'p-1','cause':'UNSTATED','source':'r'}",
                "2026-08-01");
        assertNothingOpen();
        add(
                "headship.DepartureAuditOrdered",
                "{'schoolId':'s-1','head':'p-1','auditor':'a','officer':'o'}",
                "2026-08-02");
        assertOpen(AUDIT_OPEN);
        add(
                "headship.DepartureAuditReported",
                "{'schoolId':'s-1','head':'p-1','opinion':'TO_BE_PUT_RIGHT','findings':SEALED,'report':'00'}",
                "2026-09-02");
        assertNothingOpen();
        add(
                "headship.HeadTakenOver",
                "{'schoolId':'s-1','head':'p-1','acting':false,'termUntil':'2029-08-31','source':'r'}",
                "2026-12-01");
        assertOpen(HEADS_SCHOOL);
    }

    @Test
    void an_applicant_has_something_open_until_the_decision_and_an_organiser_while_licensed() {
        add(
                "application.ApplicationSubmitted",
                "{'applicationId':'A-1','applicant':{'kind':'PERSON','person':'p-1','name':SEALED,'identifier':SEALED,'address':SEALED},'proposal':{'kind':'PREPARATION','content':%s,'donated':true},'papers':[],'unit':'u'}"
                        .formatted(CONTENT));
        assertOpen(APPLICATION_OPEN);
        add(
                "application.ApplicationWithdrawn",
                "{'applicationId':'A-1','proposal':{'kind':'PREPARATION','content':%s,'donated':true},'reasons':'r'}"
                        .formatted(CONTENT));
        assertNothingOpen();
        addClock("application/A-1", "licensing.delivery", "2019");
        assertOpen(CLOCK_RUNS);
        meetClock("application/A-1", "licensing.delivery");
        assertNothingOpen();
        add(
                "licence.LicenceIssued",
                "{'licenceId':'L-1','schoolId':'s-1','application':'A-2','content':%s,'validUntil':'2029-08-31','decision':DECISION}"
                        .formatted(CONTENT));
        assertOpen(LICENCE_HELD);
        add(
                "licence.LicenceDeregistered",
                "{'licenceId':'L-1','schoolId':'s-1','ground':'TERMINATED','decision':DECISION}");
        assertNothingOpen();
    }

    @Test
    void who_signed_for_an_asset_has_something_open_until_it_is_back() {
        add(
                "asset.AssetTakenOver",
                "{'assetId':'A-1','unit':'u-1','card':{'name':'书柜','category':'FURNITURE'},'way':'BOUGHT','cost':{'amount':'1.00','currency':'CNY'},'depreciation':{'method':'NONE','lifeMonths':0,'residual':{'amount':'0.00','currency':'CNY'}},'place':'Store','custodian':'p-1','source':'l'}");
        assertOpen(HOLDS_ASSET);
        add("asset.AssetReturnedToStore", "{'assetId':'A-1','from':'p-1','place':'Store'}");
        assertNothingOpen();
    }

    @Test
    void the_same_question_sees_what_was_recorded_since() {
        assertNothingOpen();
        add(
                "complaint.ComplaintLodged",
                "{'complaint':'C-1','kind':'TEACHER','person':'p-1','school':'s-1','content':SEALED,'unit':'u'}");
        add("complaint.ComplaintWithdrawn", "{'complaint':'C-1'}");
        assertNothingOpen();
        add(
                "complaint.ComplaintLodged",
                "{'complaint':'C-2','kind':'TEACHER','person':'p-1','school':'s-1','content':SEALED,'unit':'u'}");
        assertOpen(COMPLAINT_OPEN);
        assertThat(facts.opened()).isEqualTo(2);
    }

    @Test
    void who_contests_an_act_has_something_open_until_the_case_has_ended() {
        add(
                "contest.ReviewCopyReceived",
                "{'contest':'review/R-1','docket':{'number':'R 1','body':'Government','simplified':false},'matter':{'acts':[],'applicants':[{'role':'APPLICANT','person':'p-1'}]},'sealedClaims':SEALED,'unit':'u','officer':'o'}");
        assertOpen(REVIEW_OR_SUIT_OPEN);
        add("contest.ContestWithdrawn", "{'contest':'review/R-1','document':'W-1','officer':'o'}");
        assertNothingOpen();
    }
}
