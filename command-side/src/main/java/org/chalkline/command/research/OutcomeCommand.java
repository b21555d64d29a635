package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeKind;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.research.ResearchProjectId;

/** What can be asked to be done with an outcome of a research project. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface OutcomeCommand {

    /** Files it. */
    record FileOutcome(
            @TargetAggregateIdentifier OutcomeId outcome,
            ResearchProjectId project,
            OutcomeKind kind,
            String title,
            List<PersonId> authors,
            String officer,
            LocalDate effectiveOn)
            implements OutcomeCommand {
        public FileOutcome {
            authors = List.copyOf(authors);
        }
    }

    /** Notes that it was published. */
    record PublishOutcome(
            @TargetAggregateIdentifier OutcomeId outcome,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements OutcomeCommand {}

    /**
     * Asks anew whether it counts in an appraisal; follows where an act there fell or was restored,
     * and is no mutation.
     *
     * @param of the id of the aggregate of the appraisal
     * @param appraisal as its facts name it
     */
    record SettleOutcome(
            @TargetAggregateIdentifier OutcomeId outcome,
            String of,
            String appraisal,
            LocalDate effectiveOn)
            implements OutcomeCommand {}
}
