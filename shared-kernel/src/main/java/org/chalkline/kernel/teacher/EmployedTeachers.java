package org.chalkline.kernel.teacher;

import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Where a school's teachers are looked up, those off the establishment too, of whom the school's
 * own facts know nothing. The answer is a hint: each teacher's own facts decide.
 */
public interface EmployedTeachers {

    /**
     * Who is employed at the school by all that is recorded, by their codes.
     *
     * @throws IllegalStateException if that can't be said yet
     */
    List<PersonId> employedAt(SchoolId school);
}
