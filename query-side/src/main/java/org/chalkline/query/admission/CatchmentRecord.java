package org.chalkline.query.admission;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one version of a stage's catchments; is what GraphQL calls
 * {@code Catchment}.
 */
@RecordBuilder
public record CatchmentRecord(
        CatchmentId catchment,
        Stage stage,
        int year,
        String title,
        Status status,
        List<CatchmentZone> zones,
        LocalDate draftedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable String decidedBy,
        @Nullable String replacedBy,
        @Nullable LocalDate replacedOn)
        implements CatchmentRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        DRAFTED,
        PUBLISHED,
        IN_FORCE,
        REPLACED
    }

    /** Holds a zone and the schools that it belongs to, by their codes. */
    public record CatchmentZone(String zone, String name, List<String> schools) {}
}
