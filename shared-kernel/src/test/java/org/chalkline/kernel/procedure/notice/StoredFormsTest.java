package org.chalkline.kernel.procedure.notice;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/A-1";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final ProcedureId ID = ProcedureId.of(OF, "1");
    private static final LocalDate LATER = DAY.plusDays(30);
    private static final Personal SEALED =
            new Personal(new PersonId("p-17"), PersonalField.CONDUCT, "c2VhbGVk");

    StoredFormsTest() {
        super(NoticeEvent.class, facts());
    }

    private static List<Fact> facts() {
        return List.of(
                new NoticeGiven(
                        ID,
                        OF,
                        "administration.other",
                        DIGEST,
                        "web site",
                        LATER,
                        null,
                        "clerk",
                        DAY),
                new NoticeGiven(
                        ID,
                        OF,
                        "administration.other",
                        DIGEST,
                        "web site",
                        LATER,
                        "Flood.",
                        "clerk",
                        DAY),
                new OpinionReceived(ID, OF, "1", "A parent", "Too far.", null, DAY),
                new OpinionReceived(ID, OF, "2", null, null, SEALED, DAY),
                new OpinionAnswered(
                        ID, OF, "1", OpinionResult.IN_PART, "A bus runs.", null, "clerk", DAY),
                new OpinionAnswered(ID, OF, "2", OpinionResult.REFUSED, null, SEALED, "clerk", DAY),
                new AnswerVoided(ID, OF, "2", "clerk", DAY),
                new NoticeWithdrawn(ID, OF, "Wrong text.", DAY));
    }
}
