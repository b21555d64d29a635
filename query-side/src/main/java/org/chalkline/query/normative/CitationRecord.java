package org.chalkline.query.normative;

import java.time.LocalDate;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.ProcedureId;

/**
 * Holds what the projection shows of one act that rests on a clause; is what GraphQL calls {@code
 * ClauseCitation}.
 *
 * @param of the aggregate whose act it is
 * @param act the stored name of the act's fact
 * @param documentNumber that of the decision that cites the clause
 * @param document the document whose clause it is
 * @param version the number of the version that it rests on
 * @param actOn the day of the act's effect
 */
public record CitationRecord(
        ProcedureId citation,
        String of,
        String act,
        String documentNumber,
        NormativeDocumentId document,
        String clause,
        int version,
        LocalDate decidedOn,
        LocalDate actOn) {}
