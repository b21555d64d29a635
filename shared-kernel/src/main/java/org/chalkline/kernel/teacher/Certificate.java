package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of qualification (教师资格证书).
 *
 * @param number its number, unique in the country
 * @param subject the subject taught; absent for a kindergarten's
 * @param grantedOn its day
 */
public record Certificate(
        String number, QualificationKind kind, @Nullable String subject, LocalDate grantedOn) {}
