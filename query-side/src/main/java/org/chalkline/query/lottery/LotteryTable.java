package org.chalkline.query.lottery;

import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which lotteries were announced, and how far each has come. */
@Configuration(proxyBeanMethods = false)
class LotteryTable {

    static final Table<LotteryRecord> TABLE =
            Table.<LotteryRecord>named("lottery", "lotteries", "Lottery")
                    .code("Its code.", lottery -> lottery.lottery().value())
                    .text("title", "What it is for.", LotteryRecord::title)
                    .text("unit", "The unit that has it in hand.", LotteryRecord::unit)
                    .word("status", "LotteryStatus", "How far it has come.", LotteryRecord::status)
                    .day(
                            "announcedOn",
                            "The day on which it was announced.",
                            LotteryRecord::announcedOn)
                    .number(
                            "seats",
                            "How many seats are drawn for.",
                            lottery -> (long) lottery.seats())
                    .number(
                            "numbers",
                            "How many numbers stand on its roster.",
                            lottery -> (long) lottery.numbers())
                    .door(TableDoors.SCHOOLS)
                    .open("A lottery is announced, and anybody may redo it.")
                    .ofYear("announcedOn")
                    .keyedBy(LotteryId::new);

    @Bean
    LotteryView lotteryView() {
        return new LotteryView();
    }

    @Bean
    Projection<LotteryRecord> lotteryProjection(ProjectionSource projections, LotteryView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<LotteryRecord> lotteryQueries(Projection<LotteryRecord> lotteries) {
        return TableQueries.of(TABLE, lotteries, LotteryEvent.class, LotteryTable::summary);
    }

    static String summary(LotteryEvent fact) {
        return switch (fact) {
            case LotteryAnnounced e ->
                    "Announced, for "
                            + e.seats()
                            + " seats, by draw "
                            + e.seed().round()
                            + " of "
                            + e.seed().name()
                            + ".";
            case RosterEntered e -> e.numbers().size() + " numbers were entered on the roster.";
            case RosterClosed e -> "The roster of " + e.count() + " numbers was closed.";
            case RosterSigned e -> "The roster was found under a signed checkpoint.";
            case SeedAnnouncedAnew e ->
                    "Another seed was announced: draw "
                            + e.seed().round()
                            + " of "
                            + e.seed().name()
                            + ".";
            case SeedKnown e -> "The seed was published: " + e.seed();
            case LotteryDrawn e -> "Drawn: " + e.count() + " numbers have their ranks.";
            case LotteryChallenged e -> "The draw was challenged: " + e.grounds();
            case LotteryConfirmed e -> "The draw was confirmed.";
        };
    }
}
