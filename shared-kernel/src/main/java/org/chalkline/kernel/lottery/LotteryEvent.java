package org.chalkline.kernel.lottery;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.jspecify.annotations.Nullable;

/** All that can happen to a lottery. */
public sealed interface LotteryEvent extends Fact {

    LotteryId lottery();

    @Override
    default String subject() {
        return lottery().toString();
    }

    /**
     * It was announced, with all that its result will follow from.
     *
     * @param seats how many seats are drawn for
     * @param seed where its seed comes from
     * @param fallback where it comes from if that source publishes nothing
     * @param witness the body outside the bureau that watches it, such as a notary's office
     * @param unit the unit that has it in hand
     */
    @FactType("lottery.LotteryAnnounced")
    record LotteryAnnounced(
            LotteryId lottery,
            String title,
            int seats,
            SeedSource seed,
            SeedSource fallback,
            RankFormula formula,
            String witness,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * Numbers were entered on its roster: in several facts, where it is long.
     *
     * @param numbers up to 1,000
     */
    @FactType("lottery.RosterEntered")
    record RosterEntered(
            LotteryId lottery, List<DrawNumber> numbers, String officer, LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        public RosterEntered {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * Its roster was closed: nothing is added to it, changed or taken out any more.
     *
     * @param count how many numbers stand on it
     * @param digest as {@link Ranking#digestOf} tells it
     */
    @FactType("lottery.RosterClosed")
    record RosterClosed(
            LotteryId lottery, int count, String digest, String officer, LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The roster was found under a signed checkpoint of the log.
     *
     * @param position that of the fact that closed the roster
     * @param checkpoint the first one that covers it, as it was signed
     */
    @FactType("lottery.RosterSigned")
    record RosterSigned(
            LotteryId lottery,
            long position,
            String checkpoint,
            String officer,
            LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * Another source of the seed was announced: the roster hadn't been signed when the one before
     * published its result, or the draw by that was set aside.
     */
    @FactType("lottery.SeedAnnouncedAnew")
    record SeedAnnouncedAnew(
            LotteryId lottery,
            SeedSource seed,
            SeedSource fallback,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The seed was published.
     *
     * @param source which of the announced sources it comes from
     * @param unpublished why the fallback was taken; absent where it wasn't
     * @param seed as it was published
     * @param paper SHA-256 of what it was published in
     * @param witness the body outside the bureau that saw it
     */
    @FactType("lottery.SeedKnown")
    record SeedKnown(
            LotteryId lottery,
            SeedSource source,
            @Nullable String unpublished,
            String seed,
            String paper,
            String witness,
            String officer,
            LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The ranks were drawn.
     *
     * @param count how many numbers have a rank
     * @param ranking as {@link Ranking#digest} tells it
     * @param witness the body outside the bureau that saw it
     */
    @FactType("lottery.LotteryDrawn")
    record LotteryDrawn(
            LotteryId lottery,
            int count,
            String ranking,
            String witness,
            String officer,
            LocalDate effectiveOn)
            implements LotteryEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The draw was challenged.
     *
     * @param grounds what is said against it
     * @param paper SHA-256 of the paper in which it was
     */
    @FactType("lottery.LotteryChallenged")
    record LotteryChallenged(
            LotteryId lottery, String grounds, String paper, String officer, LocalDate effectiveOn)
            implements LotteryEvent {}

    /**
     * The draw was confirmed.
     *
     * @param answer what is said to those who challenged it; absent where nobody did
     */
    @FactType("lottery.LotteryConfirmed")
    record LotteryConfirmed(
            LotteryId lottery, @Nullable String answer, Decision decision, LocalDate effectiveOn)
            implements LotteryEvent {}
}
