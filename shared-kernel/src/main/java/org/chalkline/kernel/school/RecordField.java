package org.chalkline.kernel.school;

/** A field of an institution's record that can have been recorded wrongly. */
public enum RecordField {
    NAME,
    KIND,
    OWNERSHIP,
    ADDRESS,
    SUBDISTRICT
}
