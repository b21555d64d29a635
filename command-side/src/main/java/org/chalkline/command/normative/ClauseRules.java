package org.chalkline.command.normative;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.normative.NormativeRefusal.CLAUSE_TWICE;
import static org.chalkline.command.normative.NormativeRefusal.DOCUMENT_SETS_LICENCE;
import static org.chalkline.command.normative.NormativeRefusal.DOCUMENT_SETS_PENALTY;
import static org.chalkline.command.normative.NormativeRefusal.DOCUMENT_WITHOUT_CLAUSES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.DocumentWords;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.decision.LegalBasis;

/** Tells what a clause of a normative document may say. */
final class ClauseRules {
    private static final int NUMBER = 20;
    private static final int TEXT = 4_000;
    private static final int MOST = 200;
    private static final int MOST_PROVISIONS = 10;

    /** In one fact, which may take 60 KB: characters of three bytes each. */
    private static final int MOST_SAID = 14_000;

    private ClauseRules() {}

    /** Refuses clauses that a document issued on that day may not have. */
    static void require(List<Clause> clauses, LocalDate on) {
        refuseIf(clauses.isEmpty(), DOCUMENT_WITHOUT_CLAUSES);
        requireAtMost(clauses, MOST);
        var numbers = new HashSet<String>();
        int said = 0;
        for (var each : clauses) {
            require(each.clause(), each.text(), each.restsOn(), on);
            refuseIf(!numbers.add(each.clause()), CLAUSE_TWICE);
            said += each.text().length();
        }
        refuseIf(said > MOST_SAID, InputRefusal.TEXT_TOO_LONG);
    }

    /** Refuses a clause that no document may have: one that sets what only laws do. */
    static void require(String clause, String text, List<LegalBasis> restsOn, LocalDate on) {
        requireLine(clause, NUMBER);
        requireText(text, TEXT);
        requireAtMost(restsOn, MOST_PROVISIONS);
        restsOn.forEach(each -> Decisions.requireProvision(each, on));
        boolean byLaw =
                restsOn.stream().anyMatch(each -> NormativeDocumentId.cited(each.law()).isEmpty());
        if (byLaw) return;
        refuseIf(DocumentWords.tells(DocumentWords.Sets.PENALTY, text), DOCUMENT_SETS_PENALTY);
        refuseIf(DocumentWords.tells(DocumentWords.Sets.LICENCE, text), DOCUMENT_SETS_LICENCE);
    }
}
