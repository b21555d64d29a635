package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.HeadExamples.LI;

import java.time.LocalDate;
import org.chalkline.command.BureauOfHeads;
import org.chalkline.kernel.procedure.personnel.SanctionStanding;

/** A bureau in memory: every command handler of this feature, and all that is recorded. */
final class PersonnelBureau extends BureauOfHeads<PersonnelBureau> {

    PersonnelBureau() {
        open(
                PersonnelHandlers.in(
                        inMemory(),
                        clock,
                        factsOf,
                        data,
                        c ->
                                (person, matter, decision, on) -> {
                                    throw new AssertionError("no assessment is contested here");
                                }));
    }

    /** Whether a sanction against Li stands that day. */
    boolean sanctionedOn(String day) {
        return SanctionStanding.of(LI, factsOf).sanctionedOn(LocalDate.parse(day));
    }
}
