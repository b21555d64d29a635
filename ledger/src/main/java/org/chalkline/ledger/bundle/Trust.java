package org.chalkline.ledger.bundle;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.chalkline.ledger.note.VerifierKey;

/**
 * What whoever checks was given by others than the bundle. What is empty is taken from the bundle
 * at its word.
 *
 * @param keys the log's keys
 * @param witnesses the keys of witnesses: the bundle fails unless each cosigned its checkpoint
 * @param authorities the certificates of authorities for timestamps: the bundle fails unless it
 *     bears a timestamp of one of them
 */
public record Trust(
        List<VerifierKey> keys, List<VerifierKey> witnesses, Set<X509Certificate> authorities) {

    /** Nothing but what is in the bundle. */
    public static final Trust NOBODY = new Trust(List.of(), List.of(), Set.of());

    public Trust {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
        authorities = Set.copyOf(authorities);
    }
}
