package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that a period leaves out.
 *
 * @param from the first day left out
 * @param until the first day that counts again; absent while the period stands still
 * @param ground why
 * @param notice the written notice that told the applicant how long it takes
 */
public record Suspension(
        LocalDate from, @Nullable LocalDate until, Terms.Ground ground, String notice) {}
