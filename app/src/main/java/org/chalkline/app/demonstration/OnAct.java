package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.contest.ContestCommand.ReceiveReview;
import org.chalkline.command.contest.ContestCommand.ReceiveSuit;
import org.chalkline.command.plan.PlanCommand.RecordActual;
import org.chalkline.command.procedure.correction.CorrectValue;
import org.chalkline.command.procedure.standing.StandingCommand.ChallengeAct;
import org.chalkline.command.procedure.standing.StandingCommand.EndStay;
import org.chalkline.command.procedure.standing.StandingCommand.FindActUnlawful;
import org.chalkline.command.procedure.standing.StandingCommand.RestoreAct;
import org.chalkline.command.procedure.standing.StandingCommand.SetActAside;
import org.chalkline.command.procedure.standing.StandingCommand.StayAct;
import org.chalkline.command.procedure.standing.StandingCommand.UpholdAct;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.jspecify.annotations.Nullable;

/**
 * What became of an act that was recorded before: who contested it and what was ruled, or what in
 * it was put right. Its position is known when it has been recorded, and no sooner.
 */
sealed interface OnAct {

    /** Which act it is about. */
    Recorded act();

    /** The command to hand in, when the position is known. */
    Object at(long position);

    /**
     * An act that is on record.
     *
     * @param of its aggregate
     * @param type that of its fact, such as {@code application.ApplicationGranted}
     * @param since it is the first of its type in the aggregate that was recorded on this day or
     *     later
     */
    record Recorded(String of, String type, LocalDate since) {}

    /** Contested. */
    record Challenged(Recorded act, Proceeding proceeding, String by, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new ChallengeAct(position, proceeding, by, Licensing.PRESIDER, on);
        }
    }

    /** A reconsideration is asked for. */
    record Reviewed(Recorded act, ContestId contest, Docket docket, String by, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new ReceiveReview(
                    contest,
                    docket,
                    List.of(position),
                    null,
                    List.of(new CaseParty(PartyRole.APPLICANT, null, by)),
                    "请求撤销该决定。",
                    Licensing.UNIT,
                    Licensing.PRESIDER,
                    on);
        }
    }

    /**
     * The bureau is sued over it.
     *
     * @param review the reconsideration before, by a body that is sued as well
     */
    record Sued(
            Recorded act,
            ContestId contest,
            Docket docket,
            ContestId review,
            String codefendant,
            String by,
            LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new ReceiveSuit(
                    contest,
                    docket,
                    List.of(position),
                    null,
                    List.of(new CaseParty(PartyRole.APPLICANT, null, by)),
                    review,
                    codefendant,
                    "请求撤销该决定，并判令重新作出决定。",
                    Licensing.UNIT,
                    Licensing.PRESIDER,
                    on);
        }
    }

    /** Not to be carried out for the time being. */
    record Stayed(Recorded act, Proceeding proceeding, String reasons, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new StayAct(position, proceeding, reasons, Licensing.PRESIDER, on);
        }
    }

    /** To be carried out again. */
    record StayEnded(Recorded act, Proceeding proceeding, String reasons, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new EndStay(position, proceeding, reasons, Licensing.PRESIDER, on);
        }
    }

    /** Left as it is. */
    record Upheld(Recorded act, Proceeding proceeding, LocalDate on) implements OnAct {

        @Override
        public Object at(long position) {
            return new UpholdAct(
                    position, proceeding, judgment(proceeding), Licensing.PRESIDER, on);
        }
    }

    /** Unlawful, and left as it is all the same. */
    record FoundUnlawful(Recorded act, Proceeding proceeding, String reasons, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new FindActUnlawful(
                    position, proceeding, reasons, judgment(proceeding), Licensing.PRESIDER, on);
        }
    }

    /**
     * Annulled.
     *
     * @param remakeBy the last day on which the bureau may act anew, where it was told to
     */
    record Annulled(
            Recorded act,
            Proceeding proceeding,
            String reasons,
            @Nullable LocalDate remakeBy,
            LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new SetActAside(
                    position,
                    FallGround.ANNULLED,
                    proceeding,
                    null,
                    judgment(proceeding),
                    reasons,
                    remakeBy,
                    Licensing.PRESIDER,
                    on);
        }
    }

    /** Taken for a mistake of who recorded it. */
    record TakenForMistake(Recorded act, Decision decision, LocalDate on) implements OnAct {

        @Override
        public Object at(long position) {
            return new SetActAside(
                    position,
                    FallGround.RECORDED_IN_ERROR,
                    null,
                    decision,
                    null,
                    decision.reasons(),
                    null,
                    decision.officer(),
                    on);
        }
    }

    /** Found to have been no mistake. */
    record Restored(Recorded act, Decision decision, LocalDate on) implements OnAct {

        @Override
        public Object at(long position) {
            return new RestoreAct(
                    position, null, decision, null, decision.reasons(), decision.officer(), on);
        }
    }

    /**
     * Recorded with a value that was otherwise.
     *
     * @param path where it stands in the fact
     */
    record PutRight(Recorded act, String path, String was, String is, String why, LocalDate on)
            implements OnAct {

        @Override
        public Object at(long position) {
            return new CorrectValue(
                    position,
                    path,
                    was,
                    is,
                    false,
                    why,
                    List.of(Papers.digest(why)),
                    FoundedSchool.ARCHIVIST,
                    on);
        }
    }

    /** A figure of a plan for which the registers are asked as known at the act. */
    record FigureAsked(Recorded act, RecordActual figure) implements OnAct {

        @Override
        public Object at(long position) {
            return new RecordActual(
                    figure.plan(),
                    figure.target(),
                    figure.year(),
                    figure.measure(),
                    null,
                    null,
                    position,
                    figure.day(),
                    figure.officer(),
                    figure.effectiveOn());
        }
    }

    private static String judgment(Proceeding proceeding) {
        return Papers.digest("裁判文书 " + proceeding.number());
    }
}
