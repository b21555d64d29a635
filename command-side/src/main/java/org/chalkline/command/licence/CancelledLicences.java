package org.chalkline.command.licence;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;

/** The licence that a penalty cancelled. */
final class CancelledLicences {

    private CancelledLicences() {}

    /** The one whose cancellation rests on the penalty's decision, if it stands. */
    static List<String> restingOn(Fact act, FactsOf facts) {
        if (!(act instanceof PenaltyImposed penalty)) return List.of();
        var licence = PenaltyEvent.licenceAtStake(facts.recorded(penalty.subject()));
        if (licence == null) return List.of();
        boolean cancelled =
                facts.of(licence.toString()).stream()
                        .anyMatch(
                                each ->
                                        each instanceof LicenceCancelled e
                                                && e.decision().equals(penalty.decision()));
        return cancelled ? List.of(licence.toString()) : List.of();
    }
}
