package org.chalkline.command.intake;

import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How rows of other features that tell of people have these taken on record first. The feature that
 * keeps people on record answers it.
 */
public interface PeopleInRows {

    /**
     * The command that takes the person on record, from the fields {@code name}, {@code
     * identityNumber}, {@code birthDate} and {@code contact}; absent where the row gives no name,
     * because the person is on record already.
     *
     * @param purpose what for
     * @param on from which day
     * @throws MalformedRowException if a field is malformed
     */
    @Nullable Object registration(RowReader row, PersonId person, String purpose, LocalDate on);
}
