package org.chalkline.app.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chalkline.command.lottery.LotteryCommand.AnnounceLottery;
import org.chalkline.command.lottery.LotteryCommand.CloseRoster;
import org.chalkline.command.lottery.LotteryCommand.ConfirmLottery;
import org.chalkline.command.lottery.LotteryCommand.DrawLottery;
import org.chalkline.command.lottery.LotteryCommand.EnterRoster;
import org.chalkline.command.lottery.LotteryCommand.RecordSeed;
import org.chalkline.command.lottery.LotteryCommand.SignRoster;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.RankFormula;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.kernel.lottery.SeedKind;
import org.chalkline.kernel.lottery.SeedSource;
import org.chalkline.kernel.procedure.power.Power;

/** The lottery for places in first grades in 2025, by a draw of the state lottery. */
final class DistrictLottery {
    static final LotteryId ID = new LotteryId("2025-first-grades");
    static final String SEED = "02 05 13 18 22 30 + 11";
    private static final String KEEPER = "招生办公室主任";
    private static final String NOTARY = "上海市长宁公证处";
    private static final int AT_ONCE = 1_000;
    private static final SeedSource SOURCE = source("2025064", "2025-06-05T13:15:00Z");
    private static final SeedSource FALLBACK = source("2025065", "2025-06-08T13:15:00Z");

    private final List<Act> acts = new ArrayList<>();

    /**
     * @param registrations of who takes part, in the order of their numbers
     * @param seats how many are drawn for
     */
    DistrictLottery(List<String> registrations, int seats) {
        int children = registrations.size();
        var numbers =
                IntStream.rangeClosed(1, children)
                        .mapToObj(i -> new DrawNumber(i, registrations.get(i - 1)))
                        .toList();
        powers();
        var tale = new Tale(Section.SCHOOLS, "lottery-" + ID.value(), acts);
        tale.on(
                "2025-05-12",
                d ->
                        new AnnounceLottery(
                                ID,
                                "2025年小学一年级摇号",
                                seats,
                                SOURCE,
                                FALLBACK,
                                RankFormula.SHA256_OF_SEED_COLON_NUMBER,
                                NOTARY,
                                "basic-education",
                                KEEPER,
                                d));
        for (int i = 0; i < children; i += AT_ONCE) {
            var part = numbers.subList(i, Math.min(children, i + AT_ONCE));
            tale.on("2025-05-26", d -> new EnterRoster(ID, part, KEEPER, d));
        }
        tale.on(
                        "2025-06-03",
                        d -> new CloseRoster(ID, children, Ranking.digestOf(numbers), KEEPER, d))
                .on("2025-06-03", d -> new SignRoster(ID, KEEPER, d))
                .on(
                        "2025-06-06",
                        d ->
                                new RecordSeed(
                                        ID,
                                        SOURCE,
                                        null,
                                        SEED,
                                        Papers.digest("开奖公告 " + SOURCE.round()),
                                        NOTARY,
                                        KEEPER,
                                        d))
                .on("2025-06-06", d -> new DrawLottery(ID, NOTARY, KEEPER, d))
                .on(
                        "2025-06-16",
                        d ->
                                new ConfirmLottery(
                                        ID,
                                        null,
                                        Papers.of(
                                                d,
                                                "长教招〔2025〕6号",
                                                Licensing.DECIDER,
                                                "公示期内无异议，名次经公证处复算无误。",
                                                Papers.onPlanning(d)),
                                        d));
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private static SeedSource source(String round, String at) {
        return new SeedSource(
                SeedKind.STATE_LOTTERY, "中国福利彩票双色球", round, "www.cwl.gov.cn", Instant.parse(at));
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-lottery", acts);
        for (var officer : List.of(KEEPER, Licensing.DECIDER)) {
            tale.delegates("2025-05-06", officer, Power.RUN_LOTTERIES, "长教〔2025〕11号");
        }
    }
}
