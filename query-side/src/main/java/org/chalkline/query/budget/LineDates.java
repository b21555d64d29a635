package org.chalkline.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a line took its steps; absent for those it has not taken. Of several the last. */
@RecordBuilder
public record LineDates(
        LocalDate draftedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate departmentRepliedOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate departmentDisclosedOn,
        @Nullable LocalDate disclosedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate accountsDraftedOn,
        @Nullable LocalDate accountsAuditedOn,
        @Nullable LocalDate accountsApprovedOn,
        @Nullable LocalDate accountsDepartmentRepliedOn,
        @Nullable LocalDate accountsRepliedOn,
        @Nullable LocalDate accountsDepartmentDisclosedOn,
        @Nullable LocalDate accountsDisclosedOn)
        implements LineDatesBuilder.With {}
