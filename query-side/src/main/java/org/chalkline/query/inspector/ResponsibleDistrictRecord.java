package org.chalkline.query.inspector;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one responsible district; is what GraphQL calls {@code
 * ResponsibleDistrict}.
 *
 * @param since the day from which it has these schools and inspectors
 * @param inspectors who answers for each of its schools, as acts name them
 * @param gone who answered for them and is no inspector any more, by their codes
 */
@RecordBuilder
public record ResponsibleDistrictRecord(
        ResponsibleDistrictId district,
        String name,
        String unit,
        String contact,
        String matters,
        DistrictStatus status,
        LocalDate laidOutOn,
        LocalDate since,
        List<String> schools,
        List<Answerable> inspectors,
        List<String> gone,
        String documentNumber,
        @Nullable LocalDate dissolvedOn)
        implements ResponsibleDistrictRecordBuilder.With {

    /** Tells whether there is one. */
    public enum DistrictStatus {
        STANDING,
        DISSOLVED
    }

    /** How many inspectors answer for each school, at the least (SHS 14). */
    static final int LEAST_INSPECTORS = 2;

    /** Whether fewer inspectors answer for its schools than have to. */
    public boolean tooFewInspectors() {
        return status == DistrictStatus.STANDING && inspectors.size() < LEAST_INSPECTORS;
    }

    /** Holds an inspector who answers for its schools. */
    public record Answerable(String inspector, String officer) {}
}
