package org.chalkline.command.tuition;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.tuition.TuitionRefusal.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Headroom;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.kernel.tuition.TuitionMovementId;
import org.jspecify.annotations.Nullable;

/**
 * The money of one tuition account, in fen and by the day, as that of a budget line is kept: on
 * each day it holds what was deposited, less what was released and refunded; of each course no more
 * was released than was taught for; and no contract got back more than was paid on it. Folded from
 * the account's facts alone.
 */
final class TuitionLedger {

    /** What tells a movement on record from another one under the same number. */
    private record Print(
            Class<?> type,
            CourseId course,
            @Nullable TuitionContractId contract,
            long fen,
            String officer,
            LocalDate day) {

        static Print of(TuitionMovement fact) {
            return switch (fact) {
                case TuitionDeposited e -> of(e, e.contract(), e.officer());
                case TuitionReleased e -> of(e, null, e.officer());
                case TuitionRefunded e -> of(e, e.contract(), e.officer());
            };
        }

        private static Print of(
                TuitionMovement fact, @Nullable TuitionContractId contract, String officer) {
            return new Print(
                    fact.getClass(),
                    fact.course(),
                    contract,
                    fact.amount().fen(),
                    officer,
                    fact.effectiveOn());
        }
    }

    /** A learner's contract: what was paid on it, what of that they had, what came back. */
    static final class Contract {
        private final CourseId course;
        private final PersonId learner;
        private final Money price;
        private final Headroom paid = new Headroom();
        private final Map<LocalDate, Integer> lessons = new HashMap<>();
        private LocalDate since = LocalDate.MAX;
        private LocalDate firstUsed = LocalDate.MAX;
        private long left;
        private long taught;

        private Contract(CourseId course, PersonId learner, Money price) {
            this.course = course;
            this.learner = learner;
            this.price = price;
        }

        CourseId course() {
            return course;
        }

        PersonId learner() {
            return learner;
        }

        Money price() {
            return price;
        }

        /** The tuition that was paid and neither taught for nor refunded, in fen. */
        long owed() {
            return Math.max(0, left - taught);
        }

        /** The day of the first payment. */
        LocalDate since() {
            return since;
        }

        /** How many lessons are reported of that day; none where none are. */
        @Nullable Integer lessonsOn(LocalDate day) {
            return lessons.get(day);
        }
    }

    private final Headroom balance = new Headroom();
    private final Map<CourseId, Headroom> releasable = new HashMap<>();
    private final Map<CourseId, TreeMap<LocalDate, FeeSet>> fees = new HashMap<>();
    private final TreeMap<TuitionContractId, Contract> contracts =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<TuitionMovementId, Print> movements = new HashMap<>();
    private final TreeMap<LocalDate, BankDayClosed> bankDays = new TreeMap<>();
    private long owed;

    /** The balance at the end of the day, in fen. */
    long on(LocalDate day) {
        return balance.on(day);
    }

    /** The balance when all is told, in fen. */
    long left() {
        return balance.on(LocalDate.MAX);
    }

    /** The debt to all learners together when all is told, in fen. */
    long owed() {
        return owed;
    }

    /** The fee of the course by which contracts are made on that day; absent where none is set. */
    @Nullable FeeSet fee(CourseId course, LocalDate day) {
        var set = fees.get(course);
        var fee = set == null ? null : set.floorEntry(day);
        return fee == null ? null : fee.getValue();
    }

    @Nullable Contract find(TuitionContractId contract) {
        return contracts.get(contract);
    }

    /** The contracts by their codes. */
    Map<TuitionContractId, Contract> contracts() {
        return contracts;
    }

    /** The last day that the bank closed; absent where none is on record. */
    @Nullable BankDayClosed lastBankDay() {
        return bankDays.isEmpty() ? null : bankDays.lastEntry().getValue();
    }

    /** How the bank closed that day; absent where that isn't on record. */
    @Nullable BankDayClosed bankDay(LocalDate day) {
        return bankDays.get(day);
    }

    /**
     * Whether the movement is on record.
     *
     * @throws RefusedException if another stands under its number
     */
    boolean knows(TuitionMovement fact) {
        var known = movements.get(fact.movement());
        if (known == null) return false;
        refuseIf(!known.equals(Print.of(fact)), MOVEMENT_NUMBER_IN_USE);
        return true;
    }

    // The rules of the numbers.

    /** Refuses a movement by which there would be a day on which the money isn't there for it. */
    void require(TuitionMovement fact) {
        long fen = fact.amount().fen();
        var on = fact.effectiveOn();
        switch (fact) {
            case TuitionDeposited e -> {}
            case TuitionReleased e -> {
                requireLeft(courseOf(e.course()), on, fen, RELEASED_BEFORE_TAUGHT);
                requireLeft(balance, on, fen, TUITION_OVERDRAWN);
            }
            case TuitionRefunded e -> {
                var contract = contracts.get(e.contract());
                if (contract == null) throw new RefusedException(UNKNOWN_TUITION_CONTRACT);
                requireLeft(contract.paid, on, fen, REFUND_OVER_PAID);
                requireLeft(balance, on, fen, TUITION_OVERDRAWN);
            }
        }
    }

    private static void requireLeft(Headroom money, LocalDate on, long fen, Reason reason) {
        var short_ = money.firstBelow(on, fen);
        if (short_ == null) return;
        var said = reason.rule();
        refuseIf(
                true,
                reason,
                new Refusal(
                        reason.name(),
                        said.message()
                                + " On "
                                + short_
                                + " only "
                                + Money.ofFen(Math.max(0, money.on(short_)))
                                + " is left for it.",
                        said.law(),
                        said.article()));
    }

    /**
     * Refuses numbers that contradict each other on any day.
     *
     * @throws RefusedException by the name of the first that doesn't hold
     */
    void requireSound() {
        refuseIf(balance.leastFrom(Fact.SINCE_EVER) < 0, TUITION_OVERDRAWN);
        for (var course : releasable.values()) {
            refuseIf(course.leastFrom(Fact.SINCE_EVER) < 0, RELEASED_BEFORE_TAUGHT);
        }
        for (var contract : contracts.values()) {
            refuseIf(contract.paid.leastFrom(Fact.SINCE_EVER) < 0, REFUND_OVER_PAID);
            refuseIf(contract.firstUsed.isBefore(contract.since), NOT_PAID_YET);
        }
        for (var day : bankDays.values()) refuseIf(!agrees(day), BANK_BALANCE_DIFFERS);
    }

    /** Whether the bank's balance is ours. */
    boolean agrees(BankDayClosed day) {
        return balance.on(day.effectiveOn()) == day.balance().fen();
    }

    // The fold.

    /** Takes in a fact of the account; those that move no money change nothing. */
    void evolve(TuitionEvent fact) {
        switch (fact) {
            case FeeSet e ->
                    fees.computeIfAbsent(e.course(), course -> new TreeMap<>())
                            .put(e.effectiveOn(), e);
            case TuitionMovement e -> move(e);
            case LessonsTaught e -> teach(e);
            case TuitionRefundAsked e -> use(e.contract(), e.effectiveOn());
            case BankDayClosed e -> bankDays.put(e.effectiveOn(), e);
            default -> {} // a step in the procedure
        }
    }

    private void move(TuitionMovement fact) {
        movements.put(fact.movement(), Print.of(fact));
        long fen = fact.amount().fen();
        var on = fact.effectiveOn();
        switch (fact) {
            case TuitionDeposited e -> {
                balance.change(on, fen);
                var contract =
                        contracts.computeIfAbsent(
                                e.contract(),
                                id -> new Contract(e.course(), e.learner(), e.price()));
                if (on.isBefore(contract.since)) contract.since = on;
                pay(contract, on, fen);
            }
            case TuitionReleased e -> {
                balance.change(on, -fen);
                courseOf(e.course()).change(on, -fen);
            }
            case TuitionRefunded e -> {
                balance.change(on, -fen);
                pay(requireNonNull(contracts.get(e.contract())), on, -fen);
            }
        }
    }

    private void pay(Contract contract, LocalDate on, long fen) {
        owed -= contract.owed();
        contract.paid.change(on, fen);
        contract.left += fen;
        owed += contract.owed();
    }

    private void teach(LessonsTaught e) {
        var contract = use(e.contract(), e.effectiveOn());
        owed -= contract.owed();
        contract.lessons.put(e.effectiveOn(), e.lessons());
        contract.taught += e.value().fen();
        owed += contract.owed();
        courseOf(e.course()).change(e.effectiveOn(), e.value().fen());
    }

    private Contract use(TuitionContractId code, LocalDate on) {
        var contract = requireNonNull(contracts.get(code));
        if (on.isBefore(contract.firstUsed)) contract.firstUsed = on;
        return contract;
    }

    private Headroom courseOf(CourseId course) {
        return releasable.computeIfAbsent(course, each -> new Headroom());
    }
}
