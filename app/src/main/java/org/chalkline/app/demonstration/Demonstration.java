package org.chalkline.app.demonstration;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.command.procedure.clock.Lapses;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.query.graphql.MadeUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Lets the made-up district live through its years: every act is handed in when it would have been,
 * by a clock that stands there. At the end of each day what follows from it is recorded, at the end
 * of each week what has lapsed, and at the end of each month the ledger signs. The program answers
 * meanwhile.
 *
 * <p>A load that was cut off is taken up at the next start with the week that was under way: every
 * act has its own command id, and one that was carried out is not carried out again.
 */
@Component
@ConditionalOnExpression("!'none'.equals('${chalkline.demonstration:none}')")
public class Demonstration implements ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);

    private final ActLoader acts;
    private final FactStream facts;
    private final DemonstrationClock clock;
    private final Loading loading;
    private final MadeUp madeUp;
    private final ObjectProvider<Reactions> reactions;
    private final ObjectProvider<ClockCommands> watched;
    private final OpenClocks open;
    private final ObjectProvider<LedgerKeeper> ledger;
    private final boolean terminal;
    private final PrintStream out = System.err;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean closing;

    Demonstration(
            ActLoader acts,
            FactStream facts,
            DemonstrationClock clock,
            Loading loading,
            MadeUp madeUp,
            ObjectProvider<Reactions> reactions,
            ObjectProvider<ClockCommands> watched,
            OpenClocks open,
            ObjectProvider<LedgerKeeper> ledger,
            @Value("${chalkline.terminal:false}") boolean terminal) {
        this.acts = acts;
        this.facts = facts;
        this.clock = clock;
        this.loading = loading;
        this.madeUp = madeUp;
        this.reactions = reactions;
        this.watched = watched;
        this.open = open;
        this.ledger = ledger;
        this.terminal = terminal;
    }

    /** When the clock stands at the end of the week that begins on this day. */
    static Instant endOf(LocalDate monday, Clock clock) {
        return monday.plusDays(6).atTime(CLOSING_TIME).atZone(clock.getZone()).toInstant();
    }

    /** Loads what is not loaded yet, and returns when it is, or when the program is closed. */
    public void load() throws InterruptedException {
        if (!madeUp.isMadeUp()) {
            say("The records in this folder are real: no made-up district is loaded into them.");
            return;
        }
        if (loading.isOther()) {
            say(
                    "This folder holds the district '%s'. For another one, choose an empty folder with --data."
                            .formatted(loading.district()));
        }
        if (loading.week() == null) return;
        load(
                new History(
                        new District(District.Size.named(loading.district())).chapters(),
                        this::hasPassed));
    }

    private void say(String what) {
        LOG.info("{}", what);
        out.println(what);
    }

    private void load(History history) throws InterruptedException {
        busy.lock();
        try {
            live(history);
        } catch (RuntimeException e) {
            if (closing) return;
            LOG.error("The made-up district is not loaded to its end", e);
            out.printf(
                    "The made-up district is not loaded to its end (%s). The next start goes on; the log tells more.%n",
                    e);
        } finally {
            busy.unlock();
        }
    }

    private void live(History history) throws InterruptedException {
        var first = loading.week();
        if (history.acts() == 0 || first == null) return;
        int all = history.acts();
        var progress =
                new Progress(
                        new PrintWriter(out, true, StandardCharsets.UTF_8), terminal, all, "acts");
        progress.say(
                "Loading a made-up district to try things on. The program answers meanwhile, and today is the demonstration's day until all is loaded.");
        int done = history.skipTo(first);
        for (var week = first; !week.isAfter(history.lastWeek()); week = week.plusWeeks(1)) {
            loading.reach(week);
            var ofWeek = history.take(week);
            live(week, ofWeek);
            done += ofWeek.size();
            progress.show(done, done);
            if (!closing) continue;
            progress.end();
            return;
        }
        loading.end();
        // Not where it was cut off: what is recorded now could not be followed by the past.
        clock.letGo();
        recordLapses();
        progress.say(
                "Loaded a made-up district to try things on, %d to %d: %,d acts, %,d refusals"
                        .formatted(
                                history.firstWeek().getYear(),
                                history.lastWeek().getYear(),
                                all,
                                refusals()));
        if (refusals() > 0) LOG.warn("Of the district was refused: {}", acts.refused());
    }

    private boolean hasPassed(Act act) {
        return clock.hasPassed(act.at().atZone(clock.getZone()).toInstant());
    }

    private void live(LocalDate week, List<Act> ofWeek) throws InterruptedException {
        var moments =
                ofWeek.stream()
                        .collect(Collectors.groupingBy(Act::at, TreeMap::new, Collectors.toList()));
        LocalDate day = null;
        for (var moment : moments.entrySet()) {
            if (closing) return;
            var at = moment.getKey();
            if (day != null && !day.equals(at.toLocalDate())) awaitWhatFollows();
            day = at.toLocalDate();
            clock.standAt(at.atZone(clock.getZone()).toInstant());
            acts.handIn(moment.getValue());
        }
        awaitWhatFollows();
        clock.standAt(endOf(week, clock));
        recordLapses();
        if (week.plusWeeks(1).getMonth() != week.getMonth()) sign();
    }

    /** What is made up of a grant is part of the story, and what follows may have followers. */
    private void awaitWhatFollows() throws InterruptedException {
        var running = reactions.getIfAvailable();
        if (running == null) return;
        for (long met = FactStream.NOTHING; met < facts.head() && !closing; ) {
            met = facts.head();
            if (running.await(met, PATIENCE)) continue;
            LOG.warn("What follows from the district's facts is not all recorded yet");
            return;
        }
    }

    /** Silence has its consequence in law in the week in which the period ends. */
    private void recordLapses() throws InterruptedException {
        var commands = watched.getIfAvailable();
        if (commands == null || closing) return;
        long before = facts.head();
        if (!open.await(before, PATIENCE)) return;
        new Lapses(open, commands, clock).round();
        if (facts.head() > before) awaitWhatFollows();
    }

    private void sign() throws InterruptedException {
        var keeper = ledger.getIfAvailable();
        if (keeper == null || closing) return;
        if (!keeper.sign(facts.head() + 1, PATIENCE)) {
            LOG.warn("The ledger signed no checkpoint as of {}", clock.instant());
        }
    }

    /**
     * How many acts and commands that follow from them were refused since the program started, but
     * for the one from which a follow-up is made. None should be: what is made up keeps to the
     * rules.
     */
    long refusals() {
        long followed = 0;
        var running = reactions.getIfAvailable();
        if (running != null) {
            for (var reaction : running.standing()) followed += reaction.refused();
        }
        return Math.max(0, followed - District.FOLLOW_UPS)
                + acts.refused().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Stops loading before anything closes that loading needs. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
        busy.lock();
        busy.unlock();
    }
}
