package org.chalkline.kernel.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.chalkline.kernel.access.Admission;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;

/**
 * Lets auditors and inspectors in: the house's own, whom the issuer places in a unit of the bureau,
 * and those from outside as long as an engagement of theirs runs. Who was ever engaged comes from
 * outside, whatever unit is named. All others come in without these roles.
 */
public final class AdmissionByEngagement implements Admission {
    private static final Set<Role> ENGAGED =
            Collections.unmodifiableSet(EnumSet.of(Role.AUDITOR, Role.INSPECTOR));

    private final Engagements engagements;
    private final Clock clock;

    /**
     * @param clock tells the bureau's day
     */
    public AdmissionByEngagement(Engagements engagements, Clock clock) {
        this.engagements = engagements;
        this.clock = clock;
    }

    @Override
    public SignedIn admit(SignedIn who) {
        if (Collections.disjoint(who.roles(), ENGAGED)) return who;
        boolean own =
                who.unit() != null && !engagements.wasEverEngaged(who.issuer(), who.subject());
        if (own) return who;
        var today = LocalDate.now(clock);
        return engagements.running(who.issuer(), who.subject(), today).isEmpty()
                ? who.without(ENGAGED)
                : who.fromOutside();
    }
}
