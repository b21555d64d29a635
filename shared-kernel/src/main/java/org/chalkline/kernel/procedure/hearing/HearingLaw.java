package org.chalkline.kernel.procedure.hearing;

import java.util.Set;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.hearing.HearingEvent.GivingUp;
import org.jspecify.annotations.Nullable;

/**
 * The law by which matters of a kind are heard. How long everything takes is said by its rules in
 * the statute book.
 *
 * @param law its name, as refusals cite it
 * @param right the article that gives the right to be heard
 * @param notice the article on calling the hearing
 * @param presiding the article on who presides
 * @param record the article by which the decision rests on the record
 * @param toAsk the rule on how long one can ask for a hearing; absent where the bureau alone calls
 *     hearings
 * @param ahead the rule on how long before the hearing the parties are told
 * @param toHold the rule on how soon it is held once somebody asked; absent where there is none
 * @param givenUpBy what counts as giving up the right to be heard
 */
public record HearingLaw(
        String law,
        String right,
        String notice,
        String presiding,
        String record,
        @Nullable RuleId toAsk,
        RuleId ahead,
        @Nullable RuleId toHold,
        Set<GivingUp> givenUpBy) {

    /** For licences. It says nothing of who doesn't come: the hearing is held without them. */
    public static final HearingLaw LICENSING =
            new HearingLaw(
                    "Administrative Licensing Law",
                    "47",
                    "48(1)",
                    "48(3)",
                    "48",
                    new RuleId("licensing.hearing-request"),
                    new RuleId("licensing.hearing-notice"),
                    new RuleId("licensing.hearing-held"),
                    Set.of());

    /** For penalties. */
    public static final HearingLaw PENALTIES =
            new HearingLaw(
                    "Administrative Penalty Law",
                    "63",
                    "64(2)",
                    "64(4)",
                    "65",
                    new RuleId("penalty.hearing-request"),
                    new RuleId("penalty.hearing-notice"),
                    null,
                    Set.of(GivingUp.ABSENT, GivingUp.LEFT));

    /**
     * For major administrative decisions. Nobody asks for one: the bureau calls it. It says nothing
     * of who presides; that who undertakes the decision doesn't is a rule of this house.
     */
    public static final HearingLaw MAJOR_DECISIONS =
            new HearingLaw(
                    "Interim Regulations on Major Administrative Decisions",
                    "16",
                    "16",
                    "17",
                    "17",
                    null,
                    new RuleId("decision.hearing-papers"),
                    null,
                    Set.of());

    public HearingLaw {
        givenUpBy = Set.copyOf(givenUpBy);
    }
}
