package org.chalkline.kernel.research;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.school.Ownership;

/** All that can happen to a call for research projects (课题申报). */
public sealed interface ProjectCallEvent extends Fact {

    ProjectCallId call();

    @Override
    default String subject() {
        return call().toString();
    }

    /**
     * It was published.
     *
     * @param text SHA-256 of it
     * @param publishedIn where it can be read
     * @param eligible the schools whose people may submit, by who runs them
     * @param budget what is meant to be granted in all
     * @param budgetUnit whose budget pays
     * @param unit the unit of the bureau that has it in hand
     * @param from the first day for submissions
     * @param until the last one
     */
    @FactType("research.CallPublished")
    record CallPublished(
            ProjectCallId call,
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
            implements ProjectCallEvent {
        public CallPublished {
            eligible = List.copyOf(eligible);
        }
    }

    /** Nothing more is taken. */
    @FactType("research.CallClosed")
    record CallClosed(ProjectCallId call, String officer, LocalDate effectiveOn)
            implements ProjectCallEvent {}
}
