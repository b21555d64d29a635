package org.chalkline.query.access;

import graphql.GraphQLContext;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;

/**
 * Who asks, and what follows from it for what they are shown. Of several roles each adds what it
 * sees; only that an analyst sees all masked adds nothing for who sees their own unmasked.
 *
 * @param who as the door found out
 */
public record Viewer(SignedIn who) {

    /** These see what concerns their own unit or school alone. */
    private static final Set<Role> BOUND = Set.of(Role.CLERK, Role.DECIDER, Role.SCHOOL);

    /** These see all of what is open to them, unless they come from outside. */
    private static final Set<Role> WHOLE = Set.of(Role.INSPECTOR, Role.AUDITOR);

    /** These see what is known of people, where they have to do with it. */
    private static final Set<Role> UNMASKED =
            Set.of(Role.CLERK, Role.DECIDER, Role.SCHOOL, Role.INSPECTOR, Role.AUDITOR);

    /** Who asks in this request; anybody where nobody is signed in. */
    public static Viewer of(GraphQLContext context) {
        return new Viewer(context.getOrDefault(SignedIn.class, SignedIn.anybody()));
    }

    /** Whether they may come in by a door that is open to these. */
    public boolean isOneOf(Set<Role> roles) {
        return !Collections.disjoint(who.roles(), roles);
    }

    /**
     * Whether they see what concerns their own unit or school, or what their engagements name, and
     * nothing else.
     */
    public boolean isBound() {
        return isFromOutside() || isOneOf(BOUND) && !isOneOf(WHOLE);
    }

    /** Whether they are auditor or inspector by an engagement, which bounds all that they see. */
    public boolean isFromOutside() {
        return who.isFromOutside() && isOneOf(WHOLE);
    }

    /** Whether what is known of people is masked for them. */
    public boolean isMasked() {
        return !isOneOf(UNMASKED);
    }

    /** Whether they come in as nothing but the public. */
    public boolean isPublic() {
        return who.roles().equals(EnumSet.of(Role.PUBLIC));
    }
}
