package org.chalkline.kernel.teacher;

import org.chalkline.kernel.school.SchoolId;

/** Where a teacher is employed, on what post, and by which contract. */
public record Employment(SchoolId school, Staffing staffing, Contract contract) {}
