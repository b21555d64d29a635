package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of the made-up history that is told when it is reached. So of a whole district there is in
 * memory what is under way, and not all of its years.
 *
 * @param from no act of it is recorded before this day
 * @param acts tells its acts, in any order; the same ones each time
 */
record Chapter(LocalDate from, Supplier<List<Act>> acts) {}
