package org.chalkline.kernel.inspection;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen when somebody is held to account for how they met an inspection (问责). */
public sealed interface AccountabilityEvent extends Fact {

    AccountabilityId accountability();

    @Override
    default String subject() {
        return accountability().toString();
    }

    /** What they did (Education Supervision Regulations, 25). */
    enum AccountabilityGround {
        /** They refused or hindered an inspection. */
        HINDERED,
        /** They hid what was so, or deceived the inspectors. */
        DECEIVED,
        /** They didn't put right what the letter named, or didn't report it. */
        NOT_PUT_RIGHT,
        /** They took revenge on an inspector. */
        REVENGE,
        /** Otherwise they gravely hindered what inspectors have to do. */
        OTHER_GRAVE
    }

    /**
     * Those who run the school were spoken to (约谈).
     *
     * @param matters what was spoken about
     * @param record SHA-256 of the record of it
     * @param unit the supervision office
     */
    @FactType("accountability.Interviewed")
    record Interviewed(
            AccountabilityId accountability,
            InspectionId inspection,
            SchoolId school,
            String matters,
            String record,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements AccountabilityEvent {}

    /**
     * The school was criticised before others, and told to put things right (通报批评).
     *
     * @param publishedIn where it can be read
     */
    @FactType("accountability.Criticised")
    record Criticised(
            AccountabilityId accountability,
            AccountabilityGround basis,
            String publishedIn,
            Decision decision,
            LocalDate effectiveOn)
            implements AccountabilityEvent {}

    /**
     * It was proposed that somebody be sanctioned (提出处分建议).
     *
     * @param person whom it concerns
     * @param addressee the government or authority that it was proposed to
     * @param misconduct what they did, sealed
     * @param grave whether it is grave; else they didn't put things right after they were
     *     criticised
     */
    @FactType("accountability.SanctionProposed")
    record SanctionProposed(
            AccountabilityId accountability,
            PersonId person,
            String addressee,
            Personal misconduct,
            boolean grave,
            Decision decision,
            LocalDate effectiveOn)
            implements AccountabilityEvent {}

    /**
     * The one that it was proposed to answered.
     *
     * @param followed whether it did as proposed
     * @param document the number of its paper; absent where there is none
     */
    @FactType("accountability.ProposalAnswered")
    record ProposalAnswered(
            AccountabilityId accountability,
            boolean followed,
            @Nullable String document,
            String officer,
            LocalDate effectiveOn)
            implements AccountabilityEvent {}
}
