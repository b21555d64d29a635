package org.chalkline.kernel.matter;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/** All that can happen to an assigned matter. */
public sealed interface MatterEvent extends Fact {

    AssignedMatterId matter();

    @Override
    default String subject() {
        return matter().toString();
    }

    /**
     * It came in and was registered.
     *
     * @param assigner who gave it to the bureau
     * @param reference the assigner's own number for it
     * @param title what it is about, without people
     * @param petitioner who it comes from; absent where nobody by themselves asks
     * @param content what they ask, sealed; absent where nobody asks by themselves
     * @param about the id of the case that it is about, such as {@code application/2026-17}; absent
     *     where it is about none
     * @param unit the unit of the bureau that registered it
     * @param dueOn the last day that the assigner named; absent where it named none, and the period
     *     of the matter's kind runs
     */
    @FactType("matter.MatterRegistered")
    record MatterRegistered(
            AssignedMatterId matter,
            MatterKind kind,
            String assigner,
            String reference,
            String title,
            @Nullable PersonId petitioner,
            @Nullable Personal content,
            @Nullable String about,
            InternalUnitId unit,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * It isn't the bureau's, and was given back to its assigner (退单).
     *
     * @param competent whose it is
     */
    @FactType("matter.MatterFoundNotOurs")
    record MatterFoundNotOurs(
            AssignedMatterId matter,
            String competent,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * It was given to a unit to see to, and others to help (交办).
     *
     * @param lead the one unit that answers for it (主办)
     * @param coHandlers the units that help (协办); each gets a {@link CoHandlerNamed} as well
     * @param answerBy the last day on which they answer the lead in time; absent where there are
     *     none
     */
    @FactType("matter.MatterDispatched")
    record MatterDispatched(
            AssignedMatterId matter,
            InternalUnitId lead,
            List<InternalUnitId> coHandlers,
            @Nullable LocalDate answerBy,
            String officer,
            LocalDate effectiveOn)
            implements MatterEvent {
        public MatterDispatched {
            coHandlers = List.copyOf(coHandlers);
        }
    }

    /**
     * A unit is to help.
     *
     * @param title what the matter is about
     * @param answerBy the last day on which it answers in time
     * @param inPlaceOf which unit it succeeds in this; absent for who was named first
     */
    @FactType("matter.CoHandlerNamed")
    record CoHandlerNamed(
            AssignedMatterId matter,
            InternalUnitId unit,
            String title,
            LocalDate answerBy,
            @Nullable InternalUnitId inPlaceOf,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /** The lead took it in hand. */
    @FactType("matter.MatterTaken")
    record MatterTaken(
            AssignedMatterId matter, InternalUnitId unit, String officer, LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * A unit that helps told the lead what it has to say.
     *
     * @param answer SHA-256 of it
     */
    @FactType("matter.CoHandlerAnswered")
    record CoHandlerAnswered(
            AssignedMatterId matter,
            InternalUnitId unit,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * The lead is no more, and another goes on with the matter.
     *
     * @param effectiveOn the first day on which the lead is no more, or that of the dispatch
     */
    @FactType("matter.LeadSucceeded")
    record LeadSucceeded(
            AssignedMatterId matter,
            InternalUnitId unit,
            InternalUnitId successor,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * A unit that was to help is no more. Its part falls to another; where that is the lead, there
     * is nobody left to wait for.
     */
    @FactType("matter.CoHandlerSucceeded")
    record CoHandlerSucceeded(
            AssignedMatterId matter,
            InternalUnitId unit,
            InternalUnitId successor,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * The lead said what was done (办理报告).
     *
     * @param report SHA-256 of the report
     */
    @FactType("matter.MatterReported")
    record MatterReported(
            AssignedMatterId matter,
            InternalUnitId unit,
            String report,
            String summary,
            String officer,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /** The report won't do, and the lead has to go on (退回重办). */
    @FactType("matter.ReportSentBack")
    record ReportSentBack(
            AssignedMatterId matter, String reasons, String officer, LocalDate effectiveOn)
            implements MatterEvent {}

    /** The report will do. */
    @FactType("matter.ReportAccepted")
    record ReportAccepted(AssignedMatterId matter, String officer, LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * Its assigner has the bureau's answer (答复).
     *
     * @param answer SHA-256 of the answer
     */
    @FactType("matter.MatterAnswered")
    record MatterAnswered(
            AssignedMatterId matter, String answer, String officer, LocalDate effectiveOn)
            implements MatterEvent {}

    /** It is done (办结). */
    @FactType("matter.MatterClosed")
    record MatterClosed(AssignedMatterId matter, String officer, LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * Its assigner named a later day (延期).
     *
     * @param by who did: its assigner
     * @param document the number of the assigner's paper
     * @param dueOn the last day from now on
     */
    @FactType("matter.TermExtended")
    record TermExtended(
            AssignedMatterId matter,
            String by,
            String document,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements MatterEvent {}

    /**
     * The case that it is about was closed, and reports so.
     *
     * @param about the case
     */
    @FactType("matter.CaseReportedBack")
    record CaseReportedBack(AssignedMatterId matter, String about, LocalDate effectiveOn)
            implements MatterEvent {}
}
