package org.chalkline.kernel.programme;

import java.time.LocalDate;

/**
 * With whom from abroad a programme is given, and by which approval.
 *
 * @param name the partner's
 * @param country where it is, in the two letters of ISO 3166
 * @param approval the number of the approval
 * @param authority the authority that approved it
 * @param approvedOn its first day
 * @param approvedUntil its last day
 */
public record ForeignPartner(
        String name,
        String country,
        String approval,
        String authority,
        LocalDate approvedOn,
        LocalDate approvedUntil) {

    /** Whether the approval has effect that day. */
    public boolean approvedOn(LocalDate day) {
        return !day.isBefore(approvedOn) && !day.isAfter(approvedUntil);
    }
}
