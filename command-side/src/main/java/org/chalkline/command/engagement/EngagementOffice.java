package org.chalkline.command.engagement;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.followup.GivenFollowUps;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What acts on engagements need from outside. */
@Component
public class EngagementOffice extends Office {
    private final GivenFollowUps followUps;

    public EngagementOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            GivenFollowUps followUps) {
        super(clock, calendars, powers, facts);
        this.followUps = followUps;
    }

    GivenFollowUps followUps() {
        return followUps;
    }
}
