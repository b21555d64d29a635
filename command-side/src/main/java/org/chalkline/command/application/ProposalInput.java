package org.chalkline.command.application;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;
import static org.chalkline.command.InputRefusal.MALFORMED_INPUT;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chalkline.command.RefusedException;
import org.chalkline.command.application.OrganiserInput.ContentInput;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is applied for as a mutation gives it: one of the kinds, with ids still texts. */
record ProposalInput(
        @Nullable PreparationInput preparation,
        @Nullable EstablishmentInput establishment,
        @Nullable ChangeInput change,
        @Nullable DivisionInput division,
        @Nullable MergerInput merger,
        @Nullable RenewalInput renewal,
        @Nullable TerminationInput termination) {

    record PreparationInput(ContentInput content, boolean donated) {}

    record EstablishmentInput(
            String schoolId,
            String licenceId,
            ContentInput content,
            boolean donated,
            @Nullable String preparation,
            LocalDate validUntil) {}

    record ChangeInput(String licenceId, Subject of, ContentInput content) {}

    record DivisionInput(
            String licenceId,
            List<FormedInput> formed,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement) {}

    record FormedInput(String schoolId, String licenceId, ContentInput content) {
        private Formed formed() {
            return new Formed(school(schoolId), licence(licenceId), content.content());
        }
    }

    record MergerInput(
            String licenceId, List<String> absorbed, @Nullable ResettlementPlan resettlement) {}

    record RenewalInput(String licenceId, LocalDate validUntil) {}

    record TerminationInput(String licenceId, @Nullable ResettlementPlan resettlement) {}

    /**
     * The proposal that is given.
     *
     * @throws RefusedException if an id is malformed
     */
    Proposal proposal() {
        if (preparation != null) {
            return new Proposal.Preparation(preparation.content().content(), preparation.donated());
        }
        if (establishment != null) return of(establishment);
        if (change != null) {
            return new Proposal.Change(
                    licence(change.licenceId()), change.of(), change.content().content());
        }
        if (division != null) {
            return new Proposal.Division(
                    licence(division.licenceId()),
                    division.formed().stream().map(FormedInput::formed).toList(),
                    division.dissolved(),
                    division.resettlement());
        }
        if (merger != null) {
            return new Proposal.Merger(
                    licence(merger.licenceId()),
                    merger.absorbed().stream().map(ProposalInput::licence).toList(),
                    merger.resettlement());
        }
        if (renewal != null) {
            return new Proposal.Renewal(licence(renewal.licenceId()), renewal.validUntil());
        }
        if (termination != null) {
            return new Proposal.Termination(
                    licence(termination.licenceId()), termination.resettlement());
        }
        // The schema lets exactly one through.
        throw new RefusedException(MALFORMED_INPUT);
    }

    private static Proposal of(EstablishmentInput input) {
        return new Proposal.Establishment(
                school(input.schoolId()),
                licence(input.licenceId()),
                input.content().content(),
                input.donated(),
                input.preparation() == null ? null : application(input.preparation()),
                input.validUntil());
    }

    /** The application's id, refused where it is malformed. */
    static ApplicationId application(String id) {
        return wellFormed(id, ApplicationId::new);
    }

    /** The licence's id, refused where it is malformed. */
    static LicenceId licence(String id) {
        return wellFormed(id, LicenceId::new);
    }

    /** The school's id, refused where it is malformed. */
    static SchoolId school(String id) {
        return wellFormed(id, SchoolId::new);
    }

    private static <T> T wellFormed(String id, Function<String, T> read) {
        try {
            return read.apply(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }
}
