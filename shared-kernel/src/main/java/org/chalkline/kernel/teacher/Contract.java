package org.chalkline.kernel.teacher;

import java.time.LocalDate;

/**
 * An employment contract (聘用合同).
 *
 * @param from its first day
 * @param until its last
 */
public record Contract(LocalDate from, LocalDate until) {}
