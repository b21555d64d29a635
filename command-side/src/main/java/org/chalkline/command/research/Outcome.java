package org.chalkline.command.research;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.research.ResearchRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.CONCLUDE_PROJECTS;

import java.time.LocalDate;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.research.OutcomeCommand.FileOutcome;
import org.chalkline.command.research.OutcomeCommand.PublishOutcome;
import org.chalkline.command.research.OutcomeCommand.SettleOutcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.CountedOutcomes;
import org.chalkline.kernel.research.OutcomeEvent;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeApplied;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeFiled;
import org.chalkline.kernel.research.OutcomeEvent.OutcomePublished;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeReleased;
import org.chalkline.kernel.research.OutcomeId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a research project, named by the digest of its text: filed of one project,
 * published, and used in one appraisal of one of its authors; in another only when that came to
 * nothing.
 */
@Aggregate
class Outcome {
    private static final int MOST_AUTHORS = 20;
    private static final int LINE = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private OutcomeId id;

    private @Nullable OutcomeFiled filed;
    private @Nullable OutcomePublished published;
    private @Nullable OutcomeApplied applied;
    private LocalDate freeSince = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileOutcome c, ResearchOffice office) {
        var fact =
                new OutcomeFiled(
                        c.outcome(),
                        c.project(),
                        c.kind(),
                        c.title(),
                        c.authors(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(filed)) return;
        refuseIf(filed != null, OUTCOME_OF_ANOTHER_PROJECT);
        requireLine(c.title(), LINE);
        requireAtMost(c.authors(), MOST_AUTHORS);
        boolean twice = new HashSet<>(c.authors()).size() < c.authors().size();
        refuseIf(c.authors().isEmpty() || twice, AUTHORS_MISSING);
        office.requireDone(c.effectiveOn());
        c.authors().forEach(author -> office.people().requireBorn(author, c.effectiveOn()));
        var project = office.standing(c.project(), c.effectiveOn());
        refuseIf(project.leader() == null, UNKNOWN_PROJECT);
        refuseIf(!project.concluded(), PROJECT_NOT_CONCLUDED);
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishOutcome c, ResearchOffice office) {
        var known = requireFiled();
        var fact =
                new OutcomePublished(
                        c.outcome(),
                        known.project(),
                        c.publishedIn(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(published)) return;
        refuseIf(published != null, OUTCOME_PUBLISHED_ALREADY);
        requireLine(c.publishedIn(), LINE);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(known.effectiveOn()), ACT_OUT_OF_ORDER);
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleOutcome c, ResearchOffice office) {
        var counted = CountedOutcomes.in(c.appraisal(), office.facts().of(c.of()));
        var person = counted.get(c.outcome());
        if (person == null) free(c.appraisal(), c.effectiveOn());
        else count(person, c.appraisal(), c.effectiveOn());
    }

    /**
     * Has it count in that appraisal, if it counts in none yet.
     *
     * @param appraisal as its facts name it
     */
    void count(PersonId person, String appraisal, LocalDate on) {
        var known = requireFiled();
        if (applied != null) {
            boolean same = applied.person().equals(person) && applied.appraisal().equals(appraisal);
            refuseIf(!same, OUTCOME_COUNTED_BEFORE);
            return;
        }
        refuseIf(on.isBefore(known.effectiveOn()), UNKNOWN_OUTCOME);
        refuseIf(on.isBefore(freeSince), OUTCOME_COUNTED_BEFORE);
        refuseIf(!known.authors().contains(person), NOT_AN_AUTHOR);
        apply(new OutcomeApplied(known.outcome(), known.project(), person, appraisal, on));
    }

    /**
     * Has it count in that appraisal no longer, if it does.
     *
     * @param appraisal as its facts name it
     */
    void free(String appraisal, LocalDate on) {
        if (applied == null || !applied.appraisal().equals(appraisal)) return;
        apply(
                new OutcomeReleased(
                        applied.outcome(), applied.project(), applied.person(), appraisal, on));
    }

    private OutcomeFiled requireFiled() {
        var known = filed;
        if (known == null) throw new RefusedException(UNKNOWN_OUTCOME);
        return known;
    }

    @EventSourcingHandler
    void on(OutcomeEvent fact) {
        id = fact.outcome();
        switch (fact) {
            case OutcomeFiled e -> filed = e;
            case OutcomePublished e -> published = e;
            case OutcomeApplied e -> applied = e;
            case OutcomeReleased e -> {
                applied = null;
                freeSince = e.effectiveOn();
            }
        }
    }

    Outcome() {} // for Axon
}
