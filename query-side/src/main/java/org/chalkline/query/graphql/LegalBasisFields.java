package org.chalkline.query.graphql;

import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a provision that a decision cites shows beside its name. */
@Controller
class LegalBasisFields {

    @SchemaMapping(typeName = "LegalBasis")
    public boolean checked(LegalBasis basis) {
        return StatuteBook.standard().knows(basis)
                || NormativeDocumentId.cited(basis.law()).isPresent()
                || MajorDecisionId.cited(basis.law()).isPresent();
    }
}
