package org.chalkline.command;

import java.time.Instant;
import java.util.Set;
import org.chalkline.command.gateway.Actor;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.SignedIn;

/** People who have signed in. */
public final class SignedActors {
    public static final String ISSUER = "https://id.example";
    public static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

    private SignedActors() {}

    /** Somebody in this role, for themselves. */
    public static Actor of(String id, String role) {
        return new Actor(id, role, null, new SignIn(ISSUER, id, NOON));
    }

    /** Somebody in this role, as the door knows them. */
    public static SignedIn signedIn(String subject, Role role) {
        return new SignedIn(ISSUER, subject, NOON, subject, Set.of(role), null, null, null);
    }
}
