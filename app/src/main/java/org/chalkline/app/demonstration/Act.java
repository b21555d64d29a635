package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One act in the made-up history.
 *
 * @param at when it was recorded, in the bureau's time zone
 * @param on the day on which it was decided or done, or taken over
 * @param clerk who recorded it
 * @param commandId the same at every start, so that it is recorded once
 * @param subject what it concerns: acts of one moment that share it are handed in one after the
 *     other
 * @param command what is handed in: a command, or a {@link Row}
 */
record Act(
        LocalDateTime at,
        LocalDate on,
        String clerk,
        String commandId,
        String subject,
        Object command) {}
