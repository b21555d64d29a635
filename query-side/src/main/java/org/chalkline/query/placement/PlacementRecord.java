package org.chalkline.query.placement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of the placement of one child in one year; is what GraphQL calls
 * {@code Placement}.
 *
 * @param proofsAsked the proofs that were asked for last
 * @param proofs those that were verified
 * @param book whose seats are asked for; absent before a category is set
 * @param categoryRank 1 for the category that comes first
 * @param exception by which the seat was asked for, or is kept; absent where by none
 * @param lot the lot by which the child is ranked; absent while it has none
 * @param ground why there is no seat, or none any more
 * @param means what the school lacked that didn't take in a disabled child
 * @param decided the documents by which the child was placed, deferred, or the placement ended
 */
@RecordBuilder
public record PlacementRecord(
        PlacementId placement,
        PersonId child,
        PersonId guardian,
        int year,
        Stage stage,
        Personal address,
        @Nullable Personal lateCause,
        Status status,
        LocalDate registeredOn,
        LocalDate since,
        List<String> proofsAsked,
        List<String> proofs,
        @Nullable String category,
        @Nullable Integer categoryRank,
        @Nullable String book,
        @Nullable SchoolId school,
        @Nullable String exception,
        @Nullable String lot,
        @Nullable String ground,
        @Nullable Personal deferralCause,
        @Nullable LocalDate deferredUntil,
        @Nullable Personal experts,
        @Nullable String means,
        @Nullable Personal wish,
        List<PlacementDecision> decided)
        implements PlacementRecordBuilder.With {

    /**
     * A decision about the placement.
     *
     * @param matter what was decided, by the fact's name
     * @param reasons sealed
     */
    public record PlacementDecision(
            String matter,
            String documentNumber,
            String officer,
            LocalDate decidedOn,
            Personal reasons) {}

    /** Tells how far it has come. */
    public enum Status {
        REGISTERED,
        PROOFS_ASKED,
        VERIFIED,
        LISTED,
        WAITING,
        OFFERED,
        TAKEN,
        DECLINED,
        LAPSED,
        WITHDRAWN,
        DEFERRED,
        ENDED
    }

    /** Whether the child has no seat, and is to have one. */
    public boolean seatless() {
        return switch (status) {
            case OFFERED, TAKEN, DEFERRED, ENDED -> false;
            default -> true;
        };
    }
}
