package org.chalkline.command.tuition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.Reason;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceTakenOver;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionMovementId;

/** A bureau in memory that watches the account of one training institution: 100 yuan a lesson. */
final class TuitionBureau extends BureauInMemory<TuitionBureau> {
    static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    static final TuitionAccountId ACCOUNT = new TuitionAccountId("L-1");
    static final CourseId COURSE = new CourseId("eng");
    static final PersonId LEARNER = new PersonId("p-1");
    static final String MONITOR = "Mei";
    static final String CHIEF = "Lin";

    TuitionBureau() {
        super(LocalDate.of(2026, 9, 1));
        var personal = new PersonalDataInMemory();
        var office =
                new TuitionOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, personal),
                        new Seals(personal));
        open(
                inMemory()
                        .registerComponent(TuitionOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(TuitionAccount.class)));
        knowing(licence("L-1", SchoolKind.TRAINING_INSTITUTION));
        knowing(licence("L-2", SchoolKind.ADULT));
        knowing(power(MONITOR, Power.MONITOR_TUITION), power(CHIEF, Power.FREEZE_TUITION));
        knowing(power(CHIEF, Power.MONITOR_TUITION));
        knowing(
                new PersonRegistered(
                        LEARNER,
                        personal.seal(LEARNER, PersonalField.NAME, "王伟"),
                        null,
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "tuition",
                        null,
                        DAY.minusYears(9)));
    }

    private static LicenceTakenOver licence(String number, SchoolKind kind) {
        return new LicenceTakenOver(
                new LicenceId(number),
                new SchoolId("T-" + number),
                new LicenceContent(
                        "Training",
                        kind,
                        true,
                        new Organiser.Organisation(
                                "East Learning Ltd", "91310105MA1EXAMP1", "1 Road"),
                        new Site("1 Road", null)),
                LocalDate.of(2036, 8, 31),
                "adult",
                "register",
                DAY.minusYears(1));
    }

    private static PowerDelegated power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "1", "Head", null, DAY.minusYears(3));
    }

    static Decision decided(LocalDate on, String officer) {
        return new Decision(
                "7 of " + on,
                "Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Shanghai Regulations on Lifelong Education", "30", "2011")),
                "As watched.",
                List.of(),
                null,
                null,
                null,
                null,
                new RemedyNotice("Changning Government", 60, null, null, false));
    }

    static OpenTuitionAccount opened(String licence) {
        return new OpenTuitionAccount(
                new TuitionAccountId(licence), "Bank of Shanghai", "31-1", "adult", MONITOR, DAY);
    }

    static FileTuitionAccount filed() {
        return new FileTuitionAccount(ACCOUNT, "F-1", Money.of("10000"), MONITOR, DAY);
    }

    static SetFee fee(LocalDate on) {
        return new SetFee(ACCOUNT, COURSE, "English", Money.of("100"), 40, 4, "Site", MONITOR, on);
    }

    static DepositTuition deposit(int movement, String contract, String yuan, int day) {
        return new DepositTuition(
                ACCOUNT,
                new TuitionMovementId("B-" + movement),
                COURSE,
                new TuitionContractId(contract),
                LEARNER,
                "No. 1",
                Money.of(yuan),
                null,
                MONITOR,
                DAY.plusDays(day));
    }

    static ReportLessons taught(int lessons, int day, String... contracts) {
        return new ReportLessons(
                ACCOUNT,
                COURSE,
                lessons,
                List.of(contracts).stream().map(TuitionContractId::new).toList(),
                MONITOR,
                DAY.plusDays(day));
    }

    static ReleaseTuition release(int movement, String yuan, int day) {
        return new ReleaseTuition(
                ACCOUNT,
                new TuitionMovementId("B-" + movement),
                COURSE,
                Money.of(yuan),
                null,
                MONITOR,
                DAY.plusDays(day));
    }

    static RefundTuition refund(int movement, String contract, String yuan, int day) {
        return new RefundTuition(
                ACCOUNT,
                new TuitionMovementId("B-" + movement),
                new TuitionContractId(contract),
                Money.of(yuan),
                null,
                MONITOR,
                DAY.plusDays(day));
    }

    static CloseBankDay bank(String yuan, int day) {
        return new CloseBankDay(ACCOUNT, Money.of(yuan), null, MONITOR, DAY.plusDays(day));
    }

    /** The same day of the bank, from the file of that account. */
    static CloseBankDay bank(String yuan, int day, String bankAccount) {
        return new CloseBankDay(ACCOUNT, Money.of(yuan), bankAccount, MONITOR, DAY.plusDays(day));
    }

    static MoveTuitionAccount moved(String bankAccount, int day) {
        return new MoveTuitionAccount(
                ACCOUNT, "Bank of China", bankAccount, "F-2", MONITOR, DAY.plusDays(day));
    }

    static FreezeTuitionAccount freeze(String officer, int day) {
        var on = DAY.plusDays(day);
        return new FreezeTuitionAccount(ACCOUNT, decided(on, officer), on);
    }

    /** What is said of an act that is refused for this reason, with the day on which it matters. */
    String refusal(Reason reason, Object command) {
        var refused = Objects.requireNonNull(submit(command), () -> "accepted: " + command);
        assertThat(refused.code()).isEqualTo(reason.name());
        return refused.message();
    }

    /** The account is filed and watched, and the fee of a lesson is 100 yuan. */
    TuitionBureau begun() {
        accept(opened("L-1"), filed());
        accept(new BeginTuitionMonitoring(ACCOUNT, MONITOR, DAY), fee(DAY));
        return this;
    }
}
