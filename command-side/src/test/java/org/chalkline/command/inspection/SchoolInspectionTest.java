package org.chalkline.command.inspection;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.inspection.InspectionRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;
import static org.chalkline.command.procedure.vote.VoteRefusal.DISSENT_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.inspection.InspectionCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.inspection.InspectionEvent.DefenceResult;
import org.chalkline.kernel.inspection.InspectionEvent.FoundProblem;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.PublicDrawWay;
import org.chalkline.kernel.inspection.InspectionEvent.PublicGroup;
import org.chalkline.kernel.inspection.InspectionEvent.PublicHearingForm;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEngaged;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A special inspection by six inspectors, from its plan to what was put right. */
class SchoolInspectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** The tenth working day after it is 29 March 2024. */
    private static final LocalDate TOLD = LocalDate.of(2024, 3, 15);

    private static final LocalDate TENTH = LocalDate.of(2024, 3, 29);
    private static final LocalDate ELEVENTH = LocalDate.of(2024, 4, 1);
    private static final InspectionId ID = new InspectionId("2024-1");
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final String DIGEST = Sha256.hex("x");
    private static final String CHIEF = decided(TOLD).officer();
    private static final int GROUP = 6;

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var personal = new PersonalDataInMemory();
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
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(
                                            SchoolInspection.class)));
            knowing(
                    new CapacityApproved(
                            SCHOOL, Map.of(Stage.PRIMARY, 60), decided(TOLD), TOLD.minusYears(1)));
            for (var power :
                    List.of(
                            Power.PLAN_INSPECTIONS,
                            Power.LEAD_INSPECTIONS,
                            Power.ISSUE_OPINIONS,
                            Power.VERIFY_RECTIFICATION)) {
                for (var officer : List.of("mei", CHIEF)) {
                    knowing(
                            new PowerDelegated(
                                    new OfficerId(officer),
                                    power,
                                    "1",
                                    "Head",
                                    null,
                                    TOLD.minusYears(3)));
                }
            }
            for (int i = 1; i <= GROUP; i++) {
                knowing(
                        new InspectorEngaged(
                                new InspectorId("I-" + i),
                                "inspector-" + i,
                                new PersonId("P-" + i),
                                "supervision",
                                TOLD.plusYears(2),
                                decided(TOLD),
                                TOLD.minusYears(1)));
            }
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static PlanInspection plan(String school) {
        return new PlanInspection(
                ID,
                new SchoolId(school),
                InspectionForm.SPECIAL,
                List.of("Canteen"),
                "supervision",
                "mei",
                TOLD.minusDays(10));
    }

    private static FormGroup group(int size) {
        var members =
                IntStream.rangeClosed(1, size).mapToObj(i -> new InspectorId("I-" + i)).toList();
        return new FormGroup(
                ID, members, new InspectorId("I-1"), List.of(), "mei", TOLD.minusDays(9));
    }

    private static InspectOnSite onSite(int size) {
        var there = IntStream.rangeClosed(1, size).mapToObj(i -> "inspector-" + i).toList();
        return new InspectOnSite(ID, there, DIGEST, "mei", TOLD.minusDays(3));
    }

    private static VoteOnOpinion vote(LocalDate on, int inFavour, int against) {
        var votes = new ArrayList<CastVote>();
        for (int i = 1; i <= inFavour + against; i++) {
            votes.add(
                    i <= inFavour
                            ? new CastVote("inspector-" + i, Ballot.FOR, null)
                            : new CastVote("inspector-" + i, Ballot.AGAINST, "Too mild."));
        }
        return new VoteOnOpinion(ID, DIGEST, votes, Sha256.hex("minutes " + on), "mei", on);
    }

    private static IssueOpinionLetter letter(LocalDate on, FoundProblem... problems) {
        return new IssueOpinionLetter(ID, DIGEST, "Good.", List.of(problems), decided(on), on);
    }

    private void told() {
        bureau.accept(
                plan("1201"),
                group(GROUP),
                new NotifyInspection(
                        ID, "N-1", DIGEST, TOLD.minusDays(4), null, "mei", TOLD.minusDays(8)),
                onSite(5));
        for (var of : List.of(PublicGroup.PUPILS, PublicGroup.PARENTS, PublicGroup.TEACHERS)) {
            bureau.accept(
                    new HearPublic(
                            ID, of, PublicHearingForm.MEETING, DIGEST, "mei", TOLD.minusDays(2)));
        }
        bureau.accept(
                new DeliberateOpinion(ID, DIGEST, DIGEST, "mei", TOLD.minusDays(1)),
                new TellPreliminaryOpinion(ID, DIGEST, "mei", TOLD));
    }

    @Test
    void four_of_six_carry_an_opinion_and_three_do_not_whoever_stayed_away() {
        told();
        bureau.accept(vote(ELEVENTH, 3, 2));
        bureau.refuse(VOTE_SHORT, letter(ELEVENTH));
        bureau.refuse(NOT_ON_SITE, vote(ELEVENTH.plusDays(1), 6, 0));
        bureau.accept(vote(ELEVENTH.plusDays(1), 4, 0), letter(ELEVENTH.plusDays(1)));
    }

    @Test
    void a_vote_against_says_why() {
        told();
        var silent =
                List.of(
                        new CastVote("inspector-1", Ballot.AGAINST, null),
                        new CastVote("inspector-2", Ballot.FOR, null));
        bureau.refuse(
                DISSENT_MISSING, new VoteOnOpinion(ID, DIGEST, silent, DIGEST, "mei", ELEVENTH));
    }

    @Test
    void a_defence_counts_on_the_tenth_working_day_and_nobody_votes_before_it_is_weighed() {
        told();
        bureau.refuse(DEFENCE_RUNS, vote(TENTH, 4, 0));
        bureau.refuse(DEFENCE_TOO_LATE, new ReceiveDefence(ID, DIGEST, "mei", ELEVENTH));
        bureau.accept(new ReceiveDefence(ID, DIGEST, "mei", TENTH));
        bureau.refuse(DEFENCE_RUNS, vote(ELEVENTH, 4, 0));
        bureau.refuse(
                DEFENCE_CHANGES_MISSING,
                new WeighDefence(ID, DefenceResult.ADOPTED, null, "So it was.", "mei", ELEVENTH));
        bureau.accept(
                new WeighDefence(ID, DefenceResult.REJECTED, null, "Not so.", "mei", ELEVENTH),
                vote(ELEVENTH, 4, 0));
        bureau.refuse(DEFENCE_GIVEN, new ReceiveDefence(ID, DIGEST, "li", ELEVENTH));
    }

    @Test
    void what_is_missing_before_an_inspection_is_refused() {
        bureau.refuse(UNKNOWN_INSPECTION, group(GROUP));
        bureau.refuse(UNKNOWN_SCHOOL, plan("9999"));
        bureau.accept(plan("1201"), plan("1201"));
        bureau.refuse(INSPECTION_OUT_OF_TURN, notice());
        bureau.refuse(GROUP_TOO_SMALL, group(2));
        bureau.refuse(UNKNOWN_GROUP_INSPECTOR, group(GROUP + 1));
        bureau.accept(group(GROUP));
        bureau.refuse(NOT_NOTIFIED, onSite(5));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new NotifyInspection(ID, "N-1", DIGEST, TOLD, null, "mei", TOLD.minusDays(20)));
        bureau.accept(notice());
        bureau.refuse(
                SELF_EVALUATION_NOT_ASKED,
                new ReceiveSelfEvaluation(ID, DIGEST, "mei", TOLD.minusDays(5)));
        bureau.refuse(NOT_OF_GROUP, new InspectOnSite(ID, List.of("li"), DIGEST, "mei", TOLD));
        bureau.refuse(
                DRAW_MALFORMED,
                new DrawPublic(ID, PublicGroup.PUPILS, 3, 2, PublicDrawWay.LOT, "mei", TOLD));
        bureau.refuse(NOT_ON_SITE, new DeliberateOpinion(ID, DIGEST, DIGEST, "mei", TOLD));
    }

    private static NotifyInspection notice() {
        return new NotifyInspection(
                ID, "N-1", DIGEST, TOLD.minusDays(4), null, "mei", TOLD.minusDays(8));
    }

    @Test
    void a_code_stands_for_one_inspection_of_some_matters_with_a_leader_of_its_group() {
        bureau.accept(plan("1201"));
        var other = plan("1201");
        bureau.refuse(INSPECTION_EXISTS, planned(other, List.of("Fees"), other.form()));
        bureau.refuse(
                LEADER_NOT_OF_GROUP,
                new FormGroup(
                        ID,
                        group(3).inspectors(),
                        new InspectorId("I-5"),
                        List.of(),
                        "mei",
                        TOLD.minusDays(9)));
    }

    private static PlanInspection planned(
            PlanInspection like, List<String> matters, InspectionForm form) {
        return new PlanInspection(
                like.inspection(),
                like.school(),
                form,
                matters,
                like.unit(),
                like.officer(),
                like.effectiveOn());
    }

    @Test
    void an_inspection_has_matters_and_a_comprehensive_one_hears_whom_it_drew() {
        bureau.refuse(MATTERS_MISSING, planned(plan("1201"), List.of(), InspectionForm.SPECIAL));
        bureau.accept(
                planned(plan("1201"), List.of("All"), InspectionForm.COMPREHENSIVE),
                group(GROUP),
                notice(),
                onSite(5));
        var hear =
                new HearPublic(
                        ID,
                        PublicGroup.PUPILS,
                        PublicHearingForm.MEETING,
                        DIGEST,
                        "mei",
                        TOLD.minusDays(2));
        bureau.refuse(PUBLIC_NOT_DRAWN, hear);
        bureau.accept(
                new DrawPublic(
                        ID, PublicGroup.PUPILS, 2, 30, PublicDrawWay.LOT, "mei", TOLD.minusDays(2)),
                hear);
    }

    @Test
    void the_opinion_that_is_told_is_the_one_that_was_formed_and_only_a_defence_is_weighed() {
        bureau.accept(plan("1201"), group(GROUP), notice(), onSite(5));
        for (var of : List.of(PublicGroup.PUPILS, PublicGroup.PARENTS, PublicGroup.TEACHERS)) {
            bureau.accept(
                    new HearPublic(
                            ID, of, PublicHearingForm.MEETING, DIGEST, "mei", TOLD.minusDays(2)));
        }
        bureau.accept(new DeliberateOpinion(ID, DIGEST, DIGEST, "mei", TOLD.minusDays(1)));
        bureau.refuse(
                OPINION_DIFFERS, new TellPreliminaryOpinion(ID, Sha256.hex("y"), "mei", TOLD));
        bureau.accept(new TellPreliminaryOpinion(ID, DIGEST, "mei", TOLD));
        bureau.refuse(
                NO_DEFENCE,
                new WeighDefence(ID, DefenceResult.REJECTED, null, "Not so.", "mei", ELEVENTH));
    }

    @Test
    void nobody_of_the_group_decides_on_its_letter() {
        told();
        bureau.accept(vote(ELEVENTH, 5, 0));
        for (var officer : List.of("mei", "inspector-2")) {
            bureau.knowing(
                    new PowerDelegated(
                            new OfficerId(officer),
                            Power.ISSUE_OPINIONS,
                            "1",
                            "Head",
                            null,
                            TOLD.minusYears(3)));
            var decision = by(officer, decided(ELEVENTH));
            bureau.refuse(
                    LETTER_DECIDED_BY_GROUP,
                    new IssueOpinionLetter(ID, DIGEST, "Good.", List.of(), decision, ELEVENTH));
        }
    }

    private static Decision by(String officer, Decision like) {
        return new Decision(
                like.documentNumber(),
                like.body(),
                officer,
                like.decidedOn(),
                null,
                null,
                List.of(),
                like.legalBasis(),
                like.reasons(),
                like.evidence(),
                null,
                null,
                null,
                null,
                like.remedyNotice());
    }

    @Test
    void what_is_reported_waits_for_its_check_and_a_further_round_ends_after_it_began() {
        told();
        var due = LocalDate.of(2024, 5, 20);
        var on = ELEVENTH.plusDays(1);
        bureau.accept(
                vote(ELEVENTH, 5, 0),
                letter(on, new FoundProblem(1, "Dirt.", "Clean.", false, due)),
                new ReportRectification(ID, 1, DIGEST, "mei", due));
        bureau.refuse(
                RECTIFICATION_WAITS, new ReportRectification(ID, 1, Sha256.hex("y"), "mei", due));
        bureau.refuse(
                ROUND_TOO_SHORT,
                new FindRectificationWanting(ID, 1, "Dirt.", due.minusDays(1), "mei", due));
    }

    @Test
    void each_problem_has_rounds_until_it_is_verified_as_put_right() {
        told();
        var due = LocalDate.of(2024, 5, 20);
        var on = ELEVENTH.plusDays(1);
        bureau.accept(vote(ELEVENTH, 5, 0));
        bureau.refuse(
                PROBLEMS_MALFORMED, letter(on, new FoundProblem(2, "Dirt.", "Clean.", false, due)));
        bureau.accept(letter(on, new FoundProblem(1, "Dirt.", "Clean.", false, due)));
        bureau.refuse(UNKNOWN_PROBLEM, new ReportRectification(ID, 2, DIGEST, "mei", due));
        bureau.refuse(
                RECTIFICATION_NOT_REPORTED, new VerifyRectification(ID, 1, DIGEST, "mei", due));
        var wanting = new FindRectificationWanting(ID, 1, "Dirt yet.", due.plusDays(9), "mei", due);
        bureau.accept(new ReportRectification(ID, 1, DIGEST, "mei", due), wanting, wanting);
        bureau.refuse(PROBLEMS_OPEN, new CloseInspection(ID, "mei", due.plusDays(20)));
        bureau.accept(
                new ReportRectification(ID, 1, DIGEST, "mei", due.plusDays(8)),
                new VerifyRectification(ID, 1, DIGEST, "mei", due.plusDays(9)));
        bureau.refuse(
                PROBLEM_SOLVED, new ReportRectification(ID, 1, DIGEST, "li", due.plusDays(10)));
        bureau.refuse(
                LETTER_NOT_SERVED,
                new ReportInspection(
                        ID, DIGEST, "Government", "City", "Site", "mei", due.plusDays(10)));
        bureau.refuse(INSPECTION_NOT_REPORTED, new CloseInspection(ID, "mei", due.plusDays(20)));
    }
}
