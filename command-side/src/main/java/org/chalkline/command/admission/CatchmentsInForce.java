package org.chalkline.command.admission;

import java.time.LocalDate;
import org.chalkline.kernel.admission.CatchmentEvent.CatchmentPublished;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.Stage;

/** Tells whether a year's catchments of a stage are in force. */
final class CatchmentsInForce {

    private CatchmentsInForce() {}

    static boolean on(LocalDate day, Stage stage, int year, FactsOf facts) {
        return facts.of(CatchmentId.of(stage, year).toString()).stream()
                .anyMatch(
                        fact ->
                                fact instanceof CatchmentPublished e
                                        && !day.isBefore(e.inForceFrom()));
    }
}
