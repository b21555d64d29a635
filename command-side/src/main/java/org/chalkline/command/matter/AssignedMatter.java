package org.chalkline.command.matter;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.matter.MatterRefusal.*;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_GONE;
import static org.chalkline.kernel.procedure.power.Power.ACCEPT_REPORTS;
import static org.chalkline.kernel.procedure.power.Power.DISPATCH_MATTERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.matter.MatterCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.matter.MatterEvent.*;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * A matter that another body gave to the bureau: registered, and given back as not ours or
 * dispatched to one lead and to units that help; taken, reported, sent back or accepted, answered
 * and closed. Until when it is answered its assigner alone says, and nobody else makes that longer.
 *
 * <p>Units come and go meanwhile. Before each act, what was given to one that is no more by the day
 * of the act passes to its successor; a unit that leads a matter needs nobody's help from itself.
 */
@Aggregate
public class AssignedMatter {
    /** Whoever answers in time ends it; so does a later day, for the clock that ran until then. */
    static final RuleId REPORT = new RuleId("matter.report");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_HELPERS = 20;

    /** Of units that succeed each other, more than a bureau ever has. */
    private static final int MOST_SUCCESSORS = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private AssignedMatterId id;

    private final Clocks clocks = new Clocks();
    private final HelpingUnits helping = new HelpingUnits();
    private final List<MatterEvent> facts = new ArrayList<>();
    private final Set<String> handlers = new HashSet<>();
    private final Set<InternalUnitId> leads = new HashSet<>();
    private @Nullable MatterRegistered registered;
    private @Nullable MatterDispatched dispatched;
    private @Nullable InternalUnitId lead;
    private @Nullable MatterTaken taken;
    private @Nullable MatterReported waiting;
    private @Nullable ReportAccepted accepted;
    private @Nullable MatterAnswered answered;
    private @Nullable RuleId term;
    private @Nullable LocalDate termEnds;
    private int sentBack;
    private boolean closed;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterMatter c, MatterOffice office) {
        var known = registered;
        var rule = c.dueOn() != null ? REPORT : c.kind().period();
        if (known == null) requireRegistrable(c, rule, office);
        var fact =
                new MatterRegistered(
                        c.matter(),
                        c.kind(),
                        c.assigner(),
                        c.reference(),
                        c.title(),
                        c.petitioner(),
                        sealed(c, office),
                        c.about(),
                        c.unit(),
                        c.dueOn(),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), MATTER_ID_IN_USE);
            return;
        }
        apply(fact);
        if (rule == null) throw new RefusedException(TERM_MISSING);
        open(rule, c.dueOn() == null ? c.effectiveOn() : c.dueOn(), c.effectiveOn(), office);
    }

    private static void requireRegistrable(
            RegisterMatter c, @Nullable RuleId rule, MatterOffice office) {
        office.requireDone(c.effectiveOn());
        requireLine(c.assigner(), LINE);
        requireLine(c.reference(), LINE);
        requireLine(c.title(), LINE);
        var petitioner = c.petitioner();
        refuseIf(petitioner == null && c.content() != null, PETITIONER_MISSING);
        if (petitioner != null) office.people().requireBorn(petitioner, c.effectiveOn());
        if (c.content() != null) requireText(c.content(), TEXT);
        office.requireOnRecord(c.about());
        office.requireStanding(c.unit(), c.effectiveOn());
        refuseIf(rule == null, TERM_MISSING);
        var due = c.dueOn();
        if (due == null) return;
        requireDate(due, office.today());
        refuseIf(due.isBefore(c.effectiveOn()), TERM_PAST);
    }

    private static @Nullable Personal sealed(RegisterMatter c, MatterOffice office) {
        var petitioner = c.petitioner();
        var content = c.content();
        if (petitioner == null || content == null) return null;
        return office.seals().conduct(petitioner, content);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindMatterNotOurs c, MatterOffice office) {
        requireRegistered();
        var fact =
                new MatterFoundNotOurs(
                        c.matter(), c.competent(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(dispatched != null, DISPATCHED_ALREADY);
        requireLine(c.competent(), LINE);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), DISPATCH_MATTERS, c.effectiveOn());
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the matter is another's", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DispatchMatter c, MatterOffice office) {
        var known = requireRegistered();
        var fact =
                new MatterDispatched(
                        c.matter(),
                        c.lead(),
                        c.coHandlers(),
                        c.answerBy(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        var before = dispatched;
        if (before != null) {
            refuseIf(!before.lead().equals(c.lead()), TWO_LEADS);
            throw new RefusedException(DISPATCHED_ALREADY);
        }
        requireAtMost(c.coHandlers(), MOST_HELPERS);
        refuseIf(c.coHandlers().contains(c.lead()), LEAD_HELPS_ITSELF);
        office.requireStanding(c.lead(), c.effectiveOn());
        c.coHandlers().forEach(unit -> office.requireStanding(unit, c.effectiveOn()));
        var by = c.answerBy();
        if (by == null) refuseIf(!c.coHandlers().isEmpty(), ANSWER_DAY_MISSING);
        if (by != null) {
            requireDate(by, office.today());
            refuseIf(by.isBefore(c.effectiveOn()), ANSWER_DAY_MISSING);
        }
        office.require(c.officer(), DISPATCH_MATTERS, c.effectiveOn());
        apply(fact);
        for (var unit : new HashSet<>(c.coHandlers())) {
            if (by == null) continue;
            apply(new CoHandlerNamed(c.matter(), unit, known.title(), by, null, c.effectiveOn()));
        }
        // It may be recorded late, when one of them is no more.
        passOn(office.today(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeMatter c, MatterOffice office) {
        requireRegistered();
        var fact = new MatterTaken(c.matter(), c.unit(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        requireLead(c.unit(), c.effectiveOn(), office);
        refuseIf(taken != null, TAKEN_ALREADY);
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerAsCoHandler c, MatterOffice office) {
        requireRegistered();
        var fact =
                new CoHandlerAnswered(
                        c.matter(), c.unit(), c.answer(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(dispatched == null, NOT_DISPATCHED);
        office.requireStanding(c.unit(), c.effectiveOn());
        refuseIf(!helping.has(c.unit()), NOT_A_CO_HANDLER);
        refuseIf(waiting != null || accepted != null, REPORTED_ALREADY);
        refuseIf(helping.answeredIn(c.unit(), sentBack), ANSWERED_ALREADY);
        requireDigest(c.answer());
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportMatter c, MatterOffice office) {
        requireRegistered();
        var fact =
                new MatterReported(
                        c.matter(),
                        c.unit(),
                        c.report(),
                        c.summary(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        requireLead(c.unit(), c.effectiveOn(), office);
        refuseIf(taken == null, NOT_TAKEN);
        refuseIf(waiting != null || accepted != null, REPORTED_ALREADY);
        refuseIf(helping.anySilent(), CO_HANDLER_SILENT);
        requireDigest(c.report());
        requireText(c.summary(), TEXT);
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SendBackReport c, MatterOffice office) {
        requireRegistered();
        var fact = new ReportSentBack(c.matter(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireWaiting(c.officer(), c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptReport c, MatterOffice office) {
        requireRegistered();
        var fact = new ReportAccepted(c.matter(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireWaiting(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    private void requireWaiting(String officer, LocalDate on, MatterOffice office) {
        requireOpen(on, office);
        refuseIf(waiting == null, NOT_REPORTED);
        refuseIf(handlers.contains(officer), ACCEPTED_BY_HANDLER);
        office.require(officer, ACCEPT_REPORTS, on);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerMatter c, MatterOffice office) {
        requireRegistered();
        var fact = new MatterAnswered(c.matter(), c.answer(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(accepted == null, NOT_ACCEPTED);
        refuseIf(answered != null, MATTER_ANSWERED_ALREADY);
        requireDigest(c.answer());
        requireLine(c.officer(), LINE);
        apply(fact);
        var runs = term;
        if (runs != null) clocks.meet(runs, c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseMatter c, MatterOffice office) {
        requireRegistered();
        var fact = new MatterClosed(c.matter(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(answered == null, NOT_ANSWERED);
        office.require(c.officer(), DISPATCH_MATTERS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendMatterTerm c, MatterOffice office) {
        var known = requireRegistered();
        var fact = new TermExtended(c.matter(), c.by(), c.document(), c.dueOn(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(answered != null, MATTER_ANSWERED_ALREADY);
        refuseIf(!c.by().equals(known.assigner()), EXTENDED_BY_OURSELVES);
        requireLine(c.document(), LINE);
        requireDate(c.dueOn(), office.today());
        var was = termEnds;
        refuseIf(was != null && !c.dueOn().isAfter(was), TERM_NOT_LATER);
        refuseIf(c.dueOn().isBefore(c.effectiveOn()), TERM_NOT_LATER);
        apply(fact);
        var runs = term;
        if (runs != null) {
            clocks.overtake(
                    runs, c.effectiveOn(), "its assigner named a later day", office.calendar());
        }
        open(REPORT, c.dueOn(), c.effectiveOn(), office);
    }

    private void open(RuleId rule, LocalDate event, LocalDate on, MatterOffice office) {
        var known = requireRegistered();
        // Before its rule was in force a matter had a last day, and no clock.
        clocks.openIfInForce(
                known.matter().toString(),
                rule,
                known.unit().value(),
                event,
                on,
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PassOnFromGoneUnits c, MatterOffice office) {
        requireRegistered();
        passOnFromGoneUnits(office);
    }

    /** What was given to units that are no more today passes to those that go on with it. */
    void passOnFromGoneUnits(MatterOffice office) {
        if (!closed) passOn(office.today(), office);
    }

    private void passOn(LocalDate day, MatterOffice office) {
        var given = dispatched;
        if (given == null) return;
        for (int i = 0; i < MOST_SUCCESSORS; i++) {
            var leads = lead;
            var end = leads == null ? null : office.end(leads, day);
            if (leads == null || end == null) break;
            apply(
                    new LeadSucceeded(
                            given.matter(), leads, end.successor(), notBefore(end.on(), given)));
        }
        for (int i = 0; i < MOST_SUCCESSORS; i++) {
            boolean moved = false;
            for (var unit : helping.all()) moved |= passOnHelp(unit, day, given, office);
            if (!moved) break;
        }
    }

    private boolean passOnHelp(
            InternalUnitId unit, LocalDate day, MatterDispatched given, MatterOffice office) {
        if (unit.equals(lead)) {
            apply(new CoHandlerSucceeded(given.matter(), unit, unit, lastSuccession(given)));
            return true;
        }
        // What one that is no more has answered stands.
        var end = helping.answer(unit) == null ? office.end(unit, day) : null;
        if (end == null) return false;
        var by = helping.answerBy(unit);
        var on = notBefore(end.on(), given);
        apply(new CoHandlerSucceeded(given.matter(), unit, end.successor(), on));
        if (!end.successor().equals(lead) && !helping.has(end.successor())) {
            apply(
                    new CoHandlerNamed(
                            given.matter(),
                            end.successor(),
                            requireRegistered().title(),
                            by,
                            unit,
                            on));
        }
        return true;
    }

    private static LocalDate notBefore(LocalDate end, MatterDispatched given) {
        return end.isBefore(given.effectiveOn()) ? given.effectiveOn() : end;
    }

    /** Since when the lead leads. */
    private LocalDate lastSuccession(MatterDispatched given) {
        var since = given.effectiveOn();
        for (var fact : facts) {
            if (fact instanceof LeadSucceeded e) since = e.effectiveOn();
        }
        return since;
    }

    /** The case that it is about was closed. */
    void caseClosed(String about, LocalDate on) {
        var known = registered;
        if (known == null || closed || !about.equals(known.about())) return;
        var day = on.isBefore(known.effectiveOn()) ? known.effectiveOn() : on;
        var fact = new CaseReportedBack(known.matter(), about, day);
        if (!facts.contains(fact)) apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, MatterOffice office) {
        requireRegistered();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, MatterOffice office) {
        requireRegistered();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private MatterRegistered requireRegistered() {
        var known = registered;
        if (known == null) throw new RefusedException(UNKNOWN_MATTER);
        return known;
    }

    private void requireOpen(LocalDate on, MatterOffice office) {
        refuseIf(closed, MATTER_CLOSED);
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
        passOn(on, office);
    }

    /** The lead acts, or one that led it before and still stood on that day. */
    private void requireLead(InternalUnitId unit, LocalDate on, MatterOffice office) {
        refuseIf(dispatched == null, NOT_DISPATCHED);
        office.requireStanding(unit, on);
        refuseIf(!leads.contains(unit), NOT_THE_LEAD);
        refuseIf(!unit.equals(lead) && office.end(unit, on) != null, UNIT_GONE);
    }

    @EventSourcingHandler
    void on(MatterEvent fact) {
        id = fact.matter();
        facts.add(fact);
        switch (fact) {
            case MatterRegistered e -> registered = e;
            case MatterFoundNotOurs e -> closed = true;
            case MatterDispatched e -> {
                dispatched = e;
                leads(e.lead());
            }
            case CoHandlerNamed e -> helping.take(e);
            case CoHandlerAnswered e -> {
                helping.take(e, sentBack);
                handlers.add(e.officer());
            }
            case CoHandlerSucceeded e -> helping.leave(e.unit());
            case LeadSucceeded e -> leads(e.successor());
            case MatterTaken e -> {
                taken = e;
                handlers.add(e.officer());
            }
            case MatterReported e -> {
                waiting = e;
                handlers.add(e.officer());
            }
            case ReportSentBack e -> {
                waiting = null;
                sentBack++;
            }
            case ReportAccepted e -> {
                waiting = null;
                accepted = e;
            }
            case MatterAnswered e -> answered = e;
            case MatterClosed e -> closed = true;
            case TermExtended e -> {}
            case CaseReportedBack e -> {}
        }
        if (isAct(fact)) lastAct = fact.effectiveOn();
    }

    private void leads(InternalUnitId unit) {
        lead = unit;
        leads.add(unit);
    }

    /** What follows from the end of a unit or of a case keeps to no order of acts. */
    private static boolean isAct(MatterEvent fact) {
        return switch (fact) {
            case LeadSucceeded e -> false;
            case CoHandlerSucceeded e -> false;
            case CoHandlerNamed e -> false;
            case CaseReportedBack e -> false;
            default -> true;
        };
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
        if (!(fact instanceof ClockOpened opened)) return;
        if (!opened.rule().rule().value().startsWith("matter.")) return;
        term = opened.rule().rule();
        termEnds = opened.due().date();
    }

    AssignedMatter() {} // for Axon
}
