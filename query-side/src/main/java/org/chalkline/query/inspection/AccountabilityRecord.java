package org.chalkline.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.inspection.AccountabilityEvent.AccountabilityGround;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of how somebody was held to account; is what GraphQL calls {@code
 * Accountability}.
 *
 * @param inspection the inspection that they met, by its code
 */
@RecordBuilder
public record AccountabilityRecord(
        AccountabilityId accountability,
        SchoolId school,
        String inspection,
        String unit,
        AccountabilityStatus status,
        LocalDate lastInterviewedOn,
        List<SchoolInterview> interviews,
        @Nullable SchoolCriticism criticism,
        List<SanctionProposal> proposals)
        implements AccountabilityRecordBuilder.With {

    /** Tells how far it has come. */
    public enum AccountabilityStatus {
        INTERVIEWED,
        CRITICISED,
        SANCTION_PROPOSED,
        ANSWERED
    }

    /** Holds that they were spoken to. */
    public record SchoolInterview(LocalDate on, String matters, String record) {}

    /** Holds that the school was criticised. */
    public record SchoolCriticism(
            LocalDate on, AccountabilityGround basis, String publishedIn, String documentNumber) {}

    /** Holds that a sanction was proposed, and what became of that. */
    public record SanctionProposal(
            LocalDate on,
            PersonId person,
            String addressee,
            Personal misconduct,
            boolean grave,
            String documentNumber,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean followed,
            @Nullable String document) {

        SanctionProposal answered(LocalDate day, boolean done, @Nullable String by) {
            return new SanctionProposal(
                    on, person, addressee, misconduct, grave, documentNumber, day, done, by);
        }
    }
}
