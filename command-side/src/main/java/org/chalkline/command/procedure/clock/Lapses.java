package org.chalkline.command.procedure.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.command.procedure.clock.ClockCommands.Ask;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.procedure.clock.OpenClocks.OpenClock;

/**
 * Finds clocks that ended before today, and has their aggregates record it. An aggregate records
 * all of its own lapses in the order of their days, however many days have passed since; so it is
 * asked once a round, those first that ended first.
 */
public final class Lapses implements Watch {
    private static final int PAGE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OpenClocks open;
    private final ClockCommands commands;
    private final Clock clock;

    /**
     * @param clock with the bureau's time zone, which tells when a day begins
     */
    public Lapses(OpenClocks open, ClockCommands commands, Clock clock) {
        this.open = open;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Goes on until a page isn't full. What was asked may come back, because the view lags or the
     * command failed; so each page has room for all of that, and for as many again.
     */
    @Override
    public void round() throws InterruptedException {
        var today = LocalDate.now(clock);
        var seen = new HashSet<OpenClock>();
        var asked = new HashSet<String>();
        while (true) {
            int most = PAGE + seen.size();
            var page = open.endedBefore(today, most);
            var fresh = page.stream().filter(seen::add).toList();
            var answer = commands.ask(asks(fresh, asked, today), (owner, id) -> owner.settle(id));
            if (page.size() < most) return;
            open.await(answer.position(), PATIENCE);
        }
    }

    private static List<Ask> asks(List<OpenClock> clocks, Set<String> asked, LocalDate today) {
        var asks = new ArrayList<Ask>();
        for (var ended : clocks) {
            if (asked.add(ended.subject())) asks.add(new Ask(ended.subject(), of(ended, today)));
        }
        return asks;
    }

    /** Asked again on the same day, it is the same command; the next day it is another one. */
    private static Occasion of(OpenClock ended, LocalDate today) {
        var id = "settle:" + ended.clock() + ":" + ended.due() + ":" + today;
        var clock = ended.clock().value();
        var cause = new Cause.OfClock("lapses", clock);
        return new Occasion("watcher", id, ended.subject(), clock, cause, null, null);
    }
}
