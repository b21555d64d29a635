package org.chalkline.kernel.headship;

import org.chalkline.kernel.school.SchoolId;

/** The office of the head of one school: every school has one, and it outlives its holders. */
public record HeadshipId(SchoolId school) {

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "headship/" + school;
    }
}
