package org.chalkline.kernel.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.school.SchoolId;

/**
 * What is known of one school as a provider of lifelong education, named by the school's code.
 *
 * @param school the school
 */
public record LifelongProviderId(@JsonValue SchoolId school) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "lifelong-provider";

    /** Reads the school's code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LifelongProviderId of(String school) {
        return new LifelongProviderId(new SchoolId(school));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + school.value();
    }
}
