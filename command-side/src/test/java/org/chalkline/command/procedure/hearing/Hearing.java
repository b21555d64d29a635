package org.chalkline.command.procedure.hearing;

import java.util.List;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;

/** Has tests of other features hear people. */
public final class Hearing {
    private Hearing() {}

    /** What records hearings in these matters. */
    public static HearingActs of(
            Procedures procedures, ProcedureOffice office, HeardMatters... heard) {
        return new HearingActs(procedures, office, List.of(heard));
    }
}
