package org.chalkline.query.table;

import static org.chalkline.kernel.access.Role.ANALYST;
import static org.chalkline.kernel.access.Role.AUDITOR;
import static org.chalkline.kernel.access.Role.CLERK;
import static org.chalkline.kernel.access.Role.DECIDER;
import static org.chalkline.kernel.access.Role.INSPECTOR;
import static org.chalkline.kernel.access.Role.PUBLIC;
import static org.chalkline.kernel.access.Role.SCHOOL;

import java.util.Set;
import org.chalkline.kernel.access.Role;

/** To whom tables are open. */
public final class TableDoors {

    /** The bureau's own work, of which an analyst sees what is masked. */
    public static final Set<Role> BUREAU = Set.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR);

    /** What is about people alone, and masked would be nothing. */
    public static final Set<Role> NO_ANALYSTS = Set.of(CLERK, DECIDER, INSPECTOR, AUDITOR);

    /** What a school sees of its own as well. */
    public static final Set<Role> SCHOOLS =
            Set.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR, SCHOOL);

    /** What everybody may know. */
    public static final Set<Role> EVERYBODY =
            Set.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR, SCHOOL, PUBLIC);

    private TableDoors() {}
}
