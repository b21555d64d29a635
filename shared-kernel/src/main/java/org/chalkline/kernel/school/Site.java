package org.chalkline.kernel.school;

import org.jspecify.annotations.Nullable;

/**
 * Where an institution or a campus stands.
 *
 * @param address the postal address, or the reference the source register gives for it
 * @param subdistrict the nine- or twelve-digit code of the subdistrict or town (街道、镇), such as
 *     {@code 310105001}; absent outside the district
 */
public record Site(String address, @Nullable String subdistrict) {}
