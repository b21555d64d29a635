package org.chalkline.bench;

import static java.util.Objects.requireNonNull;
import static org.chalkline.kernel.person.PersonalField.BIRTH_DATE;
import static org.chalkline.kernel.person.PersonalField.IDENTITY_NUMBER;
import static org.chalkline.kernel.person.PersonalField.NAME;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetEvent.AssetMoved;
import org.chalkline.kernel.asset.AssetEvent.AssetTakenOver;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.budget.BudgetEvent.DepartmentReplied;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetEvent.LineApproved;
import org.chalkline.kernel.budget.BudgetEvent.LineDrafted;
import org.chalkline.kernel.budget.BudgetEvent.LineSubmitted;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.UnitReplied;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TrainingRecorded;

/**
 * A record made up from blocks of a thousand facts, however many: 5 schools with 40 facts each, 14
 * budget lines with 31, 31 teachers with 6, two of them about a person whose data is sealed, and 45
 * assets with 4. It comes in forty waves, as the {@link History} of its schools: what is recorded
 * of one of them is spread over all of it.
 *
 * @param blocks how many
 */
record ScaleHistory(int blocks) {
    static final int A_BLOCK = 1_000;
    private static final int WAVES = 40;
    private static final int SCHOOLS = 5;
    private static final int LINES = 14;
    private static final int TEACHERS = 31;
    private static final int ASSETS = 45;
    private static final int MOVES = 3;
    private static final int UNITS = 120;
    private static final int DRAFTING = 5;
    private static final int MOVEMENTS = 26;
    private static final int OF_A_TEACHER = 6;
    private static final int APART = WAVES / (MOVES + 1);
    private static final int AT_ONCE = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate OF_REGISTER = LocalDate.of(2018, 9, 1);

    /** A fact, what kind of aggregate it is of, and its number there. */
    record Told(String aggregate, long sequence, Fact fact) {}

    /** How many facts are told. */
    long facts() {
        return (long) blocks * A_BLOCK;
    }

    int schools() {
        return blocks * SCHOOLS;
    }

    int assets() {
        return blocks * ASSETS;
    }

    /** What was known when half of it was told. */
    long middle() {
        return facts() / 2 - 1;
    }

    /** The day with which the second half of the schools' history begins. */
    LocalDate middleDay() {
        return ofSchools().middleDay();
    }

    private History ofSchools() {
        return new History(schools(), WAVES);
    }

    /** Tells all facts in the order of their recording. */
    void tell(PersonalData people, Consumer<Told> told) {
        var ofSchools = ofSchools().stream().iterator();
        for (int wave = 0; wave < WAVES; wave++) tell(wave, ofSchools, people, told);
    }

    private void tell(
            int wave,
            Iterator<History.Numbered> ofSchools,
            PersonalData people,
            Consumer<Told> to) {
        for (int school = 0; school < schools(); school++) {
            var each = ofSchools.next();
            to.accept(new Told("School", each.sequence(), each.fact()));
        }
        if (wave < DRAFTING + MOVEMENTS) {
            for (int line = 0; line < blocks * LINES; line++) {
                to.accept(new Told("BudgetLine", wave, ofLine(line, wave)));
            }
        }
        if (wave == 0) register(people, to);
        else if (wave < OF_A_TEACHER) {
            for (int i = 0; i < blocks * TEACHERS; i++) {
                to.accept(new Told("Teacher", wave - 1L, ofTeacher(i, wave)));
            }
        }
        if (wave % APART == 0) {
            for (int asset = 0; asset < assets(); asset++) {
                to.accept(new Told("Asset", wave / APART, ofAsset(asset, wave / APART)));
            }
        }
    }

    private static Fact ofLine(int number, int wave) {
        var id = BudgetActs.line(number);
        var amount = Money.of("10000000");
        var day = LocalDate.of(BudgetActs.YEAR, 1, 16);
        return switch (wave) {
            case 0 ->
                    new LineDrafted(
                            id,
                            BudgetActs.heading(number),
                            amount,
                            "校舍修缮",
                            false,
                            "Li",
                            day.minusDays(60));
            case 1 -> new LineSubmitted(id, "Li", day.minusDays(40));
            case 2 -> new LineApproved(id, amount, BudgetActs.decided(day), day);
            case 3 -> new DepartmentReplied(id, "F-1", day);
            case 4 -> new UnitReplied(id, BudgetActs.decided(day), day);
            default -> movement(number, wave - DRAFTING, day);
        };
    }

    private static Fact movement(int line, int movement, LocalDate after) {
        var id = BudgetActs.line(line);
        var on = after.plusDays(1 + movement * 13L + line % 10);
        var amount = Money.ofFen(100L + line % 7_919 * 7L + movement * 13L);
        return movement % 2 == 0
                ? new FundsCommitted(
                        id, new CommitmentId("C-" + movement), amount, "上海示例有限公司", "维修", "Li", on)
                : new PaymentMade(
                        id,
                        new PaymentId("P-" + movement),
                        new CommitmentId("C-" + (movement - 1)),
                        Money.ofFen(100L),
                        "上海示例有限公司",
                        "维修",
                        "Li",
                        on);
    }

    static PersonId person(int number) {
        return new PersonId("T%07d".formatted(number));
    }

    /** Many at once: keys that are made at the same time share a sync. */
    private void register(PersonalData people, Consumer<Told> to) {
        int all = blocks * TEACHERS;
        for (int from = 0; from < all; from += AT_ONCE) {
            IntStream.range(from, Math.min(all, from + AT_ONCE))
                    .parallel()
                    .mapToObj(number -> registered(number, people))
                    .toList()
                    .forEach(fact -> to.accept(new Told("Person", 0, fact)));
        }
    }

    private static PersonRegistered registered(int number, PersonalData people) {
        var person = person(number);
        Map<PersonalField, Personal> sealed =
                people.sealAll(
                        person,
                        Map.of(
                                NAME,
                                "教师" + number,
                                IDENTITY_NUMBER,
                                "310105%08d001X".formatted(number),
                                BIRTH_DATE,
                                "1980-01-01"));
        return new PersonRegistered(
                person,
                requireNonNull(sealed.get(NAME)),
                sealed.get(IDENTITY_NUMBER),
                sealed.get(BIRTH_DATE),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "Personnel register",
                null,
                OF_REGISTER);
    }

    private Fact ofTeacher(int number, int wave) {
        var person = person(number);
        if (wave == 1) {
            var contract = new Contract(OF_REGISTER, OF_REGISTER.plusYears(10));
            var school = BenchmarkActs.school(number % schools());
            return new TeacherTakenOver(
                    person,
                    new Employment(school, Staffing.ESTABLISHED, contract),
                    null,
                    null,
                    "长宁区教师名册（2018年）",
                    OF_REGISTER);
        }
        return new TrainingRecorded(
                person,
                "PX-%d-%d".formatted(number, wave),
                "上海师范大学",
                "课程标准研修",
                40,
                OF_REGISTER.plusYears(wave - 1L).plusDays(number % 300));
    }

    private static Fact ofAsset(int number, int move) {
        var id = new AssetId("A-%07d".formatted(number));
        if (move > 0) {
            var on = FIRST_DAY.plusYears(move).plusDays(1L + number % 300);
            return new AssetMoved(id, "Room " + move, on);
        }
        var categories = AssetCategory.values();
        return new AssetTakenOver(
                id,
                new UnitId("CN-%04d".formatted(number % UNITS)),
                new AssetCard(
                        "Asset " + number, categories[number % categories.length], null, null),
                AcquisitionWay.BOUGHT,
                Money.ofFen(100_000L + number % 10_007),
                Depreciation.NONE,
                "Room 0",
                null,
                "Ledger of 2015",
                FIRST_DAY.plusDays(number % 300));
    }
}
