package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.chalkline.app.demonstration.DistrictAdmissions.Choice;
import org.chalkline.command.admission.SeatBookCommand.WithdrawOffer;
import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.admission.placement.PlacementListCommand.HoldRound;
import org.chalkline.command.admission.placement.PlacementListCommand.NameLottery;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.kernel.admission.EligibilityRules;
import org.chalkline.kernel.admission.EligibilityRules.Category;
import org.chalkline.kernel.admission.SeatBookEvent.WithdrawalGround;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.placement.PlacementEvent.EndCause;
import org.chalkline.kernel.placement.PlacementEvent.MoveGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent.Ranked;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementOrder;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The children who began school in 2025: registered and verified in spring, ranked in one round by
 * category and lot, offered seats and placed elsewhere where none was left; and some whose way was
 * another one.
 */
final class DistrictPlacements {
    private static final int YEAR = DistrictAdmissions.FIRST_YEAR;
    private static final Stage STAGE = Stage.PRIMARY;
    private static final String VERIFIER = "招生办公室科员";
    private static final String KEEPER = "招生办公室主任";
    private static final String EXCEPTION = "TZ-1";

    private static final LegalBasis PLACING =
            new LegalBasis("Compulsory Education Law", "12", "2018");
    private static final LegalBasis BEGINNING =
            new LegalBasis("Compulsory Education Law", "11", "2018");
    private static final LegalBasis LEARNING_WITH_OTHERS =
            new LegalBasis("Compulsory Education Law", "19", "2018");

    /** Families register in so many working days. */
    private static final int DAYS_OF_REGISTRATION = 12;

    /** No act is recorded before the powers for them are given. */
    static final LocalDate POWERS = LocalDate.of(YEAR, 1, 6);

    /** Between them lie registration, verification, categories, and what is offered. */
    static final LocalDate[] STEPS = {
        LocalDate.of(YEAR, 4, 19),
        LocalDate.of(YEAR, 5, 10),
        LocalDate.of(YEAR, 5, 20),
        LocalDate.of(YEAR, 6, 10)
    };

    private static final LocalDate REGISTRATION = LocalDate.of(YEAR, 4, 21);
    private static final LocalDate FIRST_BORN = LocalDate.of(YEAR - 7, 9, 1);
    private static final int DAYS_OF_BIRTH = 365;

    /** One in so many declines what is offered, and one in so many doesn't answer. */
    private static final int DECLINES = 40;

    private static final int LAPSES = 200;

    /** So many ask for five seats at the private school that has three. */
    private static final int ASKED = 5;

    private static final int OF_SEATS = 3;

    /** In hundredths of its seats: what is asked of schools that many want, and of the others. */
    private static final int WANTED = 112;

    private static final int LESS_WANTED = 84;

    /** So few are not spread over all schools. */
    private static final int FEW = 1_000;

    /** So many seats of a school are left for those who come late. */
    private static final int SPARE = 3;

    /** Above the numbers of the lottery. */
    private static final int OTHERS = 9_000;

    /** In turn: most live where they are registered. */
    private static final int[] CATEGORIES = {0, 0, 0, 1, 0, 0, 2, 0, 1, 3};

    private final List<Act> acts = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(District.SEED);
    private final List<Category> categories =
            EligibilityRules.of(STAGE, YEAR).orElseThrow().categories();

    private final List<Choice> choices;
    private final List<Child> children = new ArrayList<>();
    private final List<List<Child>> lists = new ArrayList<>();

    private record Child(int number, PersonId person, int choice, Category category) {
        PlacementId placement() {
            return PlacementId.of(person, YEAR);
        }

        Ranked ranked() {
            return new Ranked(
                    placement(), category.rank(), Sha256.hex(DistrictLottery.SEED + ":" + number));
        }
    }

    /**
     * @param number how many children begin, beside those few whose way is another one
     * @param admissions what their families could ask for
     */
    DistrictPlacements(int number, DistrictAdmissions admissions) {
        choices = admissions.choices();
        for (int i = 0; i < choices.size(); i++) lists.add(new ArrayList<>());
        powers();
        var wanted = wanted(number);
        for (int choice = 0; choice < wanted.length; choice++) {
            for (int i = 0; i < wanted[choice]; i++) listed(choice);
        }
        others();
        round();
        answered();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    /** Who has a number in the lottery, in the order of the numbers. */
    List<String> registrations() {
        return children.stream().map(each -> each.placement().value()).toList();
    }

    /** How many seats there are where not all have room. */
    int drawnFor() {
        int seats = 0;
        for (int i = 0; i < choices.size(); i++) {
            if (lists.get(i).size() > choices.get(i).seats()) seats += choices.get(i).seats();
        }
        return seats;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-placements", acts);
        for (var officer : List.of(KEEPER, Licensing.DECIDER)) {
            power(tale, officer, Power.PLACE_PUPILS);
        }
        power(tale, VERIFIER, Power.VERIFY_PLACEMENTS);
    }

    private static void power(Tale tale, String officer, Power power) {
        tale.delegates(POWERS.toString(), officer, power, "长教〔2025〕1号");
    }

    /** How many ask for each school. Where few children are made up, for two schools alone. */
    private int[] wanted(int number) {
        var wanted = new int[choices.size()];
        int left = number;
        int places = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (choices.get(i).isPublic()) {
                places += choices.get(i).seats() * percent(i);
                continue;
            }
            wanted[i] = Math.min(left, choices.get(i).seats() * ASKED / OF_SEATS);
            left -= wanted[i];
        }
        int of = left < FEW ? 0 : left;
        for (int i = 0; i < wanted.length; i++) {
            if (!choices.get(i).isPublic()) continue;
            wanted[i] = (int) ((long) of * choices.get(i).seats() * percent(i) / places);
            left -= wanted[i];
        }
        wanted[0] += left;
        return wanted;
    }

    /** Those for which an exception is decided are wanted by many. */
    private static int percent(int choice) {
        return choice == 2 || choice % 2 == 1 ? WANTED : LESS_WANTED;
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "310105-C%05d", number);
    }

    private Tale tale(PersonId person) {
        return new Tale(Section.SCHOOLS, "child-" + person.value() + "-" + acts.size(), acts);
    }

    private void listed(int choice) {
        int number = children.size() + 1;
        var category = categories.get(CATEGORIES[number % CATEGORIES.length]);
        var child = new Child(number, new PersonId(code(number)), choice, category);
        children.add(child);
        lists.get(choice).add(child);
        var day = REGISTRATION.plusDays(number % DAYS_OF_REGISTRATION).toString();
        registered(child, day, null);
        verified(child, "2025-05-14", number % DECLINES == 10 ? "2025-05-12" : null);
        categorised(child, "2025-05-21");
    }

    private void registered(Child child, String day, @Nullable String late) {
        int number = child.number();
        var who =
                MadeUpPerson.of(
                        FIRST_BORN.plusDays(number % DAYS_OF_BIRTH),
                        number / DAYS_OF_BIRTH,
                        random);
        var parent = new PersonId(code(number).replace("-C", "-G"));
        var guardian = MadeUpPerson.of(FIRST_BORN.minusYears(30), 0, random);
        tale(child.person())
                .on(
                        day,
                        d ->
                                person(
                                        parent,
                                        new PersonTexts(
                                                guardian.name(), null, null, contact(number)),
                                        d))
                .on(
                        day,
                        d ->
                                person(
                                        child.person(),
                                        new PersonTexts(
                                                who.name(), who.identityNumber(), who.born(), null),
                                        d))
                .on(
                        day,
                        d ->
                                new RegisterPlacement(
                                        child.placement(),
                                        STAGE,
                                        parent,
                                        null,
                                        null,
                                        choices.get(child.choice()).compound(),
                                        late,
                                        VERIFIER,
                                        d));
    }

    private static String contact(int number) {
        return String.format(Locale.ROOT, "g%05d@example.org", number);
    }

    private static RegisterPerson person(PersonId person, PersonTexts texts, LocalDate on) {
        return new RegisterPerson(
                person, texts, ProcessingGround.STATUTORY_DUTY, "义务教育入学安排", null, on);
    }

    private void verified(Child child, String day, @Nullable String asked) {
        var tale = tale(child.person());
        if (asked != null) {
            tale.on(
                    asked,
                    d -> new AskProofs(child.placement(), child.category().proofs(), VERIFIER, d));
        }
        tale.on(
                day,
                d ->
                        new VerifyPlacement(
                                child.placement(), child.category().proofs(), VERIFIER, d));
    }

    private void categorised(Child child, String day) {
        tale(child.person())
                .on(
                        day,
                        d ->
                                new SetCategory(
                                        child.placement(),
                                        choices.get(child.choice()).book(),
                                        child.category().category(),
                                        VERIFIER,
                                        d));
    }

    private void round() {
        var of = new ArrayList<PlacementListId>();
        for (int i = 0; i < choices.size(); i++) {
            if (!lists.get(i).isEmpty()) of.add(PlacementListId.of(choices.get(i).book()));
        }
        var tale = new Tale(Section.SCHOOLS, "round-2025", acts);
        for (var list : of) {
            tale.on("2025-05-13", d -> new NameLottery(list, DistrictLottery.ID, KEEPER, d));
        }
        tale.on(
                "2025-06-18",
                d -> new HoldRound(new PlacementRoundId("2025-first-grades"), of, KEEPER, d));
    }

    /** Most take what is offered; who gets none is placed where there is room. */
    private void answered() {
        var room = new int[choices.size()];
        var seatless = new ArrayList<Child>();
        for (int choice = 0; choice < choices.size(); choice++) {
            var order = order(choice);
            int seats = choices.get(choice).seats();
            var offered = order.subList(0, Math.min(seats, order.size()));
            int given = 0;
            for (var child : offered) if (!answered(child)) given++;
            int next = Math.min(offered.size() + given, order.size());
            for (var child : order.subList(offered.size(), next)) accepted(child, "2025-07-21");
            seatless.addAll(order.subList(next, order.size()));
            room[choice] = seats - offered.size();
        }
        // One waits to the end.
        if (!seatless.isEmpty()) seatless.removeLast();
        var decision = decided(LocalDate.of(YEAR, 7, 22), "对口学校学额已满，统筹安排。", PLACING);
        for (var child : seatless) {
            int to = withRoom(room);
            if (to < 0) return;
            room[to]--;
            tale(child.person())
                    .on(
                            "2025-07-22",
                            d ->
                                    new MovePlacement(
                                            child.placement(),
                                            choices.get(to).book(),
                                            MoveGround.DECISION,
                                            null,
                                            decision,
                                            d));
            accepted(child, "2025-07-29");
        }
        order(0).stream().filter(DistrictPlacements::takes).findFirst().ifPresent(this::withdrawn);
    }

    private int withRoom(int[] room) {
        for (int i = 0; i < room.length; i++) {
            if (choices.get(i).isPublic() && room[i] > SPARE && !lists.get(i).isEmpty()) return i;
        }
        return -1;
    }

    /** In what order they are offered seats: by the rule itself, and the lots of the draw. */
    private List<Child> order(int choice) {
        var list = lists.get(choice);
        var ranked = list.stream().map(Child::ranked).toList();
        return PlacementOrder.of(ranked, choices.get(choice).seats()).ranked().stream()
                .map(Ranked::placement)
                .map(each -> find(list, each))
                .toList();
    }

    private static Child find(List<Child> list, PlacementId placement) {
        // They stand in the order of their numbers.
        int first = list.getFirst().number();
        var digits = placement.value().substring(placement.value().length() - 5);
        return list.get(Integer.parseInt(digits) - first);
    }

    private static boolean declines(Child child) {
        return child.number() % DECLINES == 9;
    }

    private static boolean lapses(Child child) {
        return child.number() % LAPSES == 2;
    }

    private static boolean takes(Child child) {
        return !declines(child) && !lapses(child);
    }

    /** Whether the family took it. */
    private boolean answered(Child child) {
        if (declines(child)) {
            tale(child.person())
                    .on("2025-06-25", d -> new DeclineOffer(child.placement(), KEEPER, d));
            return false;
        }
        if (lapses(child)) {
            tale(child.person())
                    .on("2025-07-14", d -> new LetOfferLapse(child.placement(), KEEPER, d));
            return false;
        }
        accepted(child, "2025-06-25");
        return true;
    }

    private void accepted(Child child, String day) {
        tale(child.person()).on(day, d -> new AcceptOffer(child.placement(), KEEPER, d));
    }

    /** What the papers said wasn't so. */
    private void withdrawn(Child child) {
        tale(child.person())
                .on(
                        "2025-09-15",
                        d ->
                                new WithdrawOffer(
                                        choices.get(child.choice()).book(),
                                        child.placement().value(),
                                        WithdrawalGround.FRAUD,
                                        decided(d, "提供虚假房产证明，撤销入学告知。", PLACING),
                                        d));
    }

    /** They have no number: they were ready before, came later, or needed another way. */
    private void others() {
        var deferred = other(1, 0);
        registered(deferred, "2025-04-28", null);
        verified(deferred, "2025-05-14", null);
        tale(deferred.person())
                .on(
                        "2025-05-19",
                        d ->
                                new DeferPlacement(
                                        deferred.placement(),
                                        "术后康复，医嘱休养一年。",
                                        LocalDate.of(YEAR + 1, 9, 1),
                                        decided(d, "因身体状况申请延缓入学，予以批准。", BEGINNING),
                                        d));
        var away = other(2, 0);
        registered(away, "2025-04-29", null);
        tale(away.person())
                .on(
                        "2025-05-19",
                        d ->
                                new EndPlacement(
                                        away.placement(),
                                        EndCause.MOVED_AWAY,
                                        decided(d, "随父母迁往外省，终止登记。", PLACING),
                                        d));
        needing();
        late();
        twins();
        contested();
    }

    private Child other(int number, int choice) {
        int after = OTHERS + number;
        return new Child(after, new PersonId(code(after)), choice, categories.getFirst());
    }

    /**
     * A school that has no lift can't take her in; the one next to it can, and the family agrees.
     */
    private void needing() {
        var child = other(3, 1);
        registered(child, "2025-04-30", null);
        verified(child, "2025-05-14", null);
        categorised(child, "2025-05-21");
        tale(child.person())
                .on(
                        "2025-05-27",
                        d ->
                                new DeclineForDisability(
                                        child.placement(),
                                        choices.getFirst().book(),
                                        "肢体残疾二级，可随班就读，需无障碍设施。",
                                        "教学楼无电梯，一年级教室在三楼，年内不能改造。",
                                        "希望就近在有无障碍设施的学校随班就读。",
                                        decided(
                                                d,
                                                "经专家委员会评估，安排至具备条件的学校随班就读。",
                                                LEARNING_WITH_OTHERS),
                                        d));
        accepted(child, "2025-06-25");
    }

    private void late() {
        var child = other(4, 0);
        registered(child, "2025-08-18", "父母八月调入本市工作。");
        verified(child, "2025-08-19", null);
        categorised(child, "2025-08-20");
        accepted(child, "2025-08-27");
    }

    /** Two seats beyond the quota were decided for them. */
    private void twins() {
        for (int i = 0; i < 2; i++) {
            var child = other(5 + i, 1);
            registered(child, "2025-08-11", "随军转学。");
            verified(child, "2025-08-13", null);
            categorised(child, "2025-08-14");
            claimed(child, "2025-08-19");
            accepted(child, "2025-08-27");
        }
    }

    /** And one seat that a reconsideration took away again. */
    private void contested() {
        var child = other(7, 2);
        registered(child, "2025-08-15", "未按时报名。");
        verified(child, "2025-08-18", null);
        categorised(child, "2025-08-19");
        claimed(child, "2025-08-21");
        accepted(child, "2025-08-28");
    }

    private void claimed(Child child, String day) {
        tale(child.person())
                .on(day, d -> new ClaimException(child.placement(), EXCEPTION, KEEPER, d));
    }

    private static Decision decided(LocalDate on, String why, LegalBasis basis) {
        return Papers.of(on, Papers.number("长教招安", on, why), Licensing.DECIDER, why, basis);
    }
}
