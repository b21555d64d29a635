package org.chalkline.command.admission;

import java.time.LocalDate;
import org.chalkline.kernel.school.SchoolId;

/** Tells which schools may take in nobody, though they are open. */
interface Suspensions {

    /** Whether the school may take in nobody on that day. */
    boolean concern(SchoolId school, LocalDate on);
}
