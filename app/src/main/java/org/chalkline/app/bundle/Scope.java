package org.chalkline.app.bundle;

import java.util.Locale;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.school.SchoolId;

/** What a bundle is about. */
sealed interface Scope {

    /** How the bundle says it, in a form that programs read. */
    String words();

    /** What its file and its folder are named after. */
    String name();

    /** An application with what followed from it. */
    record OfCase(ApplicationId application) implements Scope {

        @Override
        public String words() {
            return "case " + application;
        }

        @Override
        public String name() {
            return "case-" + application.value();
        }
    }

    /** A school with all that belongs to it. */
    record OfSchool(SchoolId school) implements Scope {

        @Override
        public String words() {
            return "school " + school;
        }

        @Override
        public String name() {
            return "school-" + school.value();
        }
    }

    /**
     * All events of a range of positions, both included.
     *
     * @param from from 0
     * @param to at least {@code from}
     */
    record OfRange(long from, long to) implements Scope {

        @Override
        public String words() {
            return "positions %d..%d".formatted(from, to);
        }

        @Override
        public String name() {
            return String.format(Locale.ROOT, "positions-%d-%d", from, to);
        }
    }
}
