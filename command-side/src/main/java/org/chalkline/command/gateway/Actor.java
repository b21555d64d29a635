package org.chalkline.command.gateway;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_RESERVED;

import org.chalkline.command.OwnNames;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that acts, from outside. It is never the program itself, whichever way a
 * request came in.
 *
 * @param id the person or system
 * @param role the role in which they act
 * @param onBehalfOf the officer or body they act for, if another
 */
public record Actor(String id, String role, @Nullable String onBehalfOf) {

    /**
     * @throws org.chalkline.command.RefusedException if one of them is the program's own name or
     *     role, or could be taken for it
     */
    public Actor {
        refuseIf(OwnNames.looksLikeOne(id) || OwnNames.looksLikeOne(role), ACTOR_RESERVED);
        refuseIf(onBehalfOf != null && OwnNames.looksLikeOne(onBehalfOf), ACTOR_RESERVED);
    }
}
