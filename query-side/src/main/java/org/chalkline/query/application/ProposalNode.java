package org.chalkline.query.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Merger;
import org.chalkline.kernel.application.Proposal.Preparation;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.application.Proposal.Termination;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is applied for, as GraphQL shows it: what a kind doesn't know of is absent. */
public record ProposalNode(Proposal proposal) {

    public ApplicationKind kind() {
        return proposal.kind();
    }

    /** The licence it concerns, or that is to be issued. */
    public @Nullable LicenceId licence() {
        return proposal instanceof Establishment p ? p.licenceId() : proposal.licence();
    }

    public @Nullable SchoolId school() {
        return proposal instanceof Establishment p ? p.schoolId() : null;
    }

    public @Nullable LicenceContent content() {
        return switch (proposal) {
            case Preparation p -> p.content();
            case Establishment p -> p.content();
            case Change p -> p.content();
            default -> null;
        };
    }

    public @Nullable Boolean donated() {
        return switch (proposal) {
            case Preparation p -> p.donated();
            case Establishment p -> p.donated();
            default -> null;
        };
    }

    /** The granted preparation that an establishment rests on. */
    public @Nullable ApplicationId preparation() {
        return proposal instanceof Establishment p ? p.preparation() : null;
    }

    public @Nullable LocalDate validUntil() {
        return switch (proposal) {
            case Establishment p -> p.validUntil();
            case Renewal p -> p.validUntil();
            default -> null;
        };
    }

    public List<Subject> changes() {
        return proposal instanceof Change p ? p.of() : List.of();
    }

    /** A school that a division forms, and the licence it needs. */
    public record Formed(SchoolId school, LicenceId licence, LicenceContent content) {}

    public List<Formed> formed() {
        if (!(proposal instanceof Division p)) return List.of();
        return p.formed().stream()
                .map(each -> new Formed(each.schoolId(), each.licenceId(), each.content()))
                .toList();
    }

    public List<LicenceId> absorbed() {
        return proposal instanceof Merger p ? p.absorbed() : List.of();
    }

    public @Nullable Boolean dissolved() {
        return proposal instanceof Division p ? p.dissolved() : null;
    }

    public @Nullable ResettlementPlan resettlement() {
        return switch (proposal) {
            case Division p -> p.resettlement();
            case Merger p -> p.resettlement();
            case Termination p -> p.resettlement();
            default -> null;
        };
    }
}
