package org.chalkline.kernel.licence;

import org.chalkline.kernel.school.SchoolId;

/** The file on which the licences of one school that were taken over stand. */
public record SchoolLicencesId(SchoolId school) {

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "school-licences/" + school.value();
    }
}
