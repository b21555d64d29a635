package org.chalkline.command.asset;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.ResearchStanding;
import org.chalkline.kernel.school.SchoolEvent;
import org.springframework.stereotype.Component;

/** What decisions on assets need from outside: the day, powers, thresholds, other facts. */
@Component
class AssetOffice extends Office {
    private final Thresholds thresholds;

    AssetOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, Thresholds thresholds) {
        super(clock, calendars, powers, facts);
        this.thresholds = thresholds;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /**
     * Whether the unit may invest assets (12, 17): a school of the register, or an institution that
     * the configuration names. All others are taken for administrative.
     */
    boolean mayInvest(UnitId unit) {
        return thresholds.institutions().contains(unit.value())
                || facts().of(unit.value()).stream().anyMatch(SchoolEvent.class::isInstance);
    }

    /** What the record has of a payment at this moment. */
    PaymentOnFile payment(PaymentUse use) {
        return PaymentOnFile.of(use, facts().of(use.line().toString()));
    }

    /** Whether the research project had begun by that day, and wasn't at its end. */
    boolean runs(ResearchProjectId project, LocalDate on) {
        return ResearchStanding.on(on, facts().of(project.toString())).running();
    }

    /** What the record has of an asset at this moment; it may not exist. */
    AssetState asset(AssetId id) {
        var record = new AssetState();
        for (var fact : facts().of(id.toString())) {
            if (fact instanceof AssetEvent event) record.evolve(event);
        }
        return record;
    }
}
