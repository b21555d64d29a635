package org.chalkline.kernel.asset;

import org.chalkline.kernel.money.Money;

/**
 * What an asset was appraised at before it was invested (36).
 *
 * @param appraiser who appraised it
 * @param report digest of the report
 */
public record ValueReport(String appraiser, Money value, String report) {}
