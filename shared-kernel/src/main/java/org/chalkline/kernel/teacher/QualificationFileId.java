package org.chalkline.kernel.teacher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.person.PersonId;

/**
 * All that is on file of one person's qualifications, so that nobody escapes a bar by a second
 * file.
 */
public record QualificationFileId(@JsonValue PersonId person) {

    /**
     * @throws IllegalArgumentException if the value is no person's id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static QualificationFileId of(String person) {
        return new QualificationFileId(new PersonId(person));
    }

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "qualification/" + person.value();
    }
}
