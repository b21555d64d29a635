package org.chalkline.kernel.person;

/**
 * A text about one person, as facts and registers hold it: sealed under that person's key. It is
 * read through {@link PersonalData}, until the key is destroyed; what holds it is never changed for
 * that.
 *
 * @param sealed the sealed text, base64url without padding
 */
public record Personal(PersonId person, PersonalField field, String sealed) {}
