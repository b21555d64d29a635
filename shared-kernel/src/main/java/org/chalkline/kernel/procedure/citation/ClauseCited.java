package org.chalkline.kernel.procedure.citation;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;

/**
 * An act rests on a clause of a normative document, in the version that was in force on the day of
 * its decision. Recorded with the act, and falls with it.
 *
 * @param citation which citation
 * @param of the aggregate whose act it is
 * @param act the stored name of the act's fact
 * @param documentNumber that of the decision that cites the clause
 * @param document the cited document's aggregate, such as {@code normative-document/2026-003}
 * @param clause the clause's number
 * @param version the number of its version
 * @param decidedOn the day on which it was in force
 * @param effectiveOn the day of the act's effect
 */
@FactType("citation.ClauseCited")
public record ClauseCited(
        ProcedureId citation,
        String of,
        String act,
        String documentNumber,
        String document,
        String clause,
        int version,
        LocalDate decidedOn,
        LocalDate effectiveOn)
        implements ProcedureEvent {}
