package org.chalkline.kernel.procedure.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case file, with what an inspector and a court ask of it (Evidence Rules, 19).
 *
 * @param digest SHA-256 of the document
 * @param title what it is
 * @param source whom or where it is from
 * @param madeOn when it was made
 * @param collectedOn when the bureau got it
 * @param proves what it proves; absent for what is no evidence, such as a receipt
 * @param original where its original has lain since it was collected; absent for what is an
 *     original itself
 * @param consent the number of the document by which the body that reviews the act, or the court,
 *     let the bureau supplement it
 */
public record CasePaper(
        String digest,
        String title,
        String source,
        LocalDate madeOn,
        LocalDate collectedOn,
        @Nullable String proves,
        @Nullable String original,
        @Nullable String consent) {}
