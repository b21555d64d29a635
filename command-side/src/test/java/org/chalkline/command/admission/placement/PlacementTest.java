package org.chalkline.command.admission.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.admission.placement.PlacementRefusal.*;
import static org.chalkline.command.admission.placement.Placing.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.chalkline.command.admission.SeatBookCommand.SetQuota;
import org.chalkline.command.admission.SeatBookCommand.WithdrawOffer;
import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.admission.placement.PlacementListCommand.HoldRound;
import org.chalkline.command.admission.placement.PlacementListCommand.NameLottery;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.admission.SeatBookEvent.SeatGivenBack;
import org.chalkline.kernel.admission.SeatBookEvent.SeatKept;
import org.chalkline.kernel.admission.SeatBookEvent.WithdrawalGround;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.placement.PlacementListEvent.PlacementUnlisted;
import org.chalkline.kernel.placement.PlacementListEvent.Ranked;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Children, from their registration to the seat that they take. */
class PlacementTest {
    private static final String ONLY = "HOUSEHOLD_ONLY";
    private static final String FIRST = "HOUSEHOLD_AND_HOME";

    private final Placing bureau = new Placing();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static HoldRound round(String code, String... schools) {
        return new HoldRound(
                new PlacementRoundId(code),
                List.of(schools).stream().map(each -> PlacementListId.of(book(each))).toList(),
                OFFICER,
                DAY);
    }

    private static NameLottery named(String school, String lottery) {
        return new NameLottery(
                PlacementListId.of(book(school)), new LotteryId(lottery), OFFICER, DAY);
    }

    private static MovePlacement moved(String child, String school) {
        return new MovePlacement(
                of(child), book(school), MoveGround.FAMILY_WISH, OFFICER, null, DAY);
    }

    private static DeferPlacement deferred(String child) {
        return new DeferPlacement(
                of(child), "Illness.", DAY.plusYears(1), decided(OFFICER, DAY), DAY);
    }

    private static EndPlacement ended(String child, EndCause cause) {
        return new EndPlacement(of(child), cause, decided(OFFICER, DAY), DAY);
    }

    private static AcceptOffer accepted(String child) {
        return new AcceptOffer(of(child), OFFICER, DAY);
    }

    private static DeclineOffer declined(String child) {
        return new DeclineOffer(of(child), OFFICER, DAY);
    }

    private static DeclineForDisability disability(
            String child,
            @Nullable String instead,
            @Nullable String experts,
            @Nullable String means,
            @Nullable String wish) {
        return new DeclineForDisability(
                of(child),
                instead == null ? null : book(instead),
                experts,
                means,
                wish,
                decided(OFFICER, DAY),
                DAY);
    }

    /** What became of a child last. */
    private @Nullable PlacementEvent last(String child) {
        PlacementEvent last = null;
        for (var each : bureau.facts(PlacementEvent.class)) {
            if (each.placement().equals(of(child))) last = each;
        }
        return last;
    }

    private boolean isOffered(String child) {
        return last(child) instanceof PlacementOffered;
    }

    private boolean waits(String child, WaitReason reason) {
        return last(child) instanceof PlacementWaits e && e.reason() == reason;
    }

    // ---- who is registered

    @Test
    void a_child_is_registered_once_a_year_and_a_repeat_is_no_new_fact() {
        bureau.registered("a");
        assertThat(bureau.accept(registration("a", null, REGISTRATION))).isEmpty();
        bureau.refuse(CHILD_PLACED, registration("a", null, REGISTRATION.plusDays(1)));
        bureau.refuse(UNKNOWN_PERSON, registration("nobody", null, REGISTRATION));
    }

    @Test
    void two_records_that_were_one_childs_have_one_placement_and_one_seat() {
        bureau.school("elm", 2).listed("a", "elm", ONLY).listed("b", "elm", ONLY);
        bureau.accept(round("R", "elm"));
        var a = new PersonId("a");
        var b = new PersonId("b");
        var c = new PersonId("c");
        bureau.person(c, LocalDate.of(2019, 10, 1));
        bureau.knowing(
                new PersonsMerged(a, b, decided(DAY), DAY),
                new PersonMergedInto(b, a, List.of(), decided(DAY), DAY),
                new PersonsMerged(a, c, decided(DAY), DAY),
                new PersonMergedInto(c, a, List.of(), decided(DAY), DAY));
        bureau.refuse(CHILD_PLACED, registration("c", null, REGISTRATION));
        bureau.refuse(CHILD_PLACED, accepted("b"));
        bureau.accept(declined("a"), accepted("b"));
    }

    @Test
    void the_day_of_birth_tells_who_is_too_young() {
        bureau.person(new PersonId("young"), LocalDate.of(2020, 9, 1));
        bureau.person(new PersonId("just"), LocalDate.of(2020, 8, 31));
        bureau.person(new PersonId("unknown"), null);
        bureau.refuse(UNDER_AGE, registration("young", null, REGISTRATION));
        bureau.accept(registration("just", null, REGISTRATION));
        bureau.refuse(BIRTH_DATE_UNKNOWN, registration("unknown", null, REGISTRATION));
    }

    @Test
    void who_comes_before_the_registration_is_refused_and_who_comes_after_gives_a_cause() {
        bureau.person(new PersonId("a"), LocalDate.of(2019, 10, 1));
        bureau.refuse(EARLY_ADMISSION, registration("a", null, LocalDate.of(2026, 4, 19)));
        var late = LocalDate.of(2026, 5, 9);
        bureau.refuse(LATE_WITHOUT_CAUSE, registration("a", null, late));
        bureau.accept(registration("a", "Moved here.", late));
    }

    @Test
    void an_address_is_a_house_or_a_compound() {
        bureau.person(new PersonId("a"), LocalDate.of(2019, 10, 1));
        for (var each :
                List.of(
                        new RegisterPlacement(
                                of("a"),
                                Stage.PRIMARY,
                                GUARDIAN,
                                "长宁路",
                                null,
                                null,
                                null,
                                OFFICER,
                                REGISTRATION),
                        new RegisterPlacement(
                                of("a"),
                                Stage.PRIMARY,
                                GUARDIAN,
                                null,
                                null,
                                null,
                                null,
                                OFFICER,
                                REGISTRATION))) {
            bureau.refuse(ADDRESS_MALFORMED, each);
        }
        bureau.accept(
                new RegisterPlacement(
                        of("a"),
                        Stage.PRIMARY,
                        GUARDIAN,
                        null,
                        null,
                        "新华小区",
                        null,
                        OFFICER,
                        REGISTRATION));
    }

    @Test
    void a_category_rests_on_what_was_verified() {
        bureau.school("elm", 2);
        bureau.refuse(UNKNOWN_PLACEMENT, verification("a"));
        bureau.registered("a");
        bureau.refuse(NOT_VERIFIED, listing("a", "elm", ONLY));
        bureau.refuse(
                UNKNOWN_PROOF,
                new VerifyPlacement(of("a"), List.of("SCHOOL_REPORT"), OFFICER, VERIFYING));
        bureau.accept(verification("a"));
        bureau.refuse(PROOF_MISSING, listing("a", "elm", "RESIDENCE_PERMIT"));
        bureau.refuse(UNKNOWN_CATEGORY, listing("a", "elm", "GIFTED"));
        bureau.refuse(UNKNOWN_BOOK, listing("a", "nowhere", ONLY));
        bureau.refuse(
                OTHER_YEAR_OR_STAGE,
                new SetCategory(
                        of("a"),
                        SeatBookId.of(book("elm").school(), Stage.PRIMARY, 2025),
                        ONLY,
                        OFFICER,
                        DAY));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new SetCategory(of("a"), book("elm"), ONLY, OFFICER, VERIFYING.minusDays(1)));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new SetCategory(of("a"), book("elm"), ONLY, "Nobody", DAY));
        bureau.accept(listing("a", "elm", ONLY));
        bureau.refuse(LISTED_ALREADY, listing("a", "elm", FIRST));
    }

    // ---- rounds

    @Test
    void while_all_fit_no_lot_is_needed_and_where_they_do_not_lots_are() {
        bureau.school("elm", 2).listed("a", "elm", ONLY).listed("b", "elm", ONLY);
        bureau.accept(round("R-1", "elm"));
        assertThat(isOffered("a") && isOffered("b")).isTrue();
        bureau.school("oak", 1).listed("c", "oak", ONLY).listed("d", "oak", ONLY);
        bureau.refuse(LOTS_NOT_DRAWN, round("R-2", "oak"));
        bureau.refuse(LIST_EMPTY, round("R-2", "nowhere"));
        bureau.refuse(LISTS_MALFORMED, round("R-2"));
        bureau.refuse(LISTS_MALFORMED, round("R-2", "oak", "oak"));
        bureau.refuse(ROUND_HELD, round("R-1", "oak"));
        assertThat(bureau.accept(round("R-1", "elm"))).isEmpty();
    }

    @Test
    void a_lottery_is_named_before_its_seed_is_known_and_counts_once_it_is_confirmed() {
        bureau.school("oak", 1).listed("c", "oak", ONLY).listed("d", "oak", ONLY);
        bureau.refuse(LOTTERY_UNKNOWN, named("oak", "M"));
        bureau.announced("M", "c", "d").announced("N", "c", "d").seedKnown("N", SEED);
        bureau.refuse(NAMED_TOO_LATE, named("oak", "N"));
        bureau.accept(named("oak", "M"));
        bureau.seedKnown("M", SEED);
        bureau.refuse(LOTS_NOT_DRAWN, round("R", "oak"));
        bureau.confirmed("M");
        bureau.accept(round("R", "oak"));
        // The hash of 03 07 12:1 comes before that of 03 07 12:2; see RankingTest.
        assertThat(isOffered("c")).isTrue();
        assertThat(waits("d", WaitReason.NO_SEAT_LEFT)).isTrue();
        bureau.accept(declined("c"));
        assertThat(isOffered("d")).isTrue();
    }

    @Test
    void who_has_no_lot_waits_until_a_lottery_of_their_own_and_is_then_ranked_among_all() {
        bureau.school("oak", 1).listed("c", "oak", ONLY).listed("d", "oak", ONLY);
        bureau.announced("M", "c", "d").announced("S", "late");
        bureau.accept(named("oak", "M"), named("oak", "S"));
        bureau.seedKnown("M", SEED).confirmed("M").seedKnown("S", betterThan("d"));
        bureau.accept(round("R-1", "oak"));
        bureau.listed("late", "oak", ONLY);
        assertThat(waits("late", WaitReason.LOT_NOT_DRAWN)).isTrue();
        bureau.confirmed("S");
        bureau.accept(declined("c"));
        assertThat(isOffered("late")).isTrue();
        assertThat(waits("d", WaitReason.NO_SEAT_LEFT)).isTrue();
    }

    /** A seed by which number 1 comes before number 2 of the other one. */
    private static String betterThan(String child) {
        var lot = Sha256.hex(SEED + ":2");
        for (int i = 0; ; i++) {
            var seed = child + i;
            if (Sha256.hex(seed + ":1").compareTo(lot) < 0) return seed;
        }
    }

    @Test
    void a_category_that_comes_first_is_offered_seats_first_and_a_quota_that_grows_to_the_next() {
        bureau.school("elm", 1).listed("b", "elm", ONLY).listed("a", "elm", FIRST);
        bureau.accept(round("R", "elm"));
        assertThat(isOffered("a")).isTrue();
        assertThat(waits("b", WaitReason.NO_SEAT_LEFT)).isTrue();
        bureau.accept(new SetQuota(book("elm"), 2, decided(OFFICER, DAY), DAY));
        assertThat(isOffered("b")).isTrue();
    }

    // ---- one seat

    @Test
    void who_has_a_seat_is_put_on_no_other_list_and_deferred_by_no_act() {
        bureau.school("elm", 1).school("oak", 1).listed("a", "elm", ONLY);
        bureau.refuse(SAME_LIST, moved("a", "elm"));
        bureau.refuse(
                MOVE_UNDECIDED,
                new MovePlacement(of("a"), book("oak"), MoveGround.DECISION, OFFICER, null, DAY));
        bureau.accept(round("R", "elm"));
        bureau.refuse(HAS_SEAT, moved("a", "oak"));
        bureau.refuse(HAS_SEAT, deferred("a"));
        bureau.refuse(HAS_SEAT, disability("a", "oak", "x", "y", "z"));
        bureau.accept(declined("a"), moved("a", "oak"), round("R-2", "oak"));
        assertThat(bureau.facts(SeatKept.class)).hasSize(2);
        assertThat(bureau.facts(SeatGivenBack.class)).hasSize(1);
    }

    @Test
    void who_was_moved_is_not_asked_for_by_a_ranking_that_was_under_way() {
        bureau.school("elm", 1).school("oak", 1).listed("a", "elm", ONLY);
        bureau.accept(moved("a", "oak"));
        var stale =
                new PlacementsTogether.AskSeats(
                        PlacementListId.of(book("elm")),
                        List.of(new Ranked(of("a"), 2, null)),
                        List.of(),
                        OFFICER,
                        DAY);
        assertThat(bureau.accept(stale)).isEmpty();
        bureau.accept(round("R", "oak"));
        assertThat(bureau.accept(stale)).isEmpty();
        assertThat(bureau.facts(SeatKept.class)).hasSize(1);
    }

    @Test
    void no_child_ever_has_two_seats_whatever_is_done_in_whatever_order() {
        bureau.school("elm", 2).school("oak", 1).school("ash", 1);
        var children = List.of("a", "b", "c", "d");
        var schools = List.of("elm", "oak", "ash");
        children.forEach(each -> bureau.listed(each, "elm", FIRST));
        bureau.announced("M", "a", "b", "c", "d");
        schools.forEach(each -> bureau.accept(named(each, "M")));
        bureau.seedKnown("M", SEED).confirmed("M");
        var random = new Random(27);
        for (int i = 0; i < 150; i++) {
            var child = children.get(random.nextInt(children.size()));
            var school = schools.get(random.nextInt(schools.size()));
            Object act =
                    switch (random.nextInt(5)) {
                        case 0 -> moved(child, school);
                        case 1 -> declined(child);
                        case 2 -> accepted(child);
                        case 3 -> new LetOfferLapse(of(child), OFFICER, DAY);
                        default -> round("R-" + i, school);
                    };
            bureau.submit(act);
            bureau.accept();
            bureau.follow();
            assertThat(seats()).doesNotHaveDuplicates();
        }
        assertThat(bureau.facts(PlacementTaken.class)).isNotEmpty();
        assertThat(bureau.facts(PlacementUnlisted.class)).isNotEmpty();
    }

    private List<String> seats() {
        var seats = new ArrayList<String>();
        for (var fact : bureau.facts()) {
            if (fact instanceof SeatKept e) seats.add(e.placement());
            if (fact instanceof SeatGivenBack e) seats.remove(e.placement());
        }
        seats.sort(Comparator.naturalOrder());
        return seats;
    }

    @Test
    void an_offer_that_is_withdrawn_comes_back_to_the_placement_and_goes_to_the_next() {
        bureau.school("elm", 1).listed("a", "elm", FIRST).listed("b", "elm", ONLY);
        bureau.accept(round("R", "elm"), accepted("a"));
        bureau.accept(
                new WithdrawOffer(
                        book("elm"),
                        of("a").value(),
                        WithdrawalGround.ERROR,
                        decided(OFFICER, DAY),
                        DAY));
        assertThat(last("a")).isInstanceOf(SeatLost.class);
        assertThat(isOffered("b")).isTrue();
        bureau.refuse(NOT_OFFERED, new AcceptOffer(of("a"), OFFICER, DAY.plusDays(1)));
    }

    @Test
    void an_offer_is_answered_once_and_one_that_was_taken_does_not_lapse() {
        bureau.school("elm", 1).listed("a", "elm", FIRST);
        bureau.refuse(NOT_OFFERED, accepted("a"));
        bureau.accept(round("R", "elm"), accepted("a"));
        assertThat(bureau.accept(accepted("a"))).isEmpty();
        bureau.refuse(OFFER_TAKEN, new AcceptOffer(of("a"), OFFICER, DAY.plusDays(1)));
        bureau.refuse(OFFER_TAKEN, new LetOfferLapse(of("a"), OFFICER, DAY));
    }

    @Test
    void an_exception_is_claimed_by_who_is_on_the_list_and_once_it_was_decided() {
        bureau.school("elm", 1);
        var claim = new ClaimException(of("a"), "E-1", OFFICER, DAY);
        bureau.refuse(UNKNOWN_PLACEMENT, claim);
        bureau.registered("a");
        bureau.refuse(NOT_LISTED, claim);
        bureau.accept(verification("a"), listing("a", "elm", ONLY));
        bureau.refuse(EXCEPTION_UNKNOWN, claim);
    }

    // ---- rights

    @Test
    void a_disabled_child_is_not_declined_without_what_the_law_asks_for() {
        bureau.school("elm", 1).school("oak", 1).listed("a", "elm", ONLY);
        bureau.refuse(DISABILITY_REFUSED, disability("a", "oak", null, "Stairs.", "Near home."));
        bureau.refuse(DISABILITY_REFUSED, disability("a", "oak", "A chair.", null, "Near home."));
        bureau.refuse(DISABILITY_REFUSED, disability("a", "oak", "A chair.", "Stairs.", null));
        bureau.refuse(DISABILITY_REFUSED, disability("a", null, "A chair.", "Stairs.", "Near."));
        bureau.refuse(DISABILITY_REFUSED, disability("a", "elm", "A chair.", "Stairs.", "Near."));
        bureau.accept(disability("a", "oak", "A chair.", "Stairs.", "Near home."));
        assertThat(bureau.facts(PlacementUnlisted.class))
                .singleElement()
                .satisfies(e -> assertThat(e.list()).isEqualTo(PlacementListId.of(book("elm"))));
        bureau.accept(round("R", "oak"));
        assertThat(isOffered("a")).isTrue();
    }

    @Test
    void a_child_of_compulsory_schooling_is_not_struck_off() {
        bureau.school("elm", 1).listed("a", "elm", FIRST).listed("b", "elm", ONLY);
        bureau.accept(round("R", "elm"), accepted("a"));
        bureau.refuse(PUPIL_EXPELLED, ended("a", EndCause.EXPELLED));
        bureau.accept(ended("a", EndCause.MOVED_AWAY));
        assertThat(isOffered("b")).isTrue();
        bureau.refuse(LISTED_ALREADY, ended("a", EndCause.SCHOOLED_ELSEWHERE));
    }

    @Test
    void who_begins_later_leaves_the_list() {
        bureau.school("elm", 1).listed("a", "elm", ONLY);
        bureau.refuse(
                DEFERRAL_NOT_AHEAD,
                new DeferPlacement(of("a"), "Illness.", DAY, decided(OFFICER, DAY), DAY));
        bureau.accept(deferred("a"));
        assertThat(bureau.accept(deferred("a"))).isEmpty();
        assertThat(bureau.facts(PlacementUnlisted.class)).hasSize(1);
        bureau.refuse(LISTED_ALREADY, moved("a", "elm"));
    }
}
