package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.school.Ownership;

/** All that can be asked to be done with a call for research projects. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ProjectCallCommand {

    /** Publishes a call. */
    record PublishCall(
            @TargetAggregateIdentifier ProjectCallId call,
            String title,
            String text,
            String publishedIn,
            List<Ownership> eligible,
            Money budget,
            UnitId budgetUnit,
            String unit,
            LocalDate from,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements ProjectCallCommand {
        public PublishCall {
            eligible = List.copyOf(eligible);
        }
    }

    /** Closes it. */
    record CloseCall(
            @TargetAggregateIdentifier ProjectCallId call, String officer, LocalDate effectiveOn)
            implements ProjectCallCommand {}

    /** Records what has lapsed by today. */
    record SettleCallClocks(@TargetAggregateIdentifier ProjectCallId call)
            implements ProjectCallCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonCallClocksAnew(
            @TargetAggregateIdentifier ProjectCallId call, String notice, LocalDate publishedOn)
            implements ProjectCallCommand {}
}
