package org.chalkline.kernel.procedure.personnel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.person.PersonId;

/**
 * All that is on file of one person's sanctions, whatever post they hold, so that nobody escapes
 * one by another post.
 */
public record PersonnelFileId(@JsonValue PersonId person) {

    /**
     * @throws IllegalArgumentException if the value is no person's id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonnelFileId of(String person) {
        return new PersonnelFileId(new PersonId(person));
    }

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "personnel/" + person.value();
    }
}
