package org.chalkline.command.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.command.licence.LicenceCommand.BeginTermination;
import org.chalkline.command.licence.LicenceCommand.ChangeLicence;
import org.chalkline.command.licence.LicenceCommand.EndRenewal;
import org.chalkline.command.licence.LicenceCommand.EndReorganised;
import org.chalkline.command.licence.LicenceCommand.IssueLicence;
import org.chalkline.command.licence.LicenceCommand.RenewLicence;
import org.chalkline.command.licence.LicenceCommand.SeekRenewal;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.application.ApplicationEvent.AcceptanceRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.ApplicationEvent.FoundOutsideJurisdiction;
import org.chalkline.kernel.application.ApplicationEvent.LicenceFoundUnnecessary;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Merger;
import org.chalkline.kernel.application.Proposal.Preparation;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.application.Proposal.Termination;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.springframework.stereotype.Component;

/**
 * What follows for licences from an application that is submitted, granted, refused or given up.
 * One reaction for all, so that a renewal is noted before it is decided.
 */
@Component
public class WhenApplicationMovesThenLicenceFollows implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    ApplicationSubmitted.class,
                    ApplicationGranted.class,
                    ApplicationRefused.class,
                    ApplicationWithdrawn.class,
                    AcceptanceRefused.class,
                    FoundOutsideJurisdiction.class,
                    LicenceFoundUnnecessary.class);

    @Override
    public String name() {
        return "licence-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case ApplicationSubmitted e when e.proposal() instanceof Renewal renewal ->
                    List.of(
                            new SeekRenewal(
                                    renewal.licenceId(),
                                    e.applicationId(),
                                    e.applicant().reference(),
                                    e.effectiveOn()));
            case ApplicationGranted e -> granted(e);
            case ApplicationRefused e when e.proposal() instanceof Renewal ->
                    List.of(
                            new EndRenewal(
                                    e.applicationId(),
                                    e.decision().reasons(),
                                    e.decision(),
                                    e.effectiveOn()));
            case ApplicationWithdrawn e when e.proposal() instanceof Renewal ->
                    List.of(new EndRenewal(e.applicationId(), e.reasons(), null, e.effectiveOn()));
            case AcceptanceRefused e ->
                    List.of(
                            new EndRenewal(
                                    e.applicationId(),
                                    e.decision().reasons(),
                                    e.decision(),
                                    e.effectiveOn()));
            case FoundOutsideJurisdiction e ->
                    List.of(
                            new EndRenewal(
                                    e.applicationId(),
                                    e.decision().reasons(),
                                    e.decision(),
                                    e.effectiveOn()));
            case LicenceFoundUnnecessary e ->
                    List.of(new EndRenewal(e.applicationId(), e.reasons(), null, e.effectiveOn()));
            default -> List.of();
        };
    }

    private static List<Object> granted(ApplicationGranted e) {
        var on = e.decision().decidedOn();
        return switch (e.proposal()) {
            case Preparation p -> List.of(); // the school may be built; there is no licence yet
            case Establishment p ->
                    List.of(
                            new IssueLicence(
                                    p.licenceId(),
                                    p.schoolId(),
                                    e.applicationId(),
                                    p.content(),
                                    p.validUntil(),
                                    null,
                                    e.decision(),
                                    on));
            case Change p ->
                    List.of(
                            new ChangeLicence(
                                    p.licenceId(),
                                    e.applicationId(),
                                    p.of(),
                                    p.content(),
                                    e.decision(),
                                    on));
            case Division p -> divided(e, p);
            case Merger p ->
                    p.absorbed().stream()
                            .<Object>map(absorbed -> new EndReorganised(absorbed, e.decision(), on))
                            .toList();
            case Renewal p ->
                    List.of(
                            new RenewLicence(
                                    p.licenceId(),
                                    e.applicationId(),
                                    p.validUntil(),
                                    e.decision(),
                                    on));
            case Termination p ->
                    List.of(
                            new BeginTermination(
                                    p.licenceId(),
                                    TerminationGround.BY_CHARTER,
                                    e.applicationId(),
                                    e.decision(),
                                    on));
        };
    }

    private static List<Object> divided(ApplicationGranted e, Division p) {
        var on = e.decision().decidedOn();
        var commands = new ArrayList<Object>();
        for (Formed formed : p.formed()) {
            commands.add(
                    new IssueLicence(
                            formed.licenceId(),
                            formed.schoolId(),
                            e.applicationId(),
                            formed.content(),
                            null,
                            p.licenceId(),
                            e.decision(),
                            on));
        }
        if (p.dissolved()) commands.add(new EndReorganised(p.licenceId(), e.decision(), on));
        return List.copyOf(commands);
    }
}
