package org.chalkline.command.procedure.service;

import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;

/** Has tests of other features serve their papers. */
public final class Serving {
    private Serving() {}

    /** What records services; any paper can be had. */
    public static ServiceActs of(Procedures procedures, ProcedureOffice office) {
        return new ServiceActs(procedures, office, (digest, recorded, document) -> true);
    }
}
