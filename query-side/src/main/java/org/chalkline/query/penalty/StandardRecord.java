package org.chalkline.query.penalty;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.StandardEvent.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The projection shows this of one standard; it is what GraphQL calls {@code DiscretionStandard}.
 */
@RecordBuilder
public record StandardRecord(
        DiscretionStandardId standard,
        String title,
        String instrument,
        @Nullable DiscretionStandardId replaces,
        List<Measure> measures,
        LocalDate inForceFrom,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate endedOn,
        @Nullable DiscretionStandardId replacedBy)
        implements StandardRecordBuilder.With {

    public boolean published() {
        return publishedOn != null;
    }
}
