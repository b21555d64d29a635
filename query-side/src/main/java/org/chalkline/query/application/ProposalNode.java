package org.chalkline.query.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What is applied for, as GraphQL shows it: what a kind doesn't know of is absent.
 *
 * @param licenceId the licence it concerns, or that is to be issued
 * @param preparation the granted preparation that an establishment rests on
 */
public record ProposalNode(
        ApplicationKind kind,
        @Nullable LicenceId licenceId,
        @Nullable SchoolId schoolId,
        @Nullable LicenceContent content,
        @Nullable Boolean donated,
        @Nullable ApplicationId preparation,
        @Nullable LocalDate validUntil,
        Proposal.@Nullable Subject changes,
        List<Proposal.Formed> formed,
        List<LicenceId> absorbed,
        @Nullable Boolean dissolved,
        @Nullable ResettlementPlan resettlement) {

    static ProposalNode of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Preparation p -> building(p.content(), p.donated());
            case Proposal.Establishment p ->
                    new ProposalNode(
                            p.kind(),
                            p.licenceId(),
                            p.schoolId(),
                            p.content(),
                            p.donated(),
                            p.preparation(),
                            p.validUntil(),
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null);
            case Proposal.Change p -> of(p, p.content(), null, p.of());
            case Proposal.Renewal p -> of(p, null, p.validUntil(), null);
            case Proposal.Division p ->
                    of(p, p.formed(), List.of(), p.dissolved(), p.resettlement());
            case Proposal.Merger p -> of(p, List.of(), p.absorbed(), null, p.resettlement());
            case Proposal.Termination p -> of(p, List.of(), List.of(), null, p.resettlement());
        };
    }

    private static ProposalNode building(LicenceContent content, boolean donated) {
        return new ProposalNode(
                ApplicationKind.PREPARATION,
                null,
                null,
                content,
                donated,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static ProposalNode of(
            Proposal proposal,
            @Nullable LicenceContent content,
            @Nullable LocalDate validUntil,
            Proposal.@Nullable Subject changes) {
        return new ProposalNode(
                proposal.kind(),
                proposal.licence(),
                null,
                content,
                null,
                null,
                validUntil,
                changes,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static ProposalNode of(
            Proposal proposal,
            List<Proposal.Formed> formed,
            List<LicenceId> absorbed,
            @Nullable Boolean dissolved,
            @Nullable ResettlementPlan resettlement) {
        return new ProposalNode(
                proposal.kind(),
                proposal.licence(),
                null,
                null,
                null,
                null,
                null,
                null,
                formed,
                absorbed,
                dissolved,
                resettlement);
    }
}
