package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;

/**
 * A period made longer by decision.
 *
 * @param length how many of the period's units are added, from 1
 * @param approvedOn the day of the approval
 * @param approvedBy the officer who approved it
 * @param capacity in what capacity
 * @param reasons the reasons the applicant is told
 */
public record Extension(
        int length,
        LocalDate approvedOn,
        String approvedBy,
        Terms.Approver capacity,
        String reasons) {}
