package org.chalkline.kernel.procedure.standing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the standing of an act. These facts stand among those of the act's own
 * aggregate and never fall themselves; which of its facts are left is told by {@link FallenFacts}.
 */
public sealed interface StandingEvent extends AboutFacts {

    /** The act that was contested. */
    ContestedAct act();

    /**
     * Where that was judged; absent where the bureau found out itself that it had been mistaken.
     */
    @Nullable Proceeding proceeding();

    /** The officer of the bureau who put it on record. */
    String officer();

    @Override
    default String of() {
        return act().of();
    }

    @Override
    default BitSet facts() {
        var numbers = new BitSet();
        numbers.set(Math.toIntExact(act().sequence()));
        return numbers;
    }

    @Override
    default boolean changesFold() {
        return false;
    }

    /** Which facts of an aggregate count: what a fold has to look out for. */
    sealed interface ChangesFold extends StandingEvent permits ActsSetAside, ActRestored {

        /** The facts concerned, the act's among them. */
        List<SequenceRange> acts();

        @Override
        default BitSet facts() {
            var numbers = SequenceRange.numbers(acts());
            numbers.set(Math.toIntExact(act().sequence()));
            return numbers;
        }

        @Override
        default boolean changesFold() {
            return true;
        }
    }

    /**
     * It is contested.
     *
     * @param by who contests it
     */
    @FactType("standing.ActChallenged")
    record ActChallenged(
            ContestedAct act,
            Proceeding proceeding,
            String by,
            String officer,
            LocalDate effectiveOn)
            implements StandingEvent {}

    /** It is not carried out until the stay ends, or it has been judged (停止执行). */
    @FactType("standing.ActStayed")
    record ActStayed(
            ContestedAct act,
            Proceeding proceeding,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements StandingEvent {}

    /** It may be carried out again, though it has not been judged. */
    @FactType("standing.StayEnded")
    record StayEnded(
            ContestedAct act,
            Proceeding proceeding,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements StandingEvent {}

    /** It was upheld (维持), or the challenge was dismissed. */
    @FactType("standing.ActUpheld")
    record ActUpheld(
            ContestedAct act,
            Proceeding proceeding,
            @Nullable String judgment,
            String officer,
            LocalDate effectiveOn)
            implements StandingEvent {}

    /** It was found unlawful and stands nevertheless (确认违法). */
    @FactType("standing.ActFoundUnlawful")
    record ActFoundUnlawful(
            ContestedAct act,
            Proceeding proceeding,
            String reasons,
            @Nullable String judgment,
            String officer,
            LocalDate effectiveOn)
            implements StandingEvent {}

    /**
     * It fell, and with it the later facts of its aggregate that rest on it. From here on they are
     * as if they had never been; as known before, nothing has changed. Where one fact can't hold
     * all that fell, several of one unit of work do.
     *
     * @param acts the facts that fell
     * @param decision by which the bureau found its own mistake; absent where others judged
     * @param judgment SHA-256 of the paper by which it was judged
     * @param ruledOn the day on which it was judged
     * @param effectiveOn the day from which the act had effect, and from which it has none
     * @param defect what was wrong with it; absent where nobody said
     * @param remake whether the bureau was told to act anew
     * @param law the law on which the act rested; absent where it cited none
     * @param unit the unit of the bureau that had the matter in hand; absent where no fact tells
     */
    @FactType("standing.ActsSetAside")
    record ActsSetAside(
            ContestedAct act,
            List<SequenceRange> acts,
            FallGround ground,
            @Nullable Proceeding proceeding,
            @Nullable Decision decision,
            @Nullable String judgment,
            String reasons,
            String officer,
            LocalDate ruledOn,
            LocalDate effectiveOn,
            @Nullable ActDefect defect,
            @Nullable Boolean remake,
            @Nullable String law,
            @Nullable String unit)
            implements ChangesFold {

        /** One of which nothing more is said. */
        public ActsSetAside(
                ContestedAct act,
                List<SequenceRange> acts,
                FallGround ground,
                @Nullable Proceeding proceeding,
                @Nullable Decision decision,
                @Nullable String judgment,
                String reasons,
                String officer,
                LocalDate ruledOn,
                LocalDate effectiveOn) {
            this(
                    act,
                    acts,
                    ground,
                    proceeding,
                    decision,
                    judgment,
                    reasons,
                    officer,
                    ruledOn,
                    effectiveOn,
                    null,
                    null,
                    null,
                    null);
        }

        public ActsSetAside {
            acts = List.copyOf(acts);
        }

        @Override
        public BitSet falling() {
            return SequenceRange.numbers(acts);
        }
    }

    /**
     * What had set it aside fell in its turn: the act stands again, and with it what had fallen.
     *
     * @param acts the facts that stand again
     * @param ruledOn the day on which it was judged
     * @param effectiveOn the day from which the act has effect again, which is its own
     */
    @FactType("standing.ActRestored")
    record ActRestored(
            ContestedAct act,
            List<SequenceRange> acts,
            @Nullable Proceeding proceeding,
            @Nullable Decision decision,
            @Nullable String judgment,
            String reasons,
            String officer,
            LocalDate ruledOn,
            LocalDate effectiveOn)
            implements ChangesFold {
        public ActRestored {
            acts = List.copyOf(acts);
        }

        @Override
        public BitSet rising() {
            return SequenceRange.numbers(acts);
        }
    }
}
