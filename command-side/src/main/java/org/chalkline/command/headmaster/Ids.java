package org.chalkline.command.headmaster;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;

import java.util.function.Function;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** Texts as ids. What has not the form of one is refused. */
final class Ids {
    private Ids() {}

    static HeadshipId headship(String schoolId) {
        return new HeadshipId(school(schoolId));
    }

    static HeadmasterId headmaster(String personId) {
        return new HeadmasterId(person(personId));
    }

    static PersonId person(String id) {
        return read(PersonId::new, id);
    }

    static SchoolId school(String id) {
        return read(SchoolId::new, id);
    }

    static @Nullable SchoolId schoolIfAny(@Nullable String id) {
        return id == null ? null : school(id);
    }

    private static <T> T read(Function<String, T> of, String id) {
        try {
            return of.apply(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }
}
