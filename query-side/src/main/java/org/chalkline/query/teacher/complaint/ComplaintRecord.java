package org.chalkline.query.teacher.complaint;

import java.time.LocalDate;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.ComplaintEvent.Result;
import org.chalkline.kernel.teacher.ComplaintId;
import org.jspecify.annotations.Nullable;

/** What the projection shows of one complaint; is what GraphQL calls {@code Complaint}. */
public record ComplaintRecord(
        ComplaintId complaint,
        PersonId teacher,
        SchoolId school,
        Status status,
        Personal content,
        String unit,
        LocalDate lodgedOn,
        @Nullable String investigator,
        @Nullable LocalDate investigatedOn,
        @Nullable Personal findings,
        @Nullable LocalDate closedOn,
        @Nullable Result result,
        @Nullable Personal reasons,
        @Nullable Decision decision) {

    /** How far it has come. */
    public enum Status {
        LODGED,
        INVESTIGATED,
        DECIDED,
        WITHDRAWN
    }
}
