package org.chalkline.app.bundle;

import java.util.Locale;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** The subject that a bundle is about. */
sealed interface Scope {

    /** Says it as the bundle does, in a form that programs read. */
    String words();

    /** Returns what its file and its folder are named after. */
    String name();

    /**
     * A case: an application with what followed from it, or any other aggregate by itself.
     *
     * @param of the aggregate's id
     */
    record OfCase(String of) implements Scope {
        private static final String APPLICATION = "application/";

        /**
         * @throws IllegalArgumentException if that is no aggregate's id
         */
        public OfCase {
            if (of.startsWith(APPLICATION)) {
                var unused = new ApplicationId(of.substring(APPLICATION.length()));
            } else if (!of.matches("([a-z-]+/)?[^/#\\s]{1,128}")) {
                throw new IllegalArgumentException("'" + of + "' names no case");
            }
        }

        /** A case as callers name it: an application may be named by its code alone. */
        static OfCase named(String id) {
            return new OfCase(id.contains("/") ? id : APPLICATION + id);
        }

        /** The application that it is; absent where it is something else. */
        @Nullable ApplicationId application() {
            if (!of.startsWith(APPLICATION)) return null;
            return new ApplicationId(of.substring(APPLICATION.length()));
        }

        @Override
        public String words() {
            return "case " + of;
        }

        @Override
        public String name() {
            var application = application();
            return "case-" + (application == null ? of.replace('/', '-') : application.value());
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
