package org.chalkline.drills;

/** Something that is done to the program, and a count of what is left afterwards. */
interface Drill {

    /** The word for it on the command line. */
    String name();

    /** The harm that it does, as the table says it. */
    String what();

    /** Does it. */
    Tally run(Grounds grounds) throws Exception;
}
