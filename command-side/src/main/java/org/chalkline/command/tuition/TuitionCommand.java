package org.chalkline.command.tuition;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent.AlertCause;
import org.chalkline.kernel.tuition.TuitionEvent.MisuseKind;
import org.chalkline.kernel.tuition.TuitionMovementId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a tuition account. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface TuitionCommand {

    /** Enters the account that a provider opened at a bank. */
    record OpenTuitionAccount(
            @TargetAggregateIdentifier TuitionAccountId account,
            String bank,
            String bankAccount,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Files it. */
    record FileTuitionAccount(
            @TargetAggregateIdentifier TuitionAccountId account,
            String filing,
            Money floor,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Begins to watch it. */
    record BeginTuitionMonitoring(
            @TargetAggregateIdentifier TuitionAccountId account,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /**
     * Moves it to another bank, or to another account at its bank.
     *
     * @param effectiveOn the first day on which the new one holds the money
     */
    record MoveTuitionAccount(
            @TargetAggregateIdentifier TuitionAccountId account,
            String bank,
            String bankAccount,
            String filing,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Enters the fee of a course. */
    record SetFee(
            @TargetAggregateIdentifier TuitionAccountId account,
            CourseId course,
            String title,
            Money price,
            int lessons,
            int months,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /**
     * Enters what a learner paid.
     *
     * @param terms the contract's number and what was agreed; absent of one that was paid on before
     * @param bankAccount the account at the bank whose file tells it; may be absent while the
     *     tuition account never moved
     */
    record DepositTuition(
            @TargetAggregateIdentifier TuitionAccountId account,
            TuitionMovementId movement,
            CourseId course,
            TuitionContractId contract,
            PersonId learner,
            @Nullable String terms,
            Money amount,
            @Nullable String bankAccount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /**
     * Reports which learners had lessons of a course on a day.
     *
     * @param contracts theirs, each once
     */
    record ReportLessons(
            @TargetAggregateIdentifier TuitionAccountId account,
            CourseId course,
            int lessons,
            List<TuitionContractId> contracts,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {
        public ReportLessons {
            contracts = List.copyOf(contracts);
        }
    }

    /**
     * Enters what was released to the provider.
     *
     * @param bankAccount as with a deposit
     */
    record ReleaseTuition(
            @TargetAggregateIdentifier TuitionAccountId account,
            TuitionMovementId movement,
            CourseId course,
            Money amount,
            @Nullable String bankAccount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Enters that a learner asked for their tuition back. */
    record AskTuitionRefund(
            @TargetAggregateIdentifier TuitionAccountId account,
            TuitionContractId contract,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /**
     * Enters what a learner got back.
     *
     * @param bankAccount as with a deposit
     */
    record RefundTuition(
            @TargetAggregateIdentifier TuitionAccountId account,
            TuitionMovementId movement,
            TuitionContractId contract,
            Money amount,
            @Nullable String bankAccount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /**
     * Closes a day with the balance that the bank's file gives.
     *
     * @param bankAccount as with a deposit
     */
    record CloseBankDay(
            @TargetAggregateIdentifier TuitionAccountId account,
            Money balance,
            @Nullable String bankAccount,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Raises an alert. */
    record RaiseTuitionAlert(
            @TargetAggregateIdentifier TuitionAccountId account,
            AlertCause cause,
            String findings,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Tells what was done upon an alert. */
    record SettleTuitionAlert(
            @TargetAggregateIdentifier TuitionAccountId account,
            int number,
            String measure,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Finds that tuition was misused, or that the provider fled. */
    record FindTuitionMisuse(
            @TargetAggregateIdentifier TuitionAccountId account,
            MisuseKind misuse,
            String findings,
            String officer,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Freezes it. */
    record FreezeTuitionAccount(
            @TargetAggregateIdentifier TuitionAccountId account,
            Decision decision,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Lifts the freezing. */
    record LiftTuitionFreeze(
            @TargetAggregateIdentifier TuitionAccountId account,
            Decision decision,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Closes it. */
    record CloseTuitionAccount(
            @TargetAggregateIdentifier TuitionAccountId account,
            Decision decision,
            LocalDate effectiveOn)
            implements TuitionCommand {}

    /** The provider's licence ended: what is left is the learners' first. */
    record FreezeUponLicenceEnd(
            @TargetAggregateIdentifier TuitionAccountId account, LocalDate effectiveOn)
            implements TuitionCommand {}

    /** Records what has lapsed. */
    record SettleTuitionClocks(@TargetAggregateIdentifier TuitionAccountId account)
            implements TuitionCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonTuitionClocksAnew(
            @TargetAggregateIdentifier TuitionAccountId account,
            String notice,
            LocalDate publishedOn)
            implements TuitionCommand {}
}
