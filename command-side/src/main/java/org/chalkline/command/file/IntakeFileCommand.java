package org.chalkline.command.file;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done about a file whose rows are taken in. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface IntakeFileCommand {

    /** Records that somebody begins to take its rows in. */
    record BeginFile(
            @TargetAggregateIdentifier IntakeFileId file,
            String kind,
            String name,
            @Nullable String mapping)
            implements IntakeFileCommand {}

    /** Records how its rows were answered. */
    record EndFile(
            @TargetAggregateIdentifier IntakeFileId file,
            int rows,
            int accepted,
            int repeated,
            List<RefusedRows> refused,
            int malformed)
            implements IntakeFileCommand {
        public EndFile {
            refused = List.copyOf(refused);
        }
    }

    /**
     * So many rows were refused.
     *
     * @param code for which reason
     */
    record RefusedRows(String code, int rows) {}

    /**
     * Declares that what came of the file, or of some of its rows, was recorded in error.
     *
     * @param rows the positions that the results name for them; none for the whole file
     */
    record TakeFileBack(
            @TargetAggregateIdentifier IntakeFileId file,
            List<Long> rows,
            Decision decision,
            String reasons,
            String officer,
            LocalDate ruledOn)
            implements IntakeFileCommand {
        public TakeFileBack {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Sets the next acts of the file aside, for a taking back that was ordered. The program hands
     * it in of its own accord.
     *
     * @param after up to where that has been done
     */
    record TakePartBack(@TargetAggregateIdentifier IntakeFileId file, int takeBack, long after)
            implements IntakeFileCommand {}
}
