package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.jspecify.annotations.Nullable;

/**
 * A request for a bundle as it is said in GraphQL.
 *
 * @param application an application's code
 * @param school a school's code
 * @param positions a range
 * @param asOf the point on both clocks
 */
record TakeBundleInput(
        @Nullable String application,
        @Nullable String school,
        @Nullable Positions positions,
        @Nullable Point asOf) {

    /** Both included. */
    record Positions(long from, long to) {}

    /** Is the GraphQL input {@code AsOf}. */
    record Point(
            @Nullable Long position,
            @Nullable OffsetDateTime recordedAt,
            @Nullable LocalDate effectiveOn) {
        static final Point NOW = new Point(null, null, null);
    }

    /**
     * The same as it is written on the command line, so that both are read alike.
     *
     * @throws BundleRefusedException if it names a position and an instant
     */
    RequestText text() throws BundleRefusedException {
        var point = asOf == null ? Point.NOW : asOf;
        if (point.position() != null && point.recordedAt() != null) {
            throw new BundleRefusedException(
                    Code.SCOPE_MALFORMED, "Here asOf names a position and an instant.");
        }
        var known =
                point.recordedAt() == null
                        ? said(point.position())
                        : said(point.recordedAt().toInstant());
        var range = positions == null ? null : positions.from() + ".." + positions.to();
        return new RequestText(application, school, range, known, said(point.effectiveOn()));
    }

    private static @Nullable String said(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
