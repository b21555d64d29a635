package org.chalkline.kernel.tuition;

import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.tuition.TuitionEvent.*;

class StoredFormsTest extends StoredForms {
    private static final TuitionAccountId ACCOUNT = new TuitionAccountId("L-1");
    private static final CourseId COURSE = new CourseId("eng");
    private static final TuitionContractId CONTRACT = new TuitionContractId("C-1");
    private static final PersonId LEARNER = new PersonId("p-1");
    private static final Money AMOUNT = Money.of("3000");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    StoredFormsTest() {
        super(
                TuitionEvent.class,
                List.of(
                        new TuitionAccountOpened(
                                ACCOUNT,
                                new SchoolId("T-1"),
                                "Bank of Shanghai",
                                "31-1",
                                "adult",
                                OFFICER,
                                DAY),
                        new TuitionAccountFiled(ACCOUNT, "F-1", AMOUNT, OFFICER, DAY),
                        new TuitionAccountMoved(
                                ACCOUNT, "Bank of China", "45-1", "F-2", OFFICER, DAY),
                        new TuitionMonitoringBegun(ACCOUNT, OFFICER, DAY),
                        new FeeSet(
                                ACCOUNT,
                                COURSE,
                                "English",
                                Money.of("100"),
                                40,
                                4,
                                "Site",
                                OFFICER,
                                DAY),
                        new TuitionDeposited(
                                ACCOUNT,
                                new TuitionMovementId("B-1"),
                                COURSE,
                                CONTRACT,
                                LEARNER,
                                new Personal(LEARNER, PersonalField.CONTRACT, "c2VhbGVk"),
                                Money.of("100"),
                                AMOUNT,
                                OFFICER,
                                DAY),
                        new LessonsTaught(
                                ACCOUNT,
                                COURSE,
                                CONTRACT,
                                LEARNER,
                                2,
                                Money.of("200"),
                                OFFICER,
                                DAY),
                        new TuitionReleased(
                                ACCOUNT,
                                new TuitionMovementId("B-2"),
                                COURSE,
                                Money.of("200"),
                                OFFICER,
                                DAY),
                        new TuitionRefundAsked(ACCOUNT, CONTRACT, LEARNER, OFFICER, DAY),
                        new TuitionRefunded(
                                ACCOUNT,
                                new TuitionMovementId("B-3"),
                                COURSE,
                                CONTRACT,
                                LEARNER,
                                Money.of("2800"),
                                OFFICER,
                                DAY),
                        new BankDayClosed(ACCOUNT, Money.ZERO, OFFICER, DAY),
                        new TuitionAlertRaised(
                                ACCOUNT, 1, AlertCause.UNDER_FLOOR, AMOUNT, "Less.", null, DAY),
                        new TuitionAlertSettled(ACCOUNT, 1, "Spoken to.", OFFICER, DAY),
                        new TuitionMisuseFound(
                                ACCOUNT, 1, MisuseKind.FLIGHT, "Empty rooms.", OFFICER, DAY),
                        new TuitionAccountFrozen(ACCOUNT, FreezeCause.DECISION, SPARE, DAY),
                        new TuitionAccountFrozen(ACCOUNT, FreezeCause.LICENCE_ENDED, null, DAY),
                        new FreezeLifted(ACCOUNT, DAY, SPARE, DAY),
                        new TuitionLeftOwing(ACCOUNT, COURSE, CONTRACT, LEARNER, AMOUNT, DAY),
                        new TuitionAccountClosed(ACCOUNT, 1, AMOUNT, SPARE, DAY)));
    }
}
