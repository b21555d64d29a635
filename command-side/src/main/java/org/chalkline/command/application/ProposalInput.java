package org.chalkline.command.application;

import static org.chalkline.command.InputRefusal.MALFORMED_INPUT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is applied for as a mutation gives it: one of the kinds. */
record ProposalInput(
        Proposal.@Nullable Preparation preparation,
        @Nullable EstablishmentInput establishment,
        @Nullable ChangeInput change,
        @Nullable DivisionInput division,
        @Nullable MergerInput merger,
        @Nullable RenewalInput renewal,
        @Nullable TerminationInput termination) {

    /** One of the kinds. */
    private interface OneOf {
        Proposal proposal();
    }

    record EstablishmentInput(
            SchoolId school,
            LicenceId licence,
            LicenceContent content,
            boolean donated,
            @Nullable ApplicationId preparation,
            LocalDate validUntil)
            implements OneOf {
        @Override
        public Proposal proposal() {
            return new Proposal.Establishment(
                    school, licence, content, donated, preparation, validUntil);
        }
    }

    record ChangeInput(LicenceId licence, List<Subject> of, LicenceContent content)
            implements OneOf {
        @Override
        public Proposal proposal() {
            return new Proposal.Change(licence, of, content);
        }
    }

    record DivisionInput(
            LicenceId licence,
            List<FormedInput> formed,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement)
            implements OneOf {
        @Override
        public Proposal proposal() {
            var all = formed.stream().map(FormedInput::formed).toList();
            return new Proposal.Division(licence, all, dissolved, resettlement);
        }
    }

    record FormedInput(SchoolId school, LicenceId licence, LicenceContent content) {
        private Proposal.Formed formed() {
            return new Proposal.Formed(school, licence, content);
        }
    }

    record MergerInput(
            LicenceId licence, List<LicenceId> absorbed, @Nullable ResettlementPlan resettlement)
            implements OneOf {
        @Override
        public Proposal proposal() {
            return new Proposal.Merger(licence, absorbed, resettlement);
        }
    }

    record RenewalInput(LicenceId licence, LocalDate validUntil) implements OneOf {
        @Override
        public Proposal proposal() {
            return new Proposal.Renewal(licence, validUntil);
        }
    }

    record TerminationInput(LicenceId licence, @Nullable ResettlementPlan resettlement)
            implements OneOf {
        @Override
        public Proposal proposal() {
            return new Proposal.Termination(licence, resettlement);
        }
    }

    /** The proposal that is given. */
    Proposal proposal() {
        if (preparation != null) return preparation;
        return Stream.of(establishment, change, division, merger, renewal, termination)
                .filter(Objects::nonNull)
                .map(OneOf::proposal)
                .findFirst()
                // The schema lets exactly one through.
                .orElseThrow(() -> new RefusedException(MALFORMED_INPUT));
    }
}
