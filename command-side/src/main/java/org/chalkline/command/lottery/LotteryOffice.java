package org.chalkline.command.lottery;

import java.time.Clock;
import java.time.Instant;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.SignedFacts;
import org.springframework.stereotype.Component;

/** Gives acts on lotteries what they need from outside. */
@Component
public class LotteryOffice extends Office {
    private final Clock clock;
    private final SignedFacts signed;

    public LotteryOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, SignedFacts signed) {
        super(clock, calendars, powers, facts);
        this.clock = clock;
        this.signed = signed;
    }

    Instant now() {
        return clock.instant();
    }

    SignedFacts signed() {
        return signed;
    }
}
