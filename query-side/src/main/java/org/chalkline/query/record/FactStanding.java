package org.chalkline.query.record;

import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;

/** How a fact stands, after all that was recorded about it. */
public enum FactStanding {
    /** Nobody has contested it. */
    STANDS,
    /** Somebody contests it. */
    CONTESTED,
    /** It is contested, and not carried out for the time being. */
    STAYED,
    /** It was contested and upheld. */
    UPHELD,
    /** It is unlawful, and stands. */
    UNLAWFUL,
    /** It counts no more. */
    FELL,
    /** It had fallen, and counts again. */
    RESTORED;

    /**
     * After this was recorded about the fact.
     *
     * @param number of the fact in its aggregate
     */
    FactStanding after(AboutFacts about, int number) {
        if (about.falling().get(number)) return FELL;
        if (about.rising().get(number)) return RESTORED;
        return switch (about) {
            case ActChallenged e -> this == FELL ? FELL : CONTESTED;
            case ActStayed e -> this == FELL ? FELL : STAYED;
            case StayEnded e -> this == FELL ? FELL : CONTESTED;
            case ActUpheld e -> this == FELL ? FELL : UPHELD;
            case ActFoundUnlawful e -> this == FELL ? FELL : UNLAWFUL;
            default -> this;
        };
    }
}
