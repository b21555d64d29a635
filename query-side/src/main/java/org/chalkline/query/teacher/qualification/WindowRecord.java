package org.chalkline.query.teacher.qualification;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.teacher.WindowId;

/** When applications of a season are taken; is what GraphQL calls {@code QualificationWindow}. */
public record WindowRecord(
        WindowId window,
        LocalDate from,
        LocalDate until,
        String where,
        LocalDate declaredOn,
        Decision decision) {}
