package org.chalkline.command.lottery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.lottery.LotteryCommand.AnnounceLottery;
import org.chalkline.command.lottery.LotteryCommand.AnnounceSeedAnew;
import org.chalkline.command.lottery.LotteryCommand.ChallengeLottery;
import org.chalkline.command.lottery.LotteryCommand.CloseRoster;
import org.chalkline.command.lottery.LotteryCommand.ConfirmLottery;
import org.chalkline.command.lottery.LotteryCommand.DrawLottery;
import org.chalkline.command.lottery.LotteryCommand.EnterRoster;
import org.chalkline.command.lottery.LotteryCommand.RecordSeed;
import org.chalkline.command.lottery.LotteryCommand.SignRoster;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryAnnounced;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryChallenged;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryConfirmed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lotteries, as callers know them. */
@Configuration(proxyBeanMethods = false)
class LotteryFeature {

    @Bean
    Feature featureOfLotteries() {
        return Feature.named("lotteries")
                .acts(
                        AnnounceLottery.class,
                        EnterRoster.class,
                        CloseRoster.class,
                        SignRoster.class,
                        AnnounceSeedAnew.class,
                        RecordSeed.class,
                        DrawLottery.class,
                        ChallengeLottery.class,
                        ConfirmLottery.class)
                .reads(Instant.class, OffsetDateTime.class, OffsetDateTime::toInstant)
                .subject("lottery", Lottery.class, LotteryFeature::falling);
    }

    /** The unit that announced a lottery acts on it. */
    @Bean
    BelongingOf belongingOfLotteries() {
        return BelongingOf.units("lottery", LotteryFeature::belonging)
                .begunBy(AnnounceLottery.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof LotteryAnnounced e) unit = e.unit();
        return new Belonging(unit, null);
    }

    /** Each step rests on those before it; only what is said of a draw stands for itself. */
    private static BitSet falling(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case LotteryChallenged e -> Dependents.atOnce(recorded, act);
            case LotteryConfirmed e -> Dependents.atOnce(recorded, act);
            default -> Dependents.everythingSince(recorded, act);
        };
    }
}
