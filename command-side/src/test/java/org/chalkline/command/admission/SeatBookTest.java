package org.chalkline.command.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.admission.Admitting.*;
import static org.chalkline.command.admission.SeatBookRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.chalkline.command.Inputs;
import org.chalkline.command.admission.SeatBookCommand.*;
import org.chalkline.command.admission.WhenSchoolStopsThenQuotaEnds.StopOrResumeSchool;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The seats of a school, while children are offered them, take them and give them back. */
class SeatBookTest {
    private final Admitting bureau = new Admitting();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SetQuota quota(int quota, LocalDate from) {
        return new SetQuota(BOOK, quota, decided(OFFICER, DAY), from);
    }

    private static KeepSeats keep(LocalDate from, String... placements) {
        return new KeepSeats(BOOK, List.of(placements), null, OFFICER, from);
    }

    private static KeepSeats except(String exception, LocalDate from, String... placements) {
        return new KeepSeats(BOOK, List.of(placements), exception, OFFICER, from);
    }

    private static GrantException exception(String code, int seats, int inFavour) {
        return new GrantException(BOOK, code, seats, meeting(inFavour), decided(OFFICER, DAY), DAY);
    }

    private static SeatKept kept(String placement, @Nullable String exception, LocalDate from) {
        return new SeatKept(BOOK, placement, exception, OFFICER, from);
    }

    private static SeatDeclined declined(String placement, LocalDate from) {
        return new SeatDeclined(BOOK, placement, null, DeclineReason.NO_SEAT_LEFT, OFFICER, from);
    }

    @Test
    void keeps_seats_in_the_order_asked_and_declines_the_rest() {
        bureau.accept(quota(2, DAY));
        assertThat(bureau.accept(keep(DAY, "A", "B", "C")))
                .containsExactly(kept("A", null, DAY), kept("B", null, DAY), declined("C", DAY));
    }

    @Test
    void a_repeated_question_is_no_new_fact_and_a_later_one_is_answered_anew() {
        bureau.accept(quota(1, DAY), keep(DAY, "A", "B"));
        assertThat(bureau.accept(keep(DAY, "A", "B"))).isEmpty();
        bureau.accept(
                new GiveBackSeat(
                        BOOK, "A", GivenBackGround.OFFER_DECLINED, OFFICER, DAY.plusDays(3)));
        assertThat(bureau.accept(keep(DAY.plusDays(3), "B")))
                .containsExactly(kept("B", null, DAY.plusDays(3)));
    }

    @Test
    void a_seat_that_is_kept_late_finds_room_on_every_day_since() {
        bureau.accept(quota(1, DAY), keep(DAY.plusDays(10), "A"));
        // On the day itself there is room, and ten days later there isn't.
        assertThat(bureau.accept(keep(DAY, "B"))).containsExactly(declined("B", DAY));
    }

    @Test
    void a_seat_given_back_is_free_from_that_day_on_and_not_before() {
        bureau.accept(quota(1, DAY), keep(DAY, "A"));
        var back = DAY.plusDays(5);
        bureau.accept(new GiveBackSeat(BOOK, "A", GivenBackGround.OFFER_LAPSED, OFFICER, back));
        assertThat(bureau.accept(keep(DAY.plusDays(4), "B")))
                .containsExactly(declined("B", DAY.plusDays(4)));
        assertThat(bureau.accept(keep(back, "B"))).containsExactly(kept("B", null, back));
    }

    @Test
    void an_exception_lets_its_own_children_in_and_makes_no_seat_for_others() {
        bureau.accept(quota(1, DAY), keep(DAY, "A"), exception("E-1", 1, 2));
        assertThat(bureau.accept(keep(DAY, "B"))).containsExactly(declined("B", DAY));
        assertThat(bureau.accept(except("E-1", DAY, "X"))).containsExactly(kept("X", "E-1", DAY));
        // The list's child gives its seat back; the exception's still fills the quota.
        var back = DAY.plusDays(1);
        bureau.accept(new GiveBackSeat(BOOK, "A", GivenBackGround.OFFER_DECLINED, OFFICER, back));
        assertThat(bureau.accept(keep(back, "B"))).containsExactly(declined("B", back));
        assertThat(bureau.accept(except("E-1", back, "Y")))
                .containsExactly(
                        new SeatDeclined(
                                BOOK, "Y", "E-1", DeclineReason.NO_SEAT_LEFT, OFFICER, back));
    }

    @Test
    void with_an_exception_its_seats_fall_and_no_others() {
        bureau.accept(
                quota(1, DAY),
                exception("E-1", 1, 3),
                except("E-1", DAY, "X"),
                new TakeSeat(BOOK, "X", OFFICER, DAY),
                keep(DAY, "B"));
        List<Fact> recorded = bureau.facts();
        var falling = new SeatBookDependents().of(recorded, 1);
        assertThat(falling.stream().mapToObj(recorded::get))
                .containsExactly(kept("X", "E-1", DAY), new SeatTaken(BOOK, "X", OFFICER, DAY));
    }

    @Test
    void a_quota_stays_within_what_is_approved_and_above_what_is_offered() {
        bureau.refuse(QUOTA_OVER_CAPACITY, quota(ROOM + 1, DAY));
        bureau.refuse(QUOTA_OUT_OF_RANGE, quota(-1, DAY));
        bureau.accept(quota(2, DAY), keep(DAY, "A", "B"));
        bureau.refuse(OVER_QUOTA, quota(1, DAY));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new SetQuota(BOOK, 3, decided(OFFICER, DAY.minusDays(2)), DAY.minusDays(1)));
        var elsewhere = SeatBookId.of(new SchoolId("none"), Stage.PRIMARY, 2026);
        bureau.refuse(UNKNOWN_SCHOOL, new SetQuota(elsewhere, 1, decided(OFFICER, DAY), DAY));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new SetQuota(BOOK, 3, decided("Nobody", DAY), DAY));
    }

    @Test
    void a_quota_of_a_plan_is_changed_by_the_plan_alone() {
        var plan = new AdmissionPlanId("2026-primary");
        bureau.accept(new SetQuotaOfPlan(BOOK, 2, plan, decided(OFFICER, DAY), DAY));
        bureau.refuse(QUOTA_OF_PLAN, quota(3, DAY));
        assertThat(bureau.accept(new SetQuotaOfPlan(BOOK, 3, plan, decided(OFFICER, DAY), DAY)))
                .containsExactly(
                        new QuotaSet(BOOK, 3, QuotaCause.PLAN, plan, decided(OFFICER, DAY), DAY));
    }

    @Test
    void a_school_that_may_take_in_nobody_offers_nothing_until_it_may_again() {
        bureau.accept(quota(2, DAY), keep(DAY, "A"));
        bureau.suspended.add(SCHOOL);
        var stop = new StopOrResumeQuota(BOOK, QuotaCause.ADMISSIONS_SUSPENDED, DAY.plusDays(1));
        assertThat(bureau.accept(stop))
                .containsExactly(
                        new QuotaSet(
                                BOOK,
                                0,
                                QuotaCause.ADMISSIONS_SUSPENDED,
                                null,
                                null,
                                DAY.plusDays(1)));
        assertThat(bureau.accept(stop)).isEmpty();
        bureau.refuse(ADMISSIONS_STOPPED, quota(2, DAY.plusDays(2)));
        bureau.refuse(ADMISSIONS_STOPPED, exception("E-1", 1, 3));
        assertThat(bureau.accept(keep(DAY.plusDays(2), "B")))
                .containsExactly(
                        new SeatDeclined(
                                BOOK,
                                "B",
                                null,
                                DeclineReason.ADMISSIONS_SUSPENDED,
                                OFFICER,
                                DAY.plusDays(2)));
        bureau.suspended.clear();
        bureau.accept(new StopOrResumeQuota(BOOK, QuotaCause.ADMISSIONS_RESUMED, DAY.plusDays(3)));
        assertThat(bureau.accept(keep(DAY.plusDays(3), "B")))
                .containsExactly(kept("B", null, DAY.plusDays(3)));
    }

    @Test
    void all_books_of_a_school_end_with_it_and_one_without_a_first_day_has_none() {
        bureau.accept(quota(2, DAY));
        bureau.suspended.add(SCHOOL);
        var ended = new StopOrResumeSchool(SCHOOL, QuotaCause.SCHOOL_ENDED, DAY.plusDays(1));
        assertThat(bureau.accept(ended))
                .containsExactly(
                        new QuotaSet(
                                BOOK, 0, QuotaCause.SCHOOL_ENDED, null, null, DAY.plusDays(1)));
        for (var day : List.of(Inputs.EARLIEST, LocalDate.of(2999, 12, 31))) {
            assertThat(
                            bureau.accept(
                                    new StopOrResumeSchool(
                                            SCHOOL, QuotaCause.ADMISSIONS_RESUMED, day)))
                    .isEmpty();
        }
    }

    @Test
    void nothing_is_done_with_seats_that_are_not_there() {
        bureau.refuse(UNKNOWN_SEAT_BOOK, keep(DAY, "A"));
        bureau.accept(quota(1, DAY));
        bureau.refuse(NO_SUCH_SEAT, new TakeSeat(BOOK, "A", OFFICER, DAY));
        bureau.refuse(PLACEMENT_TWICE, keep(DAY, "A", "A"));
        bureau.refuse(UNKNOWN_EXCEPTION, except("E-1", DAY, "A"));
        bureau.accept(keep(DAY, "A"), new TakeSeat(BOOK, "A", OFFICER, DAY.plusDays(1)));
        bureau.refuse(SEAT_TAKEN, new TakeSeat(BOOK, "A", OFFICER, DAY.plusDays(2)));
        bureau.refuse(
                SEAT_TAKEN,
                new GiveBackSeat(
                        BOOK, "A", GivenBackGround.OFFER_LAPSED, OFFICER, DAY.plusDays(2)));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new WithdrawOffer(
                        BOOK,
                        "A",
                        WithdrawalGround.FRAUD,
                        decided(OFFICER, DAY.minusDays(9)),
                        DAY.minusDays(1)));
        assertThat(
                        bureau.accept(
                                new WithdrawOffer(
                                        BOOK,
                                        "A",
                                        WithdrawalGround.FRAUD,
                                        decided(OFFICER, DAY),
                                        DAY.plusDays(3))))
                .containsExactly(
                        new OfferWithdrawn(
                                BOOK,
                                "A",
                                WithdrawalGround.FRAUD,
                                true,
                                decided(OFFICER, DAY),
                                DAY.plusDays(3)));
    }

    @Test
    void an_exception_is_decided_together_and_bears_one_code() {
        bureau.accept(quota(1, DAY));
        bureau.refuse(EXCEPTION_NOT_CARRIED, exception("E-1", 1, 1));
        bureau.refuse(QUOTA_OUT_OF_RANGE, exception("E-1", 0, 3));
        bureau.accept(exception("E-1", 1, 3));
        assertThat(bureau.accept(exception("E-1", 1, 3))).isEmpty();
        bureau.refuse(EXCEPTION_EXISTS, exception("E-1", 2, 3));
    }

    @Test
    void on_no_day_more_is_offered_than_allowed_whatever_is_asked_in_which_order() {
        for (long seed = 1; seed <= 20; seed++) {
            try (var one = new Admitting()) {
                act(one, new Random(seed));
                requireWithin(one.facts(SeatBookEvent.class));
            }
        }
    }

    private static void act(Admitting one, Random random) {
        one.accept(quota(4, DAY), exception("E-1", 2, 3));
        for (int i = 0; i < 80; i++) {
            var on = DAY.plusDays(random.nextInt(12));
            var child = "P-" + random.nextInt(12);
            one.submit(
                    switch (random.nextInt(6)) {
                        case 0 -> quota(2 + random.nextInt(5), on);
                        case 1 ->
                                new GiveBackSeat(
                                        BOOK, child, GivenBackGround.OFFER_DECLINED, OFFICER, on);
                        case 2 -> except("E-1", on, child);
                        default -> keep(on, child);
                    });
        }
    }

    /** Counted anew from the facts, by sets of children. */
    private static void requireWithin(List<SeatBookEvent> facts) {
        for (int i = 0; i < 20; i++) {
            var day = DAY.plusDays(i);
            int allowed = 0;
            int beyond = 0;
            var offered = new HashSet<String>();
            for (var fact : new ArrayList<>(facts)) {
                if (fact.effectiveOn().isAfter(day)) continue;
                switch (fact) {
                    case QuotaSet e -> allowed = e.quota();
                    case ExceptionGranted e -> beyond += e.seats();
                    case SeatKept e -> offered.add(e.placement());
                    case SeatGivenBack e -> offered.remove(e.placement());
                    default -> {} // no seat comes or goes
                }
            }
            assertThat(offered.size()).as("on %s", day).isLessThanOrEqualTo(allowed + beyond);
        }
    }
}
