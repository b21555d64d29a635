package org.chalkline.kernel.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.school.SchoolId;

/**
 * The supervision of one school, named by the school's code.
 *
 * @param school the school
 */
public record SupervisedSchoolId(@JsonValue SchoolId school) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "supervised-school";

    /** Reads the school's code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SupervisedSchoolId of(String school) {
        return new SupervisedSchoolId(new SchoolId(school));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + school.value();
    }
}
