package org.chalkline.kernel.access;

import java.time.Instant;

/**
 * By what somebody is known to be who they are. It stands in the metadata of every fact that
 * follows from what they do; a fact without it says who acted, and nobody has verified it.
 *
 * @param issuer who vouches for them: an issuer's address, or {@link SignedIn#LOCAL}
 * @param subject the name under which the issuer knows them, never given to another
 * @param at when they last proved it, such as by a password
 */
public record SignIn(String issuer, String subject, Instant at) {

    /**
     * @throws IllegalArgumentException if issuer or subject is blank
     */
    public SignIn {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a sign-in without issuer or subject");
        }
    }

    /** Who they are, whenever they proved it. */
    public Subject who() {
        return new Subject(issuer, subject);
    }
}
