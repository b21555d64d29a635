package org.chalkline.kernel.procedure.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statute says of one period: how long it is, how it is counted, and what its end means.
 *
 * @param article the article that sets it
 * @param words the words that set it, as the Chinese text has them
 * @param length how many units, from 0; with 0 the day of the event is itself the last day
 * @param unit what is counted
 * @param unitSource why that unit
 * @param direction which way it is counted from the event
 * @param firstDay whether the day of the event is the first day counted
 * @param firstDaySource why
 * @param lastDaySource why the last day belongs to the period to its end
 * @param roll what happens when the last day is not a working day
 * @param rollSource why; absent where nothing happens
 * @param suspension what stops it; absent where the statute names nothing
 * @param extension how it may be extended; absent where the statute allows none
 * @param lapse what it means that it ended without the act
 * @param reading where the text leaves a doubt, how it is read here and why
 */
public record Terms(
        String article,
        String words,
        int length,
        Unit unit,
        Source unitSource,
        Direction direction,
        FirstDay firstDay,
        Source firstDaySource,
        Source lastDaySource,
        Roll roll,
        @Nullable Source rollSource,
        @Nullable Stopping suspension,
        @Nullable Lengthening extension,
        Lapse lapse,
        @Nullable String reading) {

    /** What a period is counted in. */
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY,
        /** To the day of the month that bears the event's number, or the month's last. */
        MONTH,
        /** To the anniversary, or the last day of February. */
        YEAR
    }

    /** Which way a period is counted from its event. */
    public enum Direction {
        FORWARDS,
        /** The act is due so long before the event. */
        BACKWARDS
    }

    /** Whether the day of the event belongs to the period. */
    public enum FirstDay {
        COUNTED,
        NOT_COUNTED
    }

    /** What happens when the last day is not a working day. */
    public enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    /** What stops a period: the time it takes is not counted. */
    public enum Ground {
        HEARING,
        TENDER,
        AUCTION,
        INSPECTION,
        TESTING,
        QUARANTINE,
        APPRAISAL,
        EXPERT_REVIEW,
        /** A third party, whose interests it touches, is asked (征求第三方意见). */
        THIRD_PARTY_OPINION,
        /** Another authority is asked (征求其他机关意见). */
        OTHER_AUTHORITY_OPINION,
        /** The proceedings in which it runs stand still (程序中止). */
        PROCEEDINGS_SUSPENDED
    }

    /** Whose approval an extension takes. */
    public enum Approver {
        /** The head of the authority that decides. */
        HEAD_OF_AUTHORITY,
        /** The head of the people's government at the authority's level. */
        HEAD_OF_GOVERNMENT,
        /** The head of the office for the disclosure of government information. */
        HEAD_OF_DISCLOSURE_OFFICE,
        /** The head of the office for administrative reconsideration. */
        HEAD_OF_REVIEW_OFFICE
    }

    /** What it means that a period ended without the act. */
    public enum Outcome {
        /** The duty stands and is late; the law draws no further consequence for the case. */
        NOTHING,
        DEEMED_ACCEPTED,
        DEEMED_RENEWED,
        /** What was permitted is permitted no longer. */
        EXPIRED,
        /** What could have been asked for can be asked for no longer. */
        RIGHT_LOST,
        /** What was approved is spent, and must be applied for again. */
        APPLY_AGAIN,
        /** The authority orders that the act be done. */
        ORDERED_TO_ACT,
        /** What was barred while it ran is barred no longer. */
        BAR_ENDED,
        /** What was asked for counts as given up. */
        DEEMED_ABANDONED,
        /** Who was asked counts as having agreed. */
        DEEMED_CONSENTED,
        /** What should have been proven counts as unproven. */
        DEEMED_UNPROVEN,
        /** Nothing follows by itself: who has to decide is reminded. */
        REMINDED;

        /** Whether a fact follows that changes what is permitted, held or deemed. */
        public boolean writes() {
            return switch (this) {
                case NOTHING, RIGHT_LOST, BAR_ENDED, REMINDED -> false;
                case DEEMED_ACCEPTED,
                        DEEMED_RENEWED,
                        EXPIRED,
                        APPLY_AGAIN,
                        ORDERED_TO_ACT,
                        DEEMED_ABANDONED,
                        DEEMED_CONSENTED,
                        DEEMED_UNPROVEN ->
                        true;
            };
        }
    }

    /** From which day the outcome of a lapse has effect. */
    public enum EffectFrom {
        EVENT_DAY,
        DAY_AFTER_LAST
    }

    /**
     * What stops a period.
     *
     * @param grounds each for itself enough
     * @param writtenNotice whether the applicant is told in writing how long it takes
     */
    public record Stopping(Set<Ground> grounds, boolean writtenNotice, Source source) {
        public Stopping {
            grounds = Set.copyOf(grounds);
        }
    }

    /**
     * How a period may be extended, once.
     *
     * @param length how many of the period's units at the most, from 1
     * @param approver whose approval it takes
     * @param reasonsTold whether the applicant is told the reasons
     */
    public record Lengthening(int length, Approver approver, boolean reasonsTold, Source source) {}

    /**
     * What the end of a period means.
     *
     * @param source the words that say so; absent where the outcome is {@link Outcome#NOTHING} or
     *     follows from the words of the period itself
     */
    public record Lapse(Outcome outcome, EffectFrom effectFrom, @Nullable Source source) {}

    /**
     * @throws IllegalArgumentException if the terms contradict each other
     */
    public Terms {
        require(length >= 0, "a period's length is not negative");
        require((roll == Roll.NONE) == (rollSource == null), "a roll-forward cites its source");
        require(
                direction == Direction.FORWARDS || (suspension == null && extension == null),
                "a period counted backwards is neither stopped nor extended");
        require(
                direction == Direction.FORWARDS || roll == Roll.NONE,
                "a period counted backwards never rolls forward: it would shorten it");
        require(
                unit != Unit.WORKING_DAY || roll == Roll.NONE,
                "a period in working days ends on one");
        require(
                extension == null || (extension.length() > 0 && length > 0),
                "an extension lengthens a period that has a length");
    }

    private static void require(boolean held, String rule) {
        if (!held) throw new IllegalArgumentException(rule);
    }

    /** Every place in the law that these terms cite beyond their own article. */
    public List<Source> sources() {
        var all = new ArrayList<>(List.of(unitSource, firstDaySource, lastDaySource));
        if (rollSource != null) all.add(rollSource);
        if (suspension != null) all.add(suspension.source());
        if (extension != null) all.add(extension.source());
        if (lapse.source() != null) all.add(lapse.source());
        return List.copyOf(all);
    }
}
