package org.chalkline.command.school;

import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.school.SchoolCommand.CloseLicensedSchool;
import org.chalkline.command.school.SchoolCommand.DivideLicensedSchool;
import org.chalkline.command.school.SchoolCommand.EstablishLicensedSchool;
import org.chalkline.command.school.SchoolCommand.FollowLicence;
import org.chalkline.command.school.SchoolCommand.MergeLicensedSchools;
import org.chalkline.command.school.SchoolCommand.Successor;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Merger;
import org.chalkline.kernel.application.Proposal.Preparation;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.application.Proposal.Termination;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.springframework.stereotype.Component;

/**
 * What follows for schools from a licence: it is established, divided and merged upon the grant,
 * becomes what its changed licence says, and closes when the licence is struck off after a
 * termination. One reaction for all, so that a school is there before anything else befalls it.
 */
@Component
public class WhenLicensedThenSchoolFollows implements Reaction {

    @Override
    public String name() {
        return "school-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ApplicationGranted.class
                || type == LicenceChanged.class
                || type == LicenceDeregistered.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case ApplicationGranted e -> granted(e);
            case LicenceChanged e ->
                    List.of(
                            new FollowLicence(
                                    e.schoolId(),
                                    e.was(),
                                    e.content(),
                                    e.decision(),
                                    e.effectiveOn()));
            // Without a resettlement the school did not terminate by this: it was merged or
            // divided, or has to close by a decision of its own.
            case LicenceDeregistered e when e.resettlement() != null ->
                    List.of(
                            new CloseLicensedSchool(
                                    e.schoolId(), e.resettlement(), e.decision(), e.effectiveOn()));
            default -> List.of();
        };
    }

    private static List<Object> granted(ApplicationGranted e) {
        var on = e.decision().decidedOn();
        return switch (e.proposal()) {
            case Establishment p ->
                    List.of(
                            new EstablishLicensedSchool(
                                    p.schoolId(), p.content(), e.decision(), on));
            case Division p ->
                    List.of(
                            new DivideLicensedSchool(
                                    p.licenceId(),
                                    successors(p),
                                    p.dissolved(),
                                    p.resettlement(),
                                    e.decision(),
                                    on));
            case Merger p ->
                    List.of(
                            new MergeLicensedSchools(
                                    p.licenceId(),
                                    p.absorbed(),
                                    p.resettlement(),
                                    e.decision(),
                                    on));
            case Preparation p -> List.of();
            case Change p -> List.of(); // follows the licence, which says whose it is
            case Renewal p -> List.of();
            case Termination p -> List.of(); // closes once all is settled
        };
    }

    private static List<Successor> successors(Division p) {
        return p.formed().stream()
                .map(
                        formed ->
                                new Successor(
                                        formed.schoolId(), SchoolRules.licensed(formed.content())))
                .toList();
    }
}
