package org.chalkline.command.tuition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.tuition.TuitionRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.FREEZE_TUITION;
import static org.chalkline.kernel.procedure.power.Power.MONITOR_TUITION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.command.tuition.TuitionLedger.Contract;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.kernel.tuition.TuitionRules;
import org.jspecify.annotations.Nullable;

/**
 * The tuition account of one training institution (学杂费专用存款账户): opened, filed, watched; tuition
 * deposited, lessons reported, released for what was taught, or refunded. An alert leads to a
 * measure, or to freezing; the licence's end freezes it for the learners, who come before anybody
 * else; at last it is closed, and says who is still owed what.
 *
 * <p>Movements are recorded late and out of order. Each is measured against every later day, so
 * that there is no day on which less is in the account than nothing, or more was released than was
 * taught for.
 */
@Aggregate
public class TuitionAccount {
    static final RuleId REFUND = new RuleId("tuition.refund");
    static final RuleId ALERT = new RuleId("tuition.alert");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_CONTRACTS = 200;
    private static final int MOST_LESSONS_A_DAY = 12;
    private static final int MOST_LESSONS = 10_000;
    private static final int MOST_MONTHS = 120;
    private static final String UNDER = "Less is left than the floor of ";

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable TuitionAccountId id;

    private final Clocks clocks = new Clocks();
    private final Recusals recusals = new Recusals();
    private final TuitionLedger ledger = new TuitionLedger();

    /** The steps, without the movements and lessons, of which there are very many. */
    private final Set<TuitionEvent> steps = new HashSet<>();

    /** The numbers at banks, each from its first day on. */
    private final TreeMap<LocalDate, String> bankAccounts = new TreeMap<>();

    private final TreeMap<LocalDate, Boolean> frozen = new TreeMap<>();
    private final Map<Integer, Boolean> alerts = new HashMap<>();
    private final Map<Integer, ClockId> alertClocks = new HashMap<>();
    private final Map<TuitionContractId, TuitionRefundAsked> asked = new HashMap<>();
    private final Map<TuitionContractId, ClockId> refundClocks = new HashMap<>();
    private final Set<String> watchers = new HashSet<>();
    private @Nullable TuitionAccountOpened opened;
    private @Nullable TuitionAccountFiled filed;
    private @Nullable LocalDate monitoredOn;
    private @Nullable LocalDate licenceEndedOn;
    private @Nullable TuitionEvent justRecorded;
    private boolean underFloor;
    private boolean closed;
    private int misuses;
    private LocalDate lastStep = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenTuitionAccount c, TuitionOffice office) {
        var provider = office.provider(c.account().licence(), c.effectiveOn());
        var fact =
                new TuitionAccountOpened(
                        c.account(),
                        provider.school(),
                        c.bank(),
                        c.bankAccount(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (steps.contains(fact)) return;
        refuseIf(opened != null, TUITION_ACCOUNT_EXISTS);
        office.requireDone(c.effectiveOn());
        refuseIf(!provider.kind().takesTuition(), NOT_A_TRAINING_INSTITUTION);
        refuseIf(!provider.isLicensedOn(c.effectiveOn()), PROVIDER_UNLICENSED);
        requireLine(c.bank(), LINE);
        requireLine(c.bankAccount(), LINE);
        requireLine(c.unit(), LINE);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileTuitionAccount c, TuitionOffice office) {
        var fact =
                new TuitionAccountFiled(
                        c.account(), c.filing(), c.floor(), c.officer(), c.effectiveOn());
        if (isRepeat(fact)) return;
        requireStep(c.effectiveOn(), office);
        refuseIf(filed != null, ACCOUNT_FILED_ALREADY);
        requireLine(c.filing(), LINE);
        requireYuan(c.floor());
        var rules = TuitionRules.on(c.effectiveOn());
        refuseIf(rules != null && rules.leastFloor().exceeds(c.floor()), FLOOR_TOO_LOW);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginTuitionMonitoring c, TuitionOffice office) {
        var fact = new TuitionMonitoringBegun(c.account(), c.officer(), c.effectiveOn());
        if (isRepeat(fact)) return;
        requireStep(c.effectiveOn(), office);
        refuseIf(monitoredOn != null, MONITORED_ALREADY);
        requireFiled(c.effectiveOn());
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MoveTuitionAccount c, TuitionOffice office) {
        var fact =
                new TuitionAccountMoved(
                        c.account(),
                        c.bank(),
                        c.bankAccount(),
                        c.filing(),
                        c.officer(),
                        c.effectiveOn());
        if (isRepeat(fact)) return;
        requireStep(c.effectiveOn(), office);
        requireFiled(c.effectiveOn());
        requireLine(c.bank(), LINE);
        requireLine(c.bankAccount(), LINE);
        requireLine(c.filing(), LINE);
        refuseIf(bankAccounts.containsValue(c.bankAccount()), BANK_ACCOUNT_HELD_BEFORE);
        // One that is frozen stays where it was frozen.
        boolean stays = isFrozenOn(c.effectiveOn()) || hasEndedBy(c.effectiveOn());
        refuseIf(stays, ACCOUNT_FROZEN);
        requireNotClosedByBank(c.effectiveOn());
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetFee c, TuitionOffice office) {
        var fact =
                new FeeSet(
                        c.account(),
                        c.course(),
                        c.title(),
                        c.price(),
                        c.lessons(),
                        c.months(),
                        c.publishedIn(),
                        c.officer(),
                        c.effectiveOn());
        if (isRepeat(fact)) return;
        requireOpen();
        office.requireDone(c.effectiveOn());
        requireFiled(c.effectiveOn());
        var last = ledger.fee(c.course(), LocalDate.MAX);
        boolean later = last == null || c.effectiveOn().isAfter(last.effectiveOn());
        refuseIf(!later, ACT_OUT_OF_ORDER);
        requireLine(c.title(), LINE);
        requireLine(c.publishedIn(), LINE);
        requireYuan(c.price());
        boolean sound =
                c.lessons() >= 1
                        && c.lessons() <= MOST_LESSONS
                        && c.months() >= 1
                        && c.months() <= MOST_MONTHS
                        && c.price().fen() <= Money.MOST_FEN / c.lessons();
        refuseIf(!sound, FEE_MALFORMED);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DepositTuition c, TuitionOffice office) {
        requireOpen();
        requireYuan(c.amount());
        var contract = ledger.find(c.contract());
        var fee = ledger.fee(c.course(), c.effectiveOn());
        if (fee == null)
            throw new RefusedException(filed == null ? ACCOUNT_NOT_FILED : FEE_NOT_SET);
        var price = contract == null ? fee.price() : contract.price();
        var fact =
                new TuitionDeposited(
                        c.account(),
                        c.movement(),
                        c.course(),
                        c.contract(),
                        c.learner(),
                        null,
                        price,
                        c.amount(),
                        c.officer(),
                        c.effectiveOn());
        if (ledger.knows(fact)) return;
        requireMovable(c.bankAccount(), c.effectiveOn(), office);
        office.people().requireKnown(c.learner());
        if (contract == null) {
            if (c.terms() == null) throw new RefusedException(CONTRACT_TERMS_MISSING);
            requireText(c.terms(), TEXT);
        } else {
            boolean same =
                    contract.learner().equals(c.learner()) && contract.course().equals(c.course());
            refuseIf(!same, ANOTHER_CONTRACT);
        }
        requireUnderCap(fact, fee);
        refuseIf(isFrozenOn(c.effectiveOn()), ACCOUNT_FROZEN);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        var terms = contract == null ? c.terms() : null;
        apply(
                new TuitionDeposited(
                        c.account(),
                        c.movement(),
                        c.course(),
                        c.contract(),
                        c.learner(),
                        terms == null ? null : office.seals().agreed(c.learner(), terms),
                        price,
                        c.amount(),
                        c.officer(),
                        c.effectiveOn()));
    }

    /** The months that it pays for are as many as its lessons take, at the course's pace. */
    private static void requireUnderCap(TuitionDeposited fact, FeeSet fee) {
        var rules = TuitionRules.on(fact.effectiveOn());
        if (rules == null) return;
        var most = rules.prepaidAmount();
        refuseIf(most != null && fact.amount().exceeds(most), OVER_PREPAID_CAP);
        var months = rules.prepaidMonths();
        if (months == null) return;
        boolean over =
                fact.amount().fen() * fee.months() > months * fact.price().fen() * fee.lessons();
        refuseIf(over, OVER_PREPAID_CAP);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportLessons c, TuitionOffice office) {
        requireOpen();
        boolean sound =
                c.lessons() >= 1
                        && c.lessons() <= MOST_LESSONS_A_DAY
                        && !c.contracts().isEmpty()
                        && new HashSet<>(c.contracts()).size() == c.contracts().size();
        refuseIf(!sound, LESSONS_MALFORMED);
        requireAtMost(c.contracts(), MOST_CONTRACTS);
        office.requireDone(c.effectiveOn());
        requireFiled(c.effectiveOn());
        for (var each : c.contracts()) {
            var contract = requireContract(each);
            refuseIf(!contract.course().equals(c.course()), ANOTHER_CONTRACT);
            refuseIf(c.effectiveOn().isBefore(contract.since()), NOT_PAID_YET);
            var known = contract.lessonsOn(c.effectiveOn());
            refuseIf(known != null && known != c.lessons(), LESSONS_REPORTED);
        }
        requireMonitor(c.officer(), c.effectiveOn(), office);
        for (var each : c.contracts()) {
            var contract = requireContract(each);
            if (contract.lessonsOn(c.effectiveOn()) != null) continue;
            apply(
                    new LessonsTaught(
                            c.account(),
                            c.course(),
                            each,
                            contract.learner(),
                            c.lessons(),
                            Money.ofFen(contract.price().fen() * c.lessons()),
                            c.officer(),
                            c.effectiveOn()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseTuition c, TuitionOffice office) {
        requireOpen();
        requireYuan(c.amount());
        var fact =
                new TuitionReleased(
                        c.account(),
                        c.movement(),
                        c.course(),
                        c.amount(),
                        c.officer(),
                        c.effectiveOn());
        if (ledger.knows(fact)) return;
        requireMovable(c.bankAccount(), c.effectiveOn(), office);
        boolean watched = monitoredOn != null && !c.effectiveOn().isBefore(monitoredOn);
        refuseIf(!watched, ACCOUNT_NOT_MONITORED);
        refuseIf(hasEndedBy(c.effectiveOn()) && ledger.owed() > 0, LEARNERS_COME_FIRST);
        refuseIf(isFrozenOn(c.effectiveOn()), ACCOUNT_FROZEN);
        ledger.require(fact);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
        watchFloor(c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskTuitionRefund c, TuitionOffice office) {
        requireOpen();
        var contract = requireContract(c.contract());
        var fact =
                new TuitionRefundAsked(
                        c.account(),
                        c.contract(),
                        contract.learner(),
                        c.officer(),
                        c.effectiveOn());
        if (isRepeat(fact)) return;
        office.requireDone(c.effectiveOn());
        requireFiled(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(contract.since()), NOT_PAID_YET);
        refuseIf(asked.containsKey(c.contract()), REFUND_ASKED);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
        openClock(REFUND, c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefundTuition c, TuitionOffice office) {
        requireOpen();
        requireYuan(c.amount());
        var contract = requireContract(c.contract());
        var fact =
                new TuitionRefunded(
                        c.account(),
                        c.movement(),
                        contract.course(),
                        c.contract(),
                        contract.learner(),
                        c.amount(),
                        c.officer(),
                        c.effectiveOn());
        if (ledger.knows(fact)) return;
        requireMovable(c.bankAccount(), c.effectiveOn(), office);
        boolean beyond = hasEndedBy(c.effectiveOn()) && c.amount().fen() > contract.owed();
        refuseIf(beyond, REFUND_OVER_OWED);
        ledger.require(fact);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        clocks.settle(c.effectiveOn(), office.calendar());
        // Read before it is recorded, by which nobody waits any more.
        var clock = asked.containsKey(c.contract()) ? refundClocks.get(c.contract()) : null;
        apply(fact);
        if (clock != null) clocks.meet(clock, c.effectiveOn(), c.officer(), office.calendar());
        watchFloor(c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseBankDay c, TuitionOffice office) {
        requireOpen();
        requireCurrency(c.balance());
        var fact = new BankDayClosed(c.account(), c.balance(), c.officer(), c.effectiveOn());
        requireHeld(c.bankAccount(), c.effectiveOn());
        var known = ledger.bankDay(c.effectiveOn());
        if (known != null && known.balance().equals(c.balance())) return;
        office.requireDone(c.effectiveOn());
        requireFiled(c.effectiveOn());
        requireNamed(c.bankAccount());
        refuseIf(known != null, BANK_DAY_TWICE);
        var last = ledger.lastBankDay();
        if (last != null) {
            refuseIf(c.effectiveOn().isBefore(last.effectiveOn()), BANK_DAY_TWICE);
            boolean missing =
                    anyWorkingDayWithin(last.effectiveOn(), c.effectiveOn(), office.calendar());
            refuseIf(missing, BANK_DAY_MISSING);
        }
        refuseIf(!ledger.agrees(fact), BANK_BALANCE_DIFFERS);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    /** Whether a working day lies between the two. */
    private static boolean anyWorkingDayWithin(
            LocalDate from, LocalDate to, WorkingDayCalendar calendar) {
        for (var day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) return true;
        }
        return false;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RaiseTuitionAlert c, TuitionOffice office) {
        requireStep(c.effectiveOn(), office);
        refuseIf(monitoredOn == null, ACCOUNT_NOT_MONITORED);
        if (isRaised(c)) return;
        requireText(c.findings(), TEXT);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        raise(c.cause(), c.findings(), c.officer(), c.effectiveOn(), office);
    }

    private boolean isRaised(RaiseTuitionAlert c) {
        return steps.stream()
                .anyMatch(
                        each ->
                                each instanceof TuitionAlertRaised e
                                        && e.cause() == c.cause()
                                        && e.findings().equals(c.findings())
                                        && c.officer().equals(e.officer())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    private void raise(
            AlertCause cause,
            String findings,
            @Nullable String officer,
            LocalDate on,
            TuitionOffice office) {
        apply(
                new TuitionAlertRaised(
                        requireKnown().account(),
                        alerts.size() + 1,
                        cause,
                        Money.ofFen(ledger.on(on)),
                        findings,
                        officer,
                        on));
        openClock(ALERT, on, office);
    }

    /** After a movement, while nobody has frozen it; one alert at a time tells of it. */
    private void watchFloor(LocalDate on, TuitionOffice office) {
        if (monitoredOn == null || filed == null || underFloor) return;
        if (isFrozenOn(on) || hasEndedBy(on)) return;
        if (ledger.on(on) >= filed.floor().fen()) return;
        raise(AlertCause.UNDER_FLOOR, UNDER + filed.floor() + ".", null, on, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleTuitionAlert c, TuitionOffice office) {
        var fact =
                new TuitionAlertSettled(
                        c.account(), c.number(), c.measure(), c.officer(), c.effectiveOn());
        if (isRepeat(fact)) return;
        requireOpen();
        office.requireDone(c.effectiveOn());
        refuseIf(!alerts.containsKey(c.number()), UNKNOWN_ALERT);
        refuseIf(!Boolean.TRUE.equals(alerts.get(c.number())), ALERT_SETTLED);
        requireText(c.measure(), TEXT);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(fact);
        meetAlert(c.number(), c.officer(), c.effectiveOn(), office);
    }

    private void meetAlert(int number, String by, LocalDate on, TuitionOffice office) {
        var clock = alertClocks.get(number);
        if (clock != null) clocks.meet(clock, on, by, office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindTuitionMisuse c, TuitionOffice office) {
        requireOpen();
        boolean known =
                steps.stream()
                        .anyMatch(
                                each ->
                                        each instanceof TuitionMisuseFound e
                                                && e.misuse() == c.misuse()
                                                && e.findings().equals(c.findings())
                                                && e.officer().equals(c.officer())
                                                && e.effectiveOn().equals(c.effectiveOn()));
        if (known) return;
        office.requireDone(c.effectiveOn());
        requireFiled(c.effectiveOn());
        requireText(c.findings(), TEXT);
        requireMonitor(c.officer(), c.effectiveOn(), office);
        apply(
                new TuitionMisuseFound(
                        c.account(),
                        misuses + 1,
                        c.misuse(),
                        c.findings(),
                        c.officer(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FreezeTuitionAccount c, TuitionOffice office) {
        var fact =
                new TuitionAccountFrozen(
                        c.account(), FreezeCause.DECISION, c.decision(), c.effectiveOn());
        if (isRepeat(fact)) return;
        requireStep(c.effectiveOn(), office);
        requireFiled(c.effectiveOn());
        refuseIf(isFrozenOn(c.effectiveOn()), ACCOUNT_FROZEN);
        refuseIf(c.decision().remedyNotice() == null, FREEZE_WITHOUT_REMEDY);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
        for (var alert : alerts.entrySet()) {
            if (alert.getValue()) {
                meetAlert(alert.getKey(), c.decision().officer(), c.effectiveOn(), office);
            }
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LiftTuitionFreeze c, TuitionOffice office) {
        requireKnown();
        // An end that was set aside, as by a court, is none.
        var ended = office.provider(c.account().licence(), c.effectiveOn()).endedOn();
        var fact = new FreezeLifted(c.account(), ended, c.decision(), c.effectiveOn());
        if (isRepeat(fact)) return;
        requireStep(c.effectiveOn(), office);
        boolean frozenNow = isFrozenOn(c.effectiveOn()) || hasEndedBy(c.effectiveOn());
        refuseIf(!frozenNow, ACCOUNT_NOT_FROZEN);
        refuseIf(ended != null && ledger.owed() > 0, LICENCE_ENDED);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseTuitionAccount c, TuitionOffice office) {
        boolean known =
                steps.stream()
                        .anyMatch(
                                each ->
                                        each instanceof TuitionAccountClosed e
                                                && e.decision().equals(c.decision())
                                                && e.effectiveOn().equals(c.effectiveOn()));
        if (known) return;
        requireStep(c.effectiveOn(), office);
        refuseIf(ledger.left() > 0, ACCOUNT_NOT_EMPTY);
        refuseIf(ledger.owed() > 0 && !hasEndedBy(c.effectiveOn()), LEARNERS_OWED);
        requireDecided(c.decision(), c.effectiveOn(), office);
        var owing = new TreeMap<String, TuitionLeftOwing>();
        ledger.contracts()
                .forEach(
                        (code, contract) -> {
                            if (contract.owed() > 0) {
                                owing.put(code.value(), left(c, code, contract));
                            }
                        });
        apply(
                new TuitionAccountClosed(
                        c.account(),
                        owing.size(),
                        Money.ofFen(ledger.owed()),
                        c.decision(),
                        c.effectiveOn()));
        owing.values().forEach(each -> apply(each));
        clocks.overtakeAll(c.effectiveOn(), "The account was closed.", office.calendar());
    }

    private static TuitionLeftOwing left(
            CloseTuitionAccount c, TuitionContractId code, Contract contract) {
        return new TuitionLeftOwing(
                c.account(),
                contract.course(),
                code,
                contract.learner(),
                Money.ofFen(contract.owed()),
                c.effectiveOn());
    }

    /** Of a licence without an account, or whose account is closed, nothing follows. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FreezeUponLicenceEnd c, TuitionOffice office) {
        if (opened == null || closed || licenceEndedOn != null) return;
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(
                new TuitionAccountFrozen(
                        c.account(), FreezeCause.LICENCE_ENDED, null, c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleTuitionClocks c, TuitionOffice office) {
        requireKnown();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonTuitionClocksAnew c, TuitionOffice office) {
        requireKnown();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what the service of its papers means. */
    Following services(ProcedureOffice office) {
        return new TuitionServices(this, office);
    }

    /** Whether papers about the account are served on them: on the provider alone. */
    boolean isParty(String receiver) {
        return opened != null && opened.school().value().equals(receiver);
    }

    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    // ---- what acts have in common

    private boolean isRepeat(TuitionEvent fact) {
        requireKnown();
        return steps.contains(fact);
    }

    private TuitionAccountOpened requireKnown() {
        var known = opened;
        if (known == null) throw new RefusedException(UNKNOWN_TUITION_ACCOUNT);
        return known;
    }

    private void requireOpen() {
        requireKnown();
        refuseIf(closed, ACCOUNT_CLOSED);
    }

    /** A step of the procedure comes after the one before. */
    private void requireStep(LocalDate on, TuitionOffice office) {
        requireOpen();
        office.requireDone(on);
        refuseIf(on.isBefore(lastStep), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    private void requireFiled(LocalDate on) {
        boolean isFiled = filed != null && !on.isBefore(filed.effectiveOn());
        refuseIf(!isFiled, ACCOUNT_NOT_FILED);
    }

    /** A movement may be entered late, but of no day that the bank has closed. */
    private void requireMovable(@Nullable String bankAccount, LocalDate on, TuitionOffice office) {
        office.requireDone(on);
        requireFiled(on);
        requireNamed(bankAccount);
        requireHeld(bankAccount, on);
        requireNotClosedByBank(on);
    }

    private void requireNotClosedByBank(LocalDate on) {
        var last = ledger.lastBankDay();
        refuseIf(last != null && !on.isAfter(last.effectiveOn()), BANK_DAY_CLOSED);
    }

    /** Once it has moved, two banks have files of it, and each says which account it is of. */
    private void requireNamed(@Nullable String bankAccount) {
        refuseIf(bankAccount == null && bankAccounts.size() > 1, BANK_ACCOUNT_NOT_NAMED);
    }

    /** Refuses the file of a bank account in which the tuition wasn't that day. */
    private void requireHeld(@Nullable String bankAccount, LocalDate on) {
        if (bankAccount == null) return;
        var held = bankAccounts.floorEntry(on);
        boolean same = held != null && held.getValue().equals(bankAccount);
        refuseIf(!same, OF_ANOTHER_BANK_ACCOUNT);
    }

    private Contract requireContract(TuitionContractId code) {
        var contract = ledger.find(code);
        if (contract == null) throw new RefusedException(UNKNOWN_TUITION_CONTRACT);
        return contract;
    }

    private boolean isFrozenOn(LocalDate day) {
        var last = frozen.floorEntry(day);
        return last != null && last.getValue();
    }

    private boolean hasEndedBy(LocalDate day) {
        return licenceEndedOn != null && !day.isBefore(licenceEndedOn);
    }

    private void requireMonitor(String officer, LocalDate on, TuitionOffice office) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
        office.require(officer, MONITOR_TUITION, on);
    }

    /** Who raised an alert, or found misuse, doesn't decide upon it. */
    private void requireDecided(Decision decision, LocalDate on, TuitionOffice office) {
        for (var decider : decision.deciders()) {
            refuseIf(recusals.standsAside(decider), OFFICER_STANDS_ASIDE);
            refuseIf(watchers.contains(decider), PREPARER_DECIDES);
        }
        office.require(decision, FREEZE_TUITION, on);
    }

    private void openClock(RuleId rule, LocalDate on, TuitionOffice office) {
        var known = requireKnown();
        clocks.openIfInForce(
                known.account().toString(), rule, known.unit(), on, on, office.calendar());
    }

    private static void requireYuan(Money amount) {
        requireCurrency(amount);
        Amounts.requireSome(amount);
    }

    private static void requireCurrency(Money amount) {
        refuseIf(!amount.currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
    }

    @EventSourcingHandler
    void on(TuitionEvent fact) {
        id = fact.account();
        ledger.evolve(fact);
        justRecorded = fact;
        switch (fact) {
            case TuitionAccountOpened e -> {
                opened = e;
                bankAccounts.put(e.effectiveOn(), e.bankAccount());
            }
            case TuitionAccountMoved e -> bankAccounts.put(e.effectiveOn(), e.bankAccount());
            case TuitionAccountFiled e -> filed = e;
            case TuitionMonitoringBegun e -> monitoredOn = e.effectiveOn();
            case TuitionRefundAsked e -> asked.put(e.contract(), e);
            case TuitionRefunded e -> asked.remove(e.contract());
            case TuitionAlertRaised e -> {
                alerts.put(e.number(), true);
                if (e.cause() == AlertCause.UNDER_FLOOR) underFloor = true;
                if (e.officer() != null) watchers.add(e.officer());
            }
            case TuitionAlertSettled e -> {
                alerts.put(e.number(), false);
                underFloor = false;
            }
            case TuitionMisuseFound e -> {
                misuses++;
                watchers.add(e.officer());
            }
            case TuitionAccountFrozen e -> {
                if (e.cause() == FreezeCause.LICENCE_ENDED) licenceEndedOn = e.effectiveOn();
                else {
                    frozen.put(e.effectiveOn(), true);
                    alerts.replaceAll((number, open) -> false);
                }
            }
            case FreezeLifted e -> {
                frozen.put(e.effectiveOn(), false);
                licenceEndedOn = e.licenceEndedOn();
                underFloor = false;
            }
            case TuitionAccountClosed e -> closed = true;
            case FeeSet e -> {}
            case BankDayClosed e -> {}
            case TuitionDeposited e -> {}
            case TuitionReleased e -> {}
            case LessonsTaught e -> {}
            case TuitionLeftOwing e -> {}
        }
        remember(fact);
    }

    private void remember(TuitionEvent fact) {
        switch (fact) {
            case TuitionMovement e -> {} // its number tells it
            case LessonsTaught e -> {} // its contract and its day tell it
            case BankDayClosed e -> {} // its day tells it
            case TuitionLeftOwing e -> {}
            case FeeSet e -> steps.add(e); // fees and findings may be entered late
            case TuitionMisuseFound e -> steps.add(e);
            case TuitionRefundAsked e -> steps.add(e);
            case TuitionAlertSettled e -> steps.add(e);
            case TuitionAlertRaised e -> steps.add(e);
            default -> {
                steps.add(fact);
                if (fact.effectiveOn().isAfter(lastStep)) lastStep = fact.effectiveOn();
            }
        }
    }

    /** A clock is opened right behind the fact that it runs from. */
    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
        if (!(fact instanceof ClockOpened e)) return;
        if (justRecorded instanceof TuitionAlertRaised raised) {
            alertClocks.put(raised.number(), e.clockId());
        }
        if (justRecorded instanceof TuitionRefundAsked ask) {
            refundClocks.put(ask.contract(), e.clockId());
        }
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    TuitionAccount() {} // for Axon
}
