package org.chalkline.app.demonstration;

import java.time.LocalDate;

/**
 * One act in the made-up history.
 *
 * @param on the day on which it was decided, or taken over
 * @param commandId the same at every start, so that it is recorded once
 * @param command what is handed in
 */
record Act(LocalDate on, String commandId, Object command) {}
