package org.chalkline.kernel.procedure.recusal;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/A-1";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Personal SEALED =
            new Personal(new PersonId("p-17"), PersonalField.CONDUCT, "c2VhbGVk");

    StoredFormsTest() {
        super(RecusalEvent.class, facts());
    }

    private static List<Fact> facts() {
        return List.of(
                new RecusalDeclared(OF, "a", "Owns the building.", null, DAY),
                new RecusalDeclared(OF, "a", null, SEALED, DAY),
                new RecusalAskedFor(OF, "b", "A parent", "They quarrelled.", null, DAY),
                new RecusalAskedFor(OF, "b", "A parent", null, SEALED, DAY),
                new RecusalDecided(OF, "b", true, "As it seems.", "head", DAY));
    }
}
