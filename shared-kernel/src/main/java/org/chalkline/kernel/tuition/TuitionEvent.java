package org.chalkline.kernel.tuition;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the tuition account (学杂费专用存款账户) of a training institution. SHL is the
 * Shanghai Regulations on Lifelong Education, PRR the Implementing Regulations of the Private
 * Education Law, PRI that law.
 */
public sealed interface TuitionEvent extends Fact {

    TuitionAccountId account();

    @Override
    default String subject() {
        return account().toString();
    }

    /** Why an alert was raised. */
    enum AlertCause {
        /** After a movement less was left than the account's floor. */
        UNDER_FLOOR,
        /** The bank's balance is another than ours. */
        BANK_DIFFERS,
        /** Lessons are cancelled, or nobody can be reached. */
        TEACHING_STOPPED,
        /** Something else that the monitor saw. */
        OTHER
    }

    /** A use of tuition that it isn't for (SHL 34). */
    enum MisuseKind {
        /** It was spent on something else (挪用办学经费). */
        MISUSE,
        /** The provider ended teaching in bad faith (恶意终止办学). */
        FLIGHT
    }

    /** Why an account is frozen. */
    enum FreezeCause {
        /** By decision, upon what was watched. */
        DECISION,
        /** The licence ended: what is left is the learners' first (PRI 59). */
        LICENCE_ENDED
    }

    /** Tuition came into the account, or left it. Each has a number of its own. */
    sealed interface TuitionMovement extends TuitionEvent {

        /** The number that the bank gave it. */
        TuitionMovementId movement();

        /** For which course. */
        CourseId course();

        /** How much, at least one fen. */
        Money amount();
    }

    /**
     * It was opened at a bank.
     *
     * @param school the provider
     * @param bankAccount its number at the bank
     * @param unit the unit of the bureau that watches it
     */
    @FactType("tuition.TuitionAccountOpened")
    record TuitionAccountOpened(
            TuitionAccountId account,
            SchoolId school,
            String bank,
            String bankAccount,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * It was filed with the bureau (PRR 44).
     *
     * @param filing the number of the filing
     * @param floor the least that has to be left in it while it is watched
     */
    @FactType("tuition.TuitionAccountFiled")
    record TuitionAccountFiled(
            TuitionAccountId account,
            String filing,
            Money floor,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /** It is watched from now on (SHL 30). */
    @FactType("tuition.TuitionMonitoringBegun")
    record TuitionMonitoringBegun(TuitionAccountId account, String officer, LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * It moved to another bank, or to another account at its bank: from that day on that one holds
     * what is in it. What was watched goes on.
     *
     * @param filing the number under which the new one was filed (PRR 44)
     */
    @FactType("tuition.TuitionAccountMoved")
    record TuitionAccountMoved(
            TuitionAccountId account,
            String bank,
            String bankAccount,
            String filing,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * The fee of a course was set and published, for contracts from that day on.
     *
     * @param title what the course is called
     * @param price of one lesson
     * @param lessons how many the course has, from 1
     * @param months over how many months they are spread, from 1
     * @param publishedIn where it can be read
     */
    @FactType("tuition.FeeSet")
    record FeeSet(
            TuitionAccountId account,
            CourseId course,
            String title,
            Money price,
            int lessons,
            int months,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * A learner paid tuition into it.
     *
     * @param contract the learner's contract, by its code
     * @param terms the contract's number and what was agreed, sealed under the learner's key;
     *     absent of a contract that was paid on before
     * @param price of one lesson by this contract: the one that was set on the day of its first
     *     payment
     */
    @FactType("tuition.TuitionDeposited")
    record TuitionDeposited(
            TuitionAccountId account,
            TuitionMovementId movement,
            CourseId course,
            TuitionContractId contract,
            PersonId learner,
            @Nullable Personal terms,
            Money price,
            Money amount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionMovement {}

    /**
     * A learner had lessons that day.
     *
     * @param lessons how many, from 1
     * @param value what they come to at the contract's price
     */
    @FactType("tuition.LessonsTaught")
    record LessonsTaught(
            TuitionAccountId account,
            CourseId course,
            TuitionContractId contract,
            PersonId learner,
            int lessons,
            Money value,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /** What had been taught for was released to the provider. */
    @FactType("tuition.TuitionReleased")
    record TuitionReleased(
            TuitionAccountId account,
            TuitionMovementId movement,
            CourseId course,
            Money amount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionMovement {}

    /** A learner asked for their tuition back. */
    @FactType("tuition.TuitionRefundAsked")
    record TuitionRefundAsked(
            TuitionAccountId account,
            TuitionContractId contract,
            PersonId learner,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /** A learner got tuition back. */
    @FactType("tuition.TuitionRefunded")
    record TuitionRefunded(
            TuitionAccountId account,
            TuitionMovementId movement,
            CourseId course,
            TuitionContractId contract,
            PersonId learner,
            Money amount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionMovement {}

    /**
     * The bank closed its day with that balance, and so did we.
     *
     * @param balance at the end of the day
     */
    @FactType("tuition.BankDayClosed")
    record BankDayClosed(
            TuitionAccountId account, Money balance, String officer, LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * An alert was raised.
     *
     * @param number that of the alert, from 1
     * @param balance what was left on that day
     * @param findings what was seen
     * @param officer who raised it; absent where the watch did
     */
    @FactType("tuition.TuitionAlertRaised")
    record TuitionAlertRaised(
            TuitionAccountId account,
            int number,
            AlertCause cause,
            Money balance,
            String findings,
            @Nullable String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * An alert was acted upon.
     *
     * @param number that of the alert
     * @param measure what was done
     */
    @FactType("tuition.TuitionAlertSettled")
    record TuitionAlertSettled(
            TuitionAccountId account,
            int number,
            String measure,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * Tuition was found to be misused, or the provider to have fled (SHL 34).
     *
     * @param number that of the finding, from 1
     * @param findings names no natural person
     */
    @FactType("tuition.TuitionMisuseFound")
    record TuitionMisuseFound(
            TuitionAccountId account,
            int number,
            MisuseKind misuse,
            String findings,
            String officer,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * Nothing is released from it any more; refunds go on.
     *
     * @param decision absent where it followed from the licence's end
     */
    @FactType("tuition.TuitionAccountFrozen")
    record TuitionAccountFrozen(
            TuitionAccountId account,
            FreezeCause cause,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * The freezing was lifted.
     *
     * @param licenceEndedOn since when the provider's licence is in force no longer; absent while
     *     it is. Then no learner is owed anything, and what is left goes to other creditors.
     */
    @FactType("tuition.FreezeLifted")
    record FreezeLifted(
            TuitionAccountId account,
            @Nullable LocalDate licenceEndedOn,
            Decision decision,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /** What a learner was still owed when it was closed, and nothing was left to pay from. */
    @FactType("tuition.TuitionLeftOwing")
    record TuitionLeftOwing(
            TuitionAccountId account,
            CourseId course,
            TuitionContractId contract,
            PersonId learner,
            Money amount,
            LocalDate effectiveOn)
            implements TuitionEvent {}

    /**
     * It was closed, and nothing is left in it.
     *
     * @param owing to how many contracts tuition is still owed, each told by a fact of its own
     * @param owed what that comes to
     */
    @FactType("tuition.TuitionAccountClosed")
    record TuitionAccountClosed(
            TuitionAccountId account,
            int owing,
            Money owed,
            Decision decision,
            LocalDate effectiveOn)
            implements TuitionEvent {}
}
