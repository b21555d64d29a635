package org.chalkline.kernel.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.jspecify.annotations.Nullable;

/** All that can happen to a request of a person about their own data. */
public sealed interface DataRequestEvent extends Fact {

    DataRequestId dataRequest();

    @Override
    default String subject() {
        return dataRequest().toString();
    }

    /**
     * A person asked.
     *
     * @param person who
     * @param asked what for in their words, sealed
     * @param unit the unit of the bureau that received it
     */
    @FactType("datarequest.DataRequestReceived")
    record DataRequestReceived(
            DataRequestId dataRequest,
            DataRequestKind kind,
            PersonId person,
            Personal asked,
            String unit,
            LocalDate effectiveOn)
            implements DataRequestEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(person));
        }
    }

    /**
     * Whoever asks was found to be who they say, or to act for them.
     *
     * @param how by what, such as by their identity card
     * @param evidence the SHA-256 digest of what shows it; absent where nothing was kept
     * @param officer who looked
     */
    @FactType("datarequest.RequesterIdentified")
    record RequesterIdentified(
            DataRequestId dataRequest,
            String how,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestEvent {}

    /**
     * They were given what they asked for.
     *
     * @param document the SHA-256 digest of the copy that was handed out, or of the notice of what
     *     was put right, as it is kept, sealed for the person; absent where they were shown it and
     *     took nothing along
     * @param officer who answered
     */
    @FactType("datarequest.DataRequestAnswered")
    record DataRequestAnswered(
            DataRequestId dataRequest,
            @Nullable String document,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestEvent {}

    /**
     * They were refused it, and told why.
     *
     * @param reasons sealed
     */
    @FactType("datarequest.DataRequestRefused")
    record DataRequestRefused(
            DataRequestId dataRequest, Personal reasons, Decision decision, LocalDate effectiveOn)
            implements DataRequestEvent {}

    /**
     * Another body holds what they ask for, and it was passed on.
     *
     * @param to which
     */
    @FactType("datarequest.DataRequestPassedOn")
    record DataRequestPassedOn(
            DataRequestId dataRequest,
            String to,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestEvent {}

    /** They took it back. */
    @FactType("datarequest.DataRequestWithdrawn")
    record DataRequestWithdrawn(DataRequestId dataRequest, LocalDate effectiveOn)
            implements DataRequestEvent {}
}
