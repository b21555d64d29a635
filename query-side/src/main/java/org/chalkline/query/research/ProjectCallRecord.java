package org.chalkline.query.research;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.school.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one call; is what GraphQL calls {@code ProjectCall}.
 *
 * @param closedOn absent while it isn't closed
 */
@RecordBuilder
public record ProjectCallRecord(
        ProjectCallId call,
        String title,
        String text,
        String publishedIn,
        List<Ownership> eligible,
        Money budget,
        String budgetUnit,
        String unit,
        LocalDate publishedOn,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate closedOn)
        implements ProjectCallRecordBuilder.With {}
