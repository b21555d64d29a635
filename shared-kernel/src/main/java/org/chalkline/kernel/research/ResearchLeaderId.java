package org.chalkline.kernel.research;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.person.PersonId;

/**
 * The projects that one person leads, named by the person's code.
 *
 * @param leader who leads them
 */
public record ResearchLeaderId(@JsonValue PersonId leader) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "research-leader";

    /** Reads the person's code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResearchLeaderId of(String leader) {
        return new ResearchLeaderId(new PersonId(leader));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + leader.value();
    }
}
