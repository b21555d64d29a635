package org.chalkline.query.procedure.personnel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one person's sanctions and contests. It is folded from their file by
 * {@link PersonnelFileView}, and is what GraphQL calls {@code PersonnelFile}.
 *
 * @param contests what was contested, in the order of the reviews
 */
@RecordBuilder
public record PersonnelFileRecord(
        PersonId person, List<SanctionHeld> sanctions, List<StaffContest> contests)
        implements PersonnelFileRecordBuilder.With {

    /** How a sanction stands. */
    public enum SanctionStatus {
        STANDING,
        PERIOD_ENDED,
        LIFTED,
        REVOKED
    }

    /**
     * A sanction.
     *
     * @param until the last day for which it stands; absent for a dismissal
     */
    @RecordBuilder
    public record SanctionHeld(
            String number,
            Sanction kind,
            int item,
            Capacity capacity,
            SchoolId school,
            String preparer,
            Personal reasons,
            LocalDate on,
            @Nullable LocalDate until,
            SanctionStatus status,
            @Nullable LocalDate liftedOn,
            Decision decision)
            implements PersonnelFileRecordSanctionHeldBuilder.With {}

    /** A review, and the appeal that may follow. */
    @RecordBuilder
    public record StaffContest(
            Matter matter,
            LocalDate reviewSoughtOn,
            @Nullable Contested reviewOutcome,
            @Nullable Personal reviewReasons,
            @Nullable Decision reviewDecision,
            @Nullable LocalDate appealLodgedOn,
            @Nullable Contested appealOutcome,
            @Nullable Personal appealReasons,
            @Nullable Decision appealDecision)
            implements PersonnelFileRecordStaffContestBuilder.With {}

    public PersonnelFileRecord {
        sanctions = List.copyOf(sanctions);
        contests = List.copyOf(contests);
    }

    /** How many sanctions stand, each for its period or for good. */
    long standing() {
        return sanctions.stream().filter(each -> each.status() == SanctionStatus.STANDING).count();
    }
}
