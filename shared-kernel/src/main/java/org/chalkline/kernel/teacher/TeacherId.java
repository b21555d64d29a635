package org.chalkline.kernel.teacher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.person.PersonId;

/** A person as a teacher: one person has one file, whatever schools they come to. */
public record TeacherId(@JsonValue PersonId person) {

    /**
     * @throws IllegalArgumentException if the value is no person's id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TeacherId of(String person) {
        return new TeacherId(new PersonId(person));
    }

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "teacher/" + person.value();
    }
}
