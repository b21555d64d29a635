package org.chalkline.app.intake;

import org.chalkline.app.intake.Mapping.LookUp;

/** Finds the codes of what a file calls by its name. */
interface Names {

    /**
     * The code of the one record of this name.
     *
     * @throws NotOneException if there is none, or several
     */
    String code(LookUp what, String name) throws NotOneException, InterruptedException;

    /** A name that is nobody's, or several records'. */
    final class NotOneException extends Exception {
        private static final long serialVersionUID = 1L;

        NotOneException(String why) {
            super(why);
        }
    }
}
