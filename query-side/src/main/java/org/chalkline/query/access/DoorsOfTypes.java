package org.chalkline.query.access;

import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/** To whom the records of a type are open, wherever they stand in an answer. */
public interface DoorsOfTypes {

    /** Absent for a type that is no record's: whoever sees the field sees it. */
    @Nullable Set<Role> open(String type);

    /** Whether this field of that type is about a person. */
    boolean isPersonal(String type, String field);
}
