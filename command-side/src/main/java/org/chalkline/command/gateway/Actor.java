package org.chalkline.command.gateway;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_MISSING;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_RESERVED;

import org.chalkline.command.OwnNames;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that acts, from outside. It is never the program itself, whichever way a
 * request came in.
 *
 * @param id the person or system
 * @param role the role in which they act
 * @param onBehalfOf the officer or body they act for, if another
 * @param signIn by what they are known to be who they are
 */
public record Actor(String id, String role, @Nullable String onBehalfOf, SignIn signIn) {

    /**
     * @throws RefusedException if one of them is the program's own name or role, or could be taken
     *     for it
     */
    public Actor {
        refuseIf(OwnNames.looksLikeOne(id) || OwnNames.looksLikeOne(role), ACTOR_RESERVED);
        refuseIf(onBehalfOf != null && OwnNames.looksLikeOne(onBehalfOf), ACTOR_RESERVED);
    }

    /**
     * Who is signed in, acting for themselves or another.
     *
     * @throws RefusedException {@code ACTOR_MISSING} if nobody is, or as the constructor has it
     */
    public static Actor of(SignedIn who, @Nullable String onBehalfOf) {
        refuseIf(who.is(Role.SYSTEM), ACTOR_RESERVED);
        return new Actor(
                who.subject(),
                who.rolesInWords(),
                onBehalfOf,
                who.signIn().orElseThrow(() -> new RefusedException(ACTOR_MISSING)));
    }
}
