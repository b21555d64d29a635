package org.chalkline.command.licence;

import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Merger;
import org.chalkline.kernel.application.Proposal.Preparation;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.application.Proposal.Termination;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceId;

/** The licences that a grant issued or changed. */
final class GrantedLicences {

    private GrantedLicences() {}

    /** Those among which something stands that rests on the grant's decision. */
    static List<String> restingOn(Fact act, FactsOf facts) {
        if (!(act instanceof ApplicationGranted grant)) return List.of();
        return of(grant.proposal())
                .map(LicenceId::toString)
                .filter(id -> rests(id, grant, facts))
                .toList();
    }

    private static boolean rests(String licence, ApplicationGranted grant, FactsOf facts) {
        return facts.of(licence).stream().anyMatch(f -> grant.decision().equals(f.decision()));
    }

    private static Stream<LicenceId> of(Proposal proposal) {
        return switch (proposal) {
            case Preparation p -> Stream.of();
            case Establishment p -> Stream.of(p.licenceId());
            case Change p -> Stream.of(p.licenceId());
            case Division p ->
                    Stream.concat(
                            Stream.of(p.licenceId()), p.formed().stream().map(Formed::licenceId));
            case Merger p -> Stream.concat(Stream.of(p.licenceId()), p.absorbed().stream());
            case Renewal p -> Stream.of(p.licenceId());
            case Termination p -> Stream.of(p.licenceId());
        };
    }
}
