package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;

/** All that can happen to a time in which applications for a qualification are taken. */
public sealed interface WindowEvent extends Fact {

    WindowId window();

    @Override
    default String subject() {
        return window().toString();
    }

    /**
     * It was declared and published.
     *
     * @param from its first day
     * @param until its last
     * @param where where it was published
     */
    @FactType("window.WindowDeclared")
    record WindowDeclared(
            WindowId window,
            LocalDate from,
            LocalDate until,
            String where,
            Decision decision,
            LocalDate effectiveOn)
            implements WindowEvent {}
}
