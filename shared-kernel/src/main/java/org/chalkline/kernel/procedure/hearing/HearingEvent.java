package org.chalkline.kernel.procedure.hearing;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.procedure.service.TellsByNotice;

/**
 * All that can happen in a hearing (听证), from the day on which somebody is told that they may ask
 * for one.
 */
public sealed interface HearingEvent extends ProcedureStep {

    /** Which of the matter's hearings it is. */
    HearingId hearing();

    @Override
    default HearingId course() {
        return hearing();
    }

    /** Each step of a hearing goes on from those before it. */
    @Override
    default boolean restsOn(ProcedureStep earlier) {
        return earlier.course().equals(hearing());
    }

    /**
     * People were told that they may ask for a hearing.
     *
     * @param parties who they are
     * @param notice the number of the written notice
     * @param officer who told them
     */
    @FactType("hearing.RightToHearingTold")
    record RightToHearingTold(
            HearingId hearing,
            String of,
            List<String> parties,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements HearingEvent, NamesParty, TellsByNotice {
        public RightToHearingTold {
            parties = List.copyOf(parties);
        }

        @Override
        public List<Addressee> addressees() {
            return parties.stream().map(Addressee::named).toList();
        }
    }

    /** One of those who were told asked for a hearing. */
    @FactType("hearing.HearingRequested")
    record HearingRequested(HearingId hearing, String of, String by, LocalDate effectiveOn)
            implements HearingEvent {}

    /** Who had asked for a hearing took that back. */
    @FactType("hearing.HearingRequestWithdrawn")
    record HearingRequestWithdrawn(HearingId hearing, String of, String by, LocalDate effectiveOn)
            implements HearingEvent {}

    /**
     * The parties were told time, place and presider.
     *
     * @param notice the number of the written notice
     * @param officer who called it
     * @param effectiveOn the day on which they were told
     */
    @FactType("hearing.HearingCalled")
    record HearingCalled(
            HearingId hearing,
            String of,
            LocalDate hearingOn,
            String place,
            String presider,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements HearingEvent, TellsByNotice {}

    /**
     * It was put off, or broken off, to be held or gone on with on another day.
     *
     * @param hearingOn that day
     * @param notice the number of the new notice
     * @param effectiveOn the day on which the parties were told
     */
    @FactType("hearing.HearingAdjourned")
    record HearingAdjourned(
            HearingId hearing,
            String of,
            LocalDate hearingOn,
            String place,
            String reasons,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements HearingEvent, TellsByNotice {}

    /** Why somebody else presides. */
    enum Replacement {
        /** A party asked for it, or the presider withdrew, for an interest in the matter (回避). */
        RECUSED,
        /** Illness, or whatever else keeps the presider from coming. */
        PREVENTED,
        /** The presider is in another post, or in none. */
        LEFT_POST
    }

    /**
     * Somebody else presides.
     *
     * @param presider who does from now on
     */
    @FactType("hearing.PresiderReplaced")
    record PresiderReplaced(
            HearingId hearing,
            String of,
            String presider,
            Replacement ground,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements HearingEvent {}

    /**
     * It was held.
     *
     * @param record SHA-256 of the record (听证笔录) that those present have signed
     * @param participants who took part
     */
    @FactType("hearing.HearingHeld")
    record HearingHeld(
            HearingId hearing,
            String of,
            String record,
            List<String> participants,
            LocalDate effectiveOn)
            implements HearingEvent {
        public HearingHeld {
            participants = List.copyOf(participants);
        }
    }

    /** By what the parties gave up being heard. */
    enum GivingUp {
        /** They didn't come, and had no good reason. */
        ABSENT,
        /** They left before its end, and weren't allowed to. */
        LEFT
    }

    /** The parties gave up being heard, and the hearing ended (终止听证). */
    @FactType("hearing.HearingGivenUp")
    record HearingGivenUp(
            HearingId hearing,
            String of,
            GivingUp ground,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements HearingEvent {}
}
