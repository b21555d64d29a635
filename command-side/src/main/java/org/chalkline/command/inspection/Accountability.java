package org.chalkline.command.inspection;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.AccountabilityRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.HOLD_TO_ACCOUNT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.inspection.AccountabilityCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.AccountabilityEvent;
import org.chalkline.kernel.inspection.AccountabilityEvent.*;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.inspection.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * How a school, and those who run it, are held to account for how they met an inspection: spoken
 * to, criticised before others, and at last a sanction proposed to who can impose one.
 */
@Aggregate
public class Accountability {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable AccountabilityId id;

    private final List<AccountabilityEvent> facts = new ArrayList<>();
    private @Nullable Interviewed interviewed;
    private boolean criticised;
    private boolean proposed;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InterviewSchool c, InspectionOffice office) {
        var plan = planned(c.inspection(), c.effectiveOn(), office);
        var fact =
                new Interviewed(
                        c.accountability(),
                        c.inspection(),
                        plan.school(),
                        c.matters(),
                        c.record(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(
                interviewed != null && !interviewed.inspection().equals(c.inspection()),
                ACCOUNTABILITY_EXISTS);
        requireText(c.matters(), TEXT);
        requireDigest(c.record());
        requireLine(c.unit(), LINE);
        requireInOrder(c.effectiveOn(), office);
        office.require(c.officer(), HOLD_TO_ACCOUNT, c.effectiveOn());
        apply(fact);
    }

    private static InspectionPlanned planned(
            InspectionId inspection, LocalDate on, InspectionOffice office) {
        for (var fact : office.facts().of(inspection.toString())) {
            if (fact instanceof InspectionPlanned e && !e.effectiveOn().isAfter(on)) return e;
        }
        throw new RefusedException(UNKNOWN_INSPECTION_OF_ACCOUNT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CriticiseSchool c, InspectionOffice office) {
        requireKnown();
        var fact =
                new Criticised(
                        c.accountability(),
                        c.basis(),
                        c.publishedIn(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(criticised, CRITICISED_ALREADY);
        requireLine(c.publishedIn(), LINE);
        office.require(c.decision(), HOLD_TO_ACCOUNT, c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeSanction c, InspectionOffice office) {
        requireKnown();
        requireText(c.misconduct(), TEXT);
        requireLine(c.addressee(), LINE);
        office.people().requireBorn(c.person(), c.effectiveOn());
        var fact =
                new SanctionProposed(
                        c.accountability(),
                        c.person(),
                        c.addressee(),
                        office.seals().conduct(c.person(), c.misconduct()),
                        c.grave(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.stream().anyMatch(each -> office.seals().same(each, fact))) return;
        refuseIf(proposed, SANCTION_PROPOSED_ALREADY);
        refuseIf(!c.grave() && !criticised, SANCTION_TOO_SOON);
        office.require(c.decision(), HOLD_TO_ACCOUNT, c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerProposal c, InspectionOffice office) {
        requireKnown();
        var fact =
                new ProposalAnswered(
                        c.accountability(),
                        c.followed(),
                        c.document(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!proposed, NOTHING_PROPOSED);
        if (c.document() != null) requireLine(c.document(), LINE);
        requireInOrder(c.effectiveOn(), office);
        office.require(c.officer(), HOLD_TO_ACCOUNT, c.effectiveOn());
        apply(fact);
    }

    private void requireKnown() {
        refuseIf(interviewed == null, UNKNOWN_ACCOUNTABILITY);
    }

    private void requireInOrder(LocalDate on, InspectionOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(AccountabilityEvent fact) {
        id = fact.accountability();
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case Interviewed e -> interviewed = e;
            case Criticised e -> criticised = true;
            case SanctionProposed e -> proposed = true;
            case ProposalAnswered e -> proposed = false;
        }
    }

    Accountability() {} // for Axon
}
