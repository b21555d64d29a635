package org.chalkline.command.research;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.research.ResearchRefusal.ACTIVITY_EXISTS;
import static org.chalkline.command.research.ResearchRefusal.NOBODY_TOOK_PART;
import static org.chalkline.kernel.procedure.power.Power.CONCLUDE_PROJECTS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.research.SchoolResearchCommand.RecordSchoolResearch;
import org.chalkline.kernel.research.SchoolResearchEvent;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.kernel.research.SchoolResearchId;
import org.jspecify.annotations.Nullable;

/** What teachers of a school found out together about their own teaching (校本教研): recorded once. */
@Aggregate
class SchoolResearch {
    private static final int LINE = 200;
    private static final int FEWEST = 2;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private SchoolResearchId id;

    private @Nullable SchoolResearchHeld held;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSchoolResearch c, ResearchOffice office) {
        var fact =
                new SchoolResearchHeld(
                        c.activity(),
                        c.school(),
                        c.form(),
                        c.topic(),
                        c.teachers(),
                        c.record(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(held)) return;
        refuseIf(held != null, ACTIVITY_EXISTS);
        requireLine(c.topic(), LINE);
        requireLine(c.unit(), LINE);
        requireDigest(c.record());
        refuseIf(c.teachers() < FEWEST, NOBODY_TOOK_PART);
        office.requireDone(c.effectiveOn());
        office.requireOpen(c.school(), c.effectiveOn());
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    @EventSourcingHandler
    void on(SchoolResearchEvent fact) {
        id = fact.activity();
        switch (fact) {
            case SchoolResearchHeld e -> held = e;
        }
    }

    SchoolResearch() {} // for Axon
}
