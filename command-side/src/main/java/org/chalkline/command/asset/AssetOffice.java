package org.chalkline.command.asset;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.decision.Decisions;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What decisions on assets need from outside: the day, powers, thresholds, other facts. */
@Component
class AssetOffice {
    private final Clock clock;
    private final Calendars calendars;
    private final Powers powers;
    private final FactsOf facts;
    private final Thresholds thresholds;

    AssetOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, Thresholds thresholds) {
        this.clock = clock;
        this.calendars = calendars;
        this.powers = powers;
        this.facts = facts;
        this.thresholds = thresholds;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkingDayCalendar calendar() {
        return calendars.now();
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** Refuses a decision that can't carry an act of that day, or whose officer lacked power. */
    void require(Decision decision, Power power, LocalDate on) {
        Decisions.require(decision, on, today());
        powers.require(decision.officer(), power, decision.decidedOn());
    }

    /** What the record has of a payment at this moment. */
    PaymentOnFile payment(PaymentUse use) {
        return PaymentOnFile.of(use, facts.of(use.line().toString()));
    }

    /** What the record has of an asset at this moment; it may not exist. */
    AssetState asset(AssetId id) {
        var record = new AssetState();
        for (var fact : facts.of(id.toString())) {
            if (fact instanceof AssetEvent event) record.evolve(event);
        }
        return record;
    }
}
