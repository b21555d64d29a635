package org.chalkline.query.research;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeKind;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one outcome; is what GraphQL calls {@code ResearchOutcome}.
 *
 * @param appliedFor in whose appraisal it counts; absent while it counts in none
 * @param appliedIn the id of that appraisal's aggregate
 */
@RecordBuilder
public record ResearchOutcomeRecord(
        OutcomeId outcome,
        ResearchProjectId project,
        OutcomeKind kind,
        String title,
        List<PersonId> authors,
        LocalDate filedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate publishedOn,
        @Nullable PersonId appliedFor,
        @Nullable String appliedIn,
        @Nullable LocalDate appliedOn)
        implements ResearchOutcomeRecordBuilder.With {}
