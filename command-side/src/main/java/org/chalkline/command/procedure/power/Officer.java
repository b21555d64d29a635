package org.chalkline.command.procedure.power;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireDone;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.PostingRefusal.CERTIFICATE_ENDS_BEFORE_IT_BEGINS;
import static org.chalkline.command.procedure.power.PostingRefusal.NOT_IN_SERVICE;
import static org.chalkline.command.procedure.power.PostingRefusal.POSTED_BY_ONESELF;
import static org.chalkline.command.procedure.power.PostingRefusal.POSTED_THERE_ALREADY;
import static org.chalkline.command.procedure.power.PostingRefusal.SERVICE_OUT_OF_ORDER;
import static org.chalkline.command.procedure.power.PostingRefusal.SUBJECT_BOUND_ALREADY;
import static org.chalkline.command.procedure.power.PostingRefusal.SUBJECT_NOT_BOUND;
import static org.chalkline.command.procedure.power.PostingRefusal.WORK_NOT_HANDED_OVER;
import static org.chalkline.command.procedure.power.PowersRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATED_TO_ONESELF;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATION_BACKDATED;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATION_ENDS_BEFORE_IT_BEGINS;
import static org.chalkline.command.procedure.power.PowersRefusal.POWER_HELD_ALREADY;
import static org.chalkline.command.procedure.power.PowersRefusal.POWER_NOT_HELD;
import static org.chalkline.command.procedure.power.PowersRefusal.SCOPE_EMPTY;
import static org.chalkline.command.procedure.power.PowersRefusal.UNKNOWN_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.procedure.power.PostingCommand.BindSubject;
import org.chalkline.command.procedure.power.PostingCommand.CertifyOfficer;
import org.chalkline.command.procedure.power.PostingCommand.LetOfficerGo;
import org.chalkline.command.procedure.power.PostingCommand.PostOfficer;
import org.chalkline.command.procedure.power.PostingCommand.QualifyOfficerInLaw;
import org.chalkline.command.procedure.power.PostingCommand.ReleaseSubject;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.kernel.access.Subject;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectReleased;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerEnded;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.jspecify.annotations.Nullable;

/**
 * An officer and the powers they hold, from which day to which. What happens to one power is
 * recorded in the order of its days, so that whoever reads the facts in their order knows who held
 * it when; of different powers, the older may be recorded later. A delegation may begin in the
 * future.
 *
 * <p>Their service in the bureau stands beside: the unit and post, what they are certified for, and
 * the day on which they left. Whoever has left holds no power; and nobody leaves before what is
 * open has been handed over.
 */
@Aggregate
public class Officer {
    private static final int LINE = 200;
    private static final int MOST_UNITS = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private OfficerId id;

    private final List<PowersEvent> facts = new ArrayList<>();
    private final List<PostingEvent> service = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DelegatePower c, Clock clock, DelegationRules delegations, MetaData context) {
        var fact =
                new PowerDelegated(
                        c.officer(),
                        c.power(),
                        c.instrument(),
                        c.delegatedBy(),
                        c.units(),
                        c.givenOn(),
                        c.until(),
                        c.item(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var today = LocalDate.now(clock);
        requireLine(c.instrument(), LINE);
        requireLine(c.delegatedBy(), LINE);
        requireDate(c.effectiveOn(), today);
        if (c.until() != null) {
            requireDate(c.until(), today);
            refuseIf(c.until().isBefore(c.effectiveOn()), DELEGATION_ENDS_BEFORE_IT_BEGINS);
        }
        var officer = c.officer().value();
        refuseIf(officer.equals(c.delegatedBy()), DELEGATED_TO_ONESELF);
        boolean oneself =
                officer.equals(context.get(CommandContext.ACTOR))
                        || officer.equals(context.get(CommandContext.ON_BEHALF_OF))
                        || isSignedIn(context, today);
        refuseIf(oneself, DELEGATED_TO_ONESELF);
        requireUnits(c.units());
        if (c.givenOn() != null) {
            requireDone(c.givenOn(), today);
            refuseIf(c.givenOn().isAfter(c.effectiveOn()), DELEGATION_BACKDATED);
        }
        delegations.require(fact);
        requireInOrder(c.power(), c.effectiveOn());
        // Nothing begins later than what is on record, so only its first day can be taken.
        boolean held =
                PowersEvent.held(facts, c.power(), c.effectiveOn()).stream()
                        .anyMatch(other -> other.overlaps(c.units()));
        refuseIf(held, POWER_HELD_ALREADY);
        delegations.restOnItem(fact);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndPowerOfItem c) {
        boolean holds =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof PowerDelegated e
                                                && c.item().equals(e.item())
                                                && !endedBefore(e, c.effectiveOn()));
        if (!holds) return;
        var fact =
                new PowerEnded(
                        c.officer(), c.item().power(), c.item(), c.instrument(), c.effectiveOn());
        if (!facts.contains(fact)) apply(fact);
    }

    private static boolean endedBefore(PowerDelegated delegation, LocalDate day) {
        return delegation.until() != null && delegation.until().isBefore(day);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeBackPower c, Clock clock) {
        var fact = new PowerTakenBack(c.officer(), c.power(), c.instrument(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(facts.isEmpty(), UNKNOWN_OFFICER);
        requireLine(c.instrument(), LINE);
        requireDate(c.effectiveOn(), LocalDate.now(clock));
        requireInOrder(c.power(), c.effectiveOn());
        refuseIf(PowersEvent.held(facts, c.power(), c.effectiveOn()).isEmpty(), POWER_NOT_HELD);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PostOfficer c, PostingOffice office, MetaData context) {
        var fact =
                new OfficerPosted(
                        c.officer(), c.unit(), c.post(), c.instrument(), c.by(), c.effectiveOn());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    requireLine(c.post(), LINE);
                    requireLine(c.instrument(), LINE);
                    requireDate(c.effectiveOn(), office.today());
                    office.requireStanding(c.unit(), c.effectiveOn());
                    var now = PostingEvent.posting(service, c.effectiveOn());
                    boolean same =
                            now != null
                                    && now.unit().equals(c.unit())
                                    && now.post().equals(c.post());
                    refuseIf(same, POSTED_THERE_ALREADY);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CertifyOfficer c, PostingOffice office, MetaData context) {
        var fact =
                new OfficerCertified(c.officer(), c.number(), c.until(), c.by(), c.effectiveOn());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    requireInService(c.effectiveOn());
                    requireLine(c.number(), LINE);
                    office.requireDone(c.effectiveOn());
                    requireDate(c.until(), office.today());
                    refuseIf(
                            c.until().isBefore(c.effectiveOn()), CERTIFICATE_ENDS_BEFORE_IT_BEGINS);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(QualifyOfficerInLaw c, PostingOffice office, MetaData context) {
        var fact = new OfficerQualifiedInLaw(c.officer(), c.number(), c.by(), c.effectiveOn());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    refuseIf(service.isEmpty(), NOT_IN_SERVICE);
                    requireLine(c.number(), LINE);
                    office.requireDone(c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LetOfficerGo c, PostingOffice office, MetaData context) {
        var fact = new OfficerLeft(c.officer(), c.instrument(), c.by(), c.effectiveOn());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    requireInService(c.effectiveOn());
                    requireLine(c.instrument(), LINE);
                    office.requireDone(c.effectiveOn());
                    refuseIf(office.hasOpenWork(c.officer()), WORK_NOT_HANDED_OVER);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BindSubject c, PostingOffice office, Signatures signatures, MetaData context) {
        var fact =
                new SubjectBound(
                        c.officer(),
                        c.issuer(),
                        c.name(),
                        c.instrument(),
                        c.paper(),
                        c.by(),
                        c.effectiveOn());
        var subject = new Subject(c.issuer(), c.name());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    requireInService(c.effectiveOn());
                    requireLine(c.issuer(), LINE);
                    requireLine(c.name(), LINE);
                    requireLine(c.instrument(), LINE);
                    if (c.paper() != null) requireDigest(c.paper());
                    office.requireDone(c.effectiveOn());
                    var who = CommandContext.signIn(context);
                    refuseIf(who != null && who.who().equals(subject), POSTED_BY_ONESELF);
                    signatures.require(c.by(), who, c.paper());
                    refuseIf(
                            PostingEvent.subjects(service, c.effectiveOn()).contains(subject),
                            SUBJECT_BOUND_ALREADY);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseSubject c, PostingOffice office, MetaData context) {
        var fact =
                new SubjectReleased(
                        c.officer(), c.issuer(), c.name(), c.instrument(), c.by(), c.effectiveOn());
        serve(
                fact,
                c.by(),
                context,
                office,
                () -> {
                    requireLine(c.instrument(), LINE);
                    office.requireDone(c.effectiveOn());
                    refuseIf(
                            !PostingEvent.subjects(service, c.effectiveOn())
                                    .contains(new Subject(c.issuer(), c.name())),
                            SUBJECT_NOT_BOUND);
                });
    }

    /** Whether whoever hands a command in is this officer. */
    private boolean isSignedIn(MetaData context, LocalDate today) {
        var who = CommandContext.signIn(context);
        return who != null && PostingEvent.subjects(service, today).contains(who.who());
    }

    private void serve(
            PostingEvent fact, String by, MetaData context, PostingOffice office, Runnable rules) {
        if (service.contains(fact)) return;
        var officer = fact.officer().value();
        boolean oneself =
                officer.equals(by)
                        || officer.equals(context.get(CommandContext.ACTOR))
                        || isSignedIn(context, office.today());
        refuseIf(oneself, POSTED_BY_ONESELF);
        boolean later =
                service.stream()
                        .filter(f -> f instanceof OfficerPosted || f instanceof OfficerLeft)
                        .anyMatch(f -> f.effectiveOn().isAfter(fact.effectiveOn()));
        boolean moves = fact instanceof OfficerPosted || fact instanceof OfficerLeft;
        refuseIf(moves && later, SERVICE_OUT_OF_ORDER);
        rules.run();
        // What a certificate says is as old as it is; it is recorded today.
        office.require(by, Power.POST_OFFICERS, moves ? fact.effectiveOn() : office.today());
        apply(fact);
    }

    private void requireInService(LocalDate day) {
        refuseIf(PostingEvent.posting(service, day) == null, NOT_IN_SERVICE);
    }

    private void requireInOrder(Power power, LocalDate day) {
        boolean later =
                facts.stream()
                        .filter(fact -> power(fact).equals(power))
                        .anyMatch(fact -> fact.effectiveOn().isAfter(day));
        refuseIf(later, ACT_OUT_OF_ORDER);
    }

    private static Power power(PowersEvent fact) {
        return switch (fact) {
            case PowerDelegated e -> e.power();
            case PowerTakenBack e -> e.power();
            case PowerEnded e -> e.power();
        };
    }

    private static void requireUnits(@Nullable List<UnitId> units) {
        if (units == null) return;
        refuseIf(units.isEmpty(), SCOPE_EMPTY);
        requireAtMost(units, MOST_UNITS);
    }

    @EventSourcingHandler
    void on(PowersEvent fact) {
        id = fact.officer();
        facts.add(fact);
    }

    @EventSourcingHandler
    void on(PostingEvent fact) {
        id = fact.officer();
        service.add(fact);
    }

    Officer() {} // for Axon
}
