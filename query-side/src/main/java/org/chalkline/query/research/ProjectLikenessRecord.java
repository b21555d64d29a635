package org.chalkline.query.research;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Holds that a project is like an earlier one; is what GraphQL calls {@code ProjectLikeness}.
 *
 * @param code the project's code, a slash, and the earlier one's
 * @param shared in thousandths of the later one's pairs of characters
 * @param answeredBy absent while nobody answered for it
 */
@RecordBuilder
public record ProjectLikenessRecord(
        String code,
        ResearchProjectId project,
        ResearchProjectId to,
        int shared,
        boolean toAnswer,
        LocalDate foundOn,
        @Nullable String answeredBy,
        @Nullable String why,
        @Nullable LocalDate answeredOn)
        implements ProjectLikenessRecordBuilder.With {}
