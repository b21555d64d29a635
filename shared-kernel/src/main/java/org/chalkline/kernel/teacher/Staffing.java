package org.chalkline.kernel.teacher;

/** Whether a teacher's post is one of those approved for the school (编制). */
public enum Staffing {
    /** On an established post (编制内). */
    ESTABLISHED,
    /** Off the establishment (编制外), as at every private school. */
    OFF_ESTABLISHMENT
}
