package org.chalkline.kernel.person;

/** What kind of personal data a sealed text is, by which it is guarded and found. */
public enum PersonalField {
    /** Found by a keyed index. */
    NAME,
    /** 身份证号; found by a keyed index. */
    IDENTITY_NUMBER,
    /** ISO 8601. */
    BIRTH_DATE,
    /** A telephone number, a mail address. */
    CONTACT,
    /** Where they live. */
    ADDRESS,
    /** Findings of a medical examination, and the like. */
    HEALTH,
    /** Sanctions, complaints, and what they are about. */
    CONDUCT,
    /** Who they are related to, and how. */
    FAMILY,
    /** The terms they agreed on with somebody, as with who teaches them. */
    CONTRACT,
    /** What opens a document about them: the document itself is not among the facts. */
    DOCUMENT
}
