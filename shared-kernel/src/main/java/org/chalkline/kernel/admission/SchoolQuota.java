package org.chalkline.kernel.admission;

import org.chalkline.kernel.school.SchoolId;

/**
 * How many seats a plan has for one school.
 *
 * @param seats 0 or more
 */
public record SchoolQuota(SchoolId school, int seats) {}
