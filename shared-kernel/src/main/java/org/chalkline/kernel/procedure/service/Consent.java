package org.chalkline.kernel.procedure.service;

import java.time.LocalDate;

/**
 * The receiver's consent to be served by electronic means (Administrative Penalty Law, 61). The
 * address stands in the paper alone.
 *
 * @param confirmation SHA-256 of the paper in which they confirmed it (确认书)
 * @param confirmedOn the day on which they signed it
 */
public record Consent(String confirmation, LocalDate confirmedOn) {}
