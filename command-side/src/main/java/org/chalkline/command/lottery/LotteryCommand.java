package org.chalkline.command.lottery;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.RankFormula;
import org.chalkline.kernel.lottery.SeedSource;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a lottery. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface LotteryCommand {

    /** Announces it. */
    record AnnounceLottery(
            @TargetAggregateIdentifier LotteryId lottery,
            String title,
            int seats,
            SeedSource seed,
            SeedSource fallback,
            RankFormula formula,
            String witness,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Enters numbers on its roster. */
    record EnterRoster(
            @TargetAggregateIdentifier LotteryId lottery,
            List<DrawNumber> numbers,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {
        public EnterRoster {
            numbers = List.copyOf(numbers);
        }
    }

    /** Closes its roster. */
    record CloseRoster(
            @TargetAggregateIdentifier LotteryId lottery,
            int count,
            String digest,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Records the checkpoint that its roster is under. */
    record SignRoster(
            @TargetAggregateIdentifier LotteryId lottery, String officer, LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Announces another source of its seed. */
    record AnnounceSeedAnew(
            @TargetAggregateIdentifier LotteryId lottery,
            SeedSource seed,
            SeedSource fallback,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Records its seed. */
    record RecordSeed(
            @TargetAggregateIdentifier LotteryId lottery,
            SeedSource source,
            @Nullable String unpublished,
            String seed,
            String paper,
            String witness,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Draws the ranks. */
    record DrawLottery(
            @TargetAggregateIdentifier LotteryId lottery,
            String witness,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Records that its draw was challenged. */
    record ChallengeLottery(
            @TargetAggregateIdentifier LotteryId lottery,
            String grounds,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements LotteryCommand {}

    /** Confirms its draw. */
    record ConfirmLottery(
            @TargetAggregateIdentifier LotteryId lottery,
            @Nullable String answer,
            Decision decision,
            LocalDate effectiveOn)
            implements LotteryCommand {}
}
