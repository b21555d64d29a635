package org.chalkline.command.licence;

import java.time.LocalDate;

/**
 * A time for which a licence is valid.
 *
 * @param from its first day
 * @param until its last
 */
record Term(LocalDate from, LocalDate until) {

    /** The term that follows this one and ends on the given day. */
    Term then(LocalDate lastDay) {
        return new Term(until.plusDays(1), lastDay);
    }

    /** The last day of a term that follows and is as long in years, months and days. */
    LocalDate endOfAnother() {
        var next = until.plusDays(1);
        return next.plus(from.until(next)).minusDays(1);
    }
}
