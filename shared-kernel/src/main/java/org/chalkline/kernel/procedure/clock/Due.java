package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a period ends, as a calendar had it.
 *
 * @param date the last day on which the act is in time; absent while the period stands still
 * @param provisional whether a holiday notice yet to come may move it
 * @param calendarEdition the edition of the calendar it was reckoned by
 */
public record Due(@Nullable LocalDate date, boolean provisional, int calendarEdition) {}
