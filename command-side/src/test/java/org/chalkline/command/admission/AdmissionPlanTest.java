package org.chalkline.command.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.admission.AdmissionRefusal.*;
import static org.chalkline.command.admission.Admitting.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.admission.AdmissionPlanCommand.*;
import org.chalkline.command.admission.SeatBookCommand.KeepSeats;
import org.chalkline.command.admission.SeatBookCommand.SetQuotaOfPlan;
import org.chalkline.kernel.admission.AdmissionPlanEvent.*;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.admission.CatchmentEvent.CatchmentPublished;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.admission.SchoolQuota;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An admission plan, from its draft to what is learnt from it. */
class AdmissionPlanTest {
    private static final AdmissionPlanId PLAN = new AdmissionPlanId("2026-primary");
    private static final String TEXT = Sha256.hex("plan");

    private final Admitting bureau = new Admitting();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static DraftAdmissionPlan draft() {
        return new DraftAdmissionPlan(
                PLAN, 2026, Stage.PRIMARY, "Plan of 2026", TEXT, "basic", DRAFTER, DAY);
    }

    private static PlanSchool school(int seats, AdmissionScope scope, AdmissionWay... ways) {
        return new PlanSchool(PLAN, SCHOOL, seats, scope, List.of(ways), DRAFTER, DAY);
    }

    private static PlanSchool school(int seats) {
        return school(seats, AdmissionScope.DISTRICT, AdmissionWay.LOTTERY);
    }

    private static ApproveAdmissionPlan approve(String officer, @Nullable String unheard) {
        return new ApproveAdmissionPlan(PLAN, TEXT, unheard, decided(officer, DAY), DAY);
    }

    private static PublishAdmissionPlan publish(LocalDate on) {
        return new PublishAdmissionPlan(PLAN, "The bureau's site", OFFICER, on);
    }

    private static AdjustAdmissionPlan adjust(int seats) {
        return new AdjustAdmissionPlan(PLAN, SCHOOL, seats, decided(OFFICER, DAY), DAY);
    }

    private void published() {
        bureau.accept(draft(), school(40), approve(OFFICER, "As last year."), publish(DAY));
    }

    @Test
    void is_drafted_approved_published_executed_adjusted_closed_and_reviewed() {
        published();
        assertThat(bureau.facts(PlanPublished.class).getFirst().quotas())
                .containsExactly(new SchoolQuota(SCHOOL, 40));
        bureau.refuse(STEP_OUT_OF_TURN, adjust(41));
        bureau.accept(new BeginAdmissions(PLAN, OFFICER, DAY));
        bureau.refuse(NOTHING_ADJUSTED, publish(DAY.plusDays(2)));
        bureau.accept(adjust(41), adjust(42));
        bureau.refuse(STEP_OUT_OF_TURN, new CloseAdmissionPlan(PLAN, OFFICER, DAY.plusDays(2)));
        assertThat(bureau.accept(publish(DAY.plusDays(2))))
                .containsExactly(
                        new AdjustmentPublished(
                                PLAN,
                                2026,
                                Stage.PRIMARY,
                                "The bureau's site",
                                List.of(new SchoolQuota(SCHOOL, 42)),
                                OFFICER,
                                decided(OFFICER, DAY),
                                DAY.plusDays(2)));
        assertThat(bureau.accept(publish(DAY.plusDays(2)), publish(DAY))).isEmpty();
        bureau.refuse(
                STEP_OUT_OF_TURN,
                new ReviewAdmissionPlan(PLAN, TEXT, "Well.", OFFICER, DAY.plusDays(3)));
        bureau.accept(
                new CloseAdmissionPlan(PLAN, OFFICER, DAY.plusDays(3)),
                new ReviewAdmissionPlan(PLAN, TEXT, "Well.", OFFICER, DAY.plusDays(4)));
        assertThat(bureau.facts().getLast()).isInstanceOf(PlanReviewed.class);
    }

    @Test
    void nobody_is_examined_before_compulsory_education() {
        bureau.accept(draft());
        bureau.refuse(
                EXAM_AS_CONDITION, school(10, AdmissionScope.DISTRICT, AdmissionWay.INTERVIEW));
        bureau.refuse(
                EXAM_AS_CONDITION,
                school(
                        10,
                        AdmissionScope.DISTRICT,
                        AdmissionWay.LOTTERY,
                        AdmissionWay.ENTRANCE_EXAM));
        bureau.refuse(WAYS_MISSING, school(10, AdmissionScope.DISTRICT));
        bureau.refuse(
                OUT_OF_DISTRICT.citing("Compulsory Education Law", "12"),
                school(10, AdmissionScope.CITY, AdmissionWay.LOTTERY));
    }

    @Test
    void what_was_published_is_not_changed_as_a_draft_is() {
        published();
        bureau.refuse(CHANGED_AFTER_PUBLICATION, school(41));
        bureau.refuse(
                CHANGED_AFTER_PUBLICATION,
                new DraftAdmissionPlan(
                        PLAN,
                        2026,
                        Stage.PRIMARY,
                        "Another",
                        Sha256.hex("other"),
                        "basic",
                        DRAFTER,
                        DAY));
    }

    @Test
    void a_draft_is_approved_as_it_is_by_who_did_not_make_it_after_opinions() {
        bureau.refuse(UNKNOWN_ADMISSION_PLAN, school(10));
        bureau.accept(draft());
        bureau.refuse(PLAN_WITHOUT_SCHOOLS, approve(OFFICER, "No."));
        bureau.accept(school(10));
        bureau.refuse(PLAN_NOT_CONSULTED, approve(OFFICER, null));
        bureau.refuse(PREPARER_DECIDES, approve(DRAFTER, "As last year."));
        bureau.refuse(
                PLAN_SAYS_OTHERWISE,
                new ApproveAdmissionPlan(PLAN, Sha256.hex("x"), "No.", decided(OFFICER, DAY), DAY));
        bureau.refuse(SeatBookRefusal.QUOTA_OVER_CAPACITY, school(ROOM + 1));
        bureau.refuse(
                ADMISSION_PLAN_EXISTS,
                new DraftAdmissionPlan(
                        PLAN, 2025, Stage.PRIMARY, "Plan", TEXT, "basic", DRAFTER, DAY));
        bureau.accept(approve(OFFICER, "As last year."));
        bureau.refuse(ACT_OUT_OF_ORDER, publish(DAY.minusDays(1)));
    }

    @Test
    void where_pupils_come_by_where_they_live_the_catchments_must_be_in_force() {
        bureau.accept(
                draft(),
                school(40, AdmissionScope.DISTRICT, AdmissionWay.CATCHMENT),
                approve(OFFICER, "As last year."),
                publish(DAY));
        bureau.refuse(CATCHMENT_NOT_IN_FORCE, new BeginAdmissions(PLAN, OFFICER, DAY));
        bureau.knowing(
                new CatchmentPublished(
                        CatchmentId.of(Stage.PRIMARY, 2026),
                        "Site",
                        DAY.plusDays(1),
                        decided(OFFICER, DAY),
                        DAY));
        bureau.refuse(CATCHMENT_NOT_IN_FORCE, new BeginAdmissions(PLAN, OFFICER, DAY));
        bureau.accept(new BeginAdmissions(PLAN, OFFICER, DAY.plusDays(1)));
    }

    @Test
    void an_adjustment_leaves_no_offer_without_a_seat_and_names_a_school_of_the_plan() {
        published();
        bureau.accept(
                new BeginAdmissions(PLAN, OFFICER, DAY),
                new SetQuotaOfPlan(BOOK, 40, PLAN, decided(OFFICER, DAY), DAY),
                new KeepSeats(BOOK, List.of("A", "B"), null, OFFICER, DAY));
        bureau.refuse(SeatBookRefusal.OVER_QUOTA, adjust(1));
        bureau.refuse(
                SCHOOL_NOT_PLANNED,
                new AdjustAdmissionPlan(
                        PLAN, new SchoolId("other"), 1, decided(OFFICER, DAY), DAY));
        bureau.accept(adjust(2));
    }

    @Test
    void what_is_published_sets_the_quota_of_each_school() {
        published();
        var commands =
                new WhenPlanPublishedThenQuotasSet()
                        .to(bureau.facts(PlanPublished.class).getFirst());
        assertThat(commands)
                .containsExactly(new SetQuotaOfPlan(BOOK, 40, PLAN, decided(OFFICER, DAY), DAY));
    }

    @Test
    void with_the_approval_all_falls_and_each_seat_book_is_seen_to() {
        published();
        bureau.accept(new SetQuotaOfPlan(BOOK, 40, PLAN, decided(OFFICER, DAY), DAY));
        List<Fact> recorded =
                bureau.facts().stream()
                        .filter(fact -> fact.subject().equals(PLAN.toString()))
                        .toList();
        assertThat(AdmissionPlanDependents.of(recorded, 2).stream().boxed()).containsExactly(2, 3);
        assertThat(
                        AdmissionPlanDependents.books(
                                recorded.get(3),
                                subject ->
                                        bureau.facts().stream()
                                                .filter(f -> f.subject().equals(subject))
                                                .toList()))
                .containsExactly(BOOK.toString());
    }
}
