package org.chalkline.query.procedure.paper;

import java.util.Optional;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened;

/**
 * What a copy of a paper shows of people. The paper itself shows nothing, so that it is the same
 * for ever, whoever prints it, and its digest tells nobody what was erased.
 */
public interface Shown {

    /** Nothing. */
    Shown NOTHING =
            new Shown() {
                @Override
                public Optional<Opened> opened(Personal text) {
                    return Optional.empty();
                }

                @Override
                public Optional<Personal> nameOf(PersonId person) {
                    return Optional.empty();
                }
            };

    /** What came of opening a text; empty where it stays sealed. */
    Optional<Opened> opened(Personal text);

    /** The name that stands in the person's own record, sealed; empty where none is shown. */
    Optional<Personal> nameOf(PersonId person);
}
