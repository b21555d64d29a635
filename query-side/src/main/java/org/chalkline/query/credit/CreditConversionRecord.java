package org.chalkline.query.credit;

import java.time.LocalDate;
import org.chalkline.kernel.credit.CreditAccountId;

/**
 * Holds what the projection shows of one conversion of a credit; is what GraphQL calls {@code
 * CreditConversion}.
 *
 * @param code the account's code, a slash, and the credit's number
 * @param annulled whether the credit was annulled since
 */
public record CreditConversionRecord(
        String code,
        CreditAccountId account,
        String pair,
        String catalogue,
        String into,
        int points,
        String institution,
        LocalDate convertedOn,
        boolean annulled) {}
