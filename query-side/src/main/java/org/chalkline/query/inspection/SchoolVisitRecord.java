package org.chalkline.query.inspection;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one visit of inspectors to a school; is what GraphQL calls
 * {@code SchoolVisit}.
 *
 * @param code the school's code, a slash, and the visit's
 */
public record SchoolVisitRecord(
        String code,
        SchoolId school,
        String semester,
        LocalDate visitedOn,
        List<String> inspectors,
        @Nullable LocalDate announcedOn,
        String report) {}
