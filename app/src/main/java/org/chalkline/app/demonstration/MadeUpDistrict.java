package org.chalkline.app.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.chalkline.app.data.DataFolder;
import org.chalkline.command.procedure.clock.HoldsRounds;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.query.graphql.MadeUp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Which made-up district a folder holds, and how far it is loaded. An empty folder is marked before
 * its first fact. A folder with real facts never is, and no district is loaded into it.
 */
@Configuration(proxyBeanMethods = false)
class MadeUpDistrict {
    static final String CHANNEL = "demonstration";

    /** The bureau records from this day on. */
    static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 3);

    private static final LocalDate FIRST_WEEK = LocalDate.of(2017, 1, 2);

    /** Loading that began is taken up again before anything asks for the time. */
    @Bean
    @Primary
    DemonstrationClock demonstrationClock(@Qualifier("clock") Clock system, Loading loading) {
        var clock = new DemonstrationClock(system);
        var week = loading.week();
        if (week != null) clock.standAt(Demonstration.endOf(week, clock));
        return clock;
    }

    @Bean
    Loading loading(
            TrackingTokens tokens, @Value("${chalkline.demonstration:none}") String wanted) {
        return new Loading(tokens, wanted);
    }

    /**
     * While it is loaded, what lapses is recorded week by week. The watcher would look when it is
     * its turn by the system's clock, so that no two districts were the same.
     */
    @Bean
    HoldsRounds districtHoldsRounds(Loading loading) {
        return () -> loading.week() != null;
    }

    @Bean
    MadeUp madeUp(DataFolder folder, FactStream facts, DemonstrationClock clock, Loading loading)
            throws InterruptedException {
        if (!loading.isWanted()) return folder::isMadeUp;
        var first = channelOfFirst(facts);
        // Earlier versions loaded a district and set no mark.
        if (first == null || first.equals(CHANNEL)) folder.markMadeUp();
        if (first == null) {
            loading.reach(FIRST_WEEK);
            clock.standAt(Demonstration.endOf(FIRST_WEEK.minusWeeks(1), clock));
        }
        return folder::isMadeUp;
    }

    /** Absent where there is no fact. */
    private static @Nullable String channelOfFirst(FactStream facts) throws InterruptedException {
        if (facts.head() == FactStream.NOTHING) return null;
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            var first = reader.next(1, Duration.ofSeconds(5));
            return first.isEmpty()
                    ? ""
                    : first.getFirst().metadata().get().getOrDefault(CommandContext.CHANNEL, "");
        }
    }
}
