package org.chalkline.command.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.chalkline.command.calendar.CalendarCommand.RecordReckoning;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.command.procedure.clock.ClockCommands.Ask;
import org.chalkline.command.procedure.clock.Watch;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.procedure.clock.OpenClocks.OpenClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a holiday notice, has every open clock that it may touch reckoned anew, and then has it
 * recorded that this is done. Until it is on record, each start of the program begins the sweep
 * anew; a clock that doesn't move gets no fact, so nothing is recorded twice.
 *
 * <p>A command that was under way when the notice was recorded may have looked at the calendar
 * before it, and open its clock after the sweep has gone by. So there are two sweeps: the second
 * begins when every such command has long ended, and only after it the sweep is on record.
 */
public final class NoticeSweep implements Watch {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSweep.class);
    private static final String CHANNEL = "watcher";
    private static final int PAGE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FactsOf facts;
    private final FactStream stream;
    private final OpenClocks open;
    private final ClockCommands commands;
    private final OwnAccord gateway;
    private final Clock clock;
    private final Duration commandsEndWithin;
    private final Map<Integer, FirstSweep> firstSweeps = new HashMap<>();

    /** A first sweep that went through: when it began, and how many clocks it examined. */
    private record FirstSweep(Instant begun, int examined) {}

    /** A notice whose sweep is not on record, and the edition that it made. */
    private record Pending(HolidayNoticePublished published, int edition) {
        HolidayNotice notice() {
            return published.notice();
        }
    }

    /**
     * @param commandsEndWithin how long a command may be under way
     */
    public NoticeSweep(
            FactsOf facts,
            FactStream stream,
            OpenClocks open,
            ClockCommands commands,
            OwnAccord gateway,
            Clock clock,
            Duration commandsEndWithin) {
        this.facts = facts;
        this.stream = stream;
        this.open = open;
        this.commands = commands;
        this.gateway = gateway;
        this.clock = clock;
        this.commandsEndWithin = commandsEndWithin;
    }

    @Override
    public void round() throws InterruptedException {
        for (var pending : pending()) sweep(pending);
    }

    private List<Pending> pending() {
        var pending = new ArrayList<Pending>();
        var done = new HashSet<Integer>();
        int edition = 0;
        for (var fact : facts.of(CalendarId.CHINA.toString())) {
            switch ((CalendarEvent) fact) {
                case HolidayNoticePublished e -> pending.add(new Pending(e, ++edition));
                case OpenClocksReckoned e -> done.add(e.edition());
            }
        }
        pending.removeIf(one -> done.contains(one.edition()));
        return pending;
    }

    private void sweep(Pending pending) throws InterruptedException {
        var begun = clock.instant();
        var first = firstSweeps.get(pending.edition());
        if (first != null && begun.isBefore(first.begun().plus(commandsEndWithin))) return;
        long head = stream.head();
        if (!open.await(head, PATIENCE)) {
            LOG.info("The view of clocks lags; {} waits", pending.notice().reference());
            return;
        }
        int examined = examine(pending, head);
        if (examined < 0) return;
        if (first == null) {
            firstSweeps.put(pending.edition(), new FirstSweep(begun, examined));
        } else {
            record(pending, first.examined());
            firstSweeps.remove(pending.edition());
        }
    }

    /** How many clocks were looked at; less than none if some couldn't be. */
    private int examine(Pending pending, long head) throws InterruptedException {
        var days = days(pending.notice());
        var published = pending.published();
        var reference = published.notice().reference();
        int examined = 0;
        int failed = 0;
        List<OpenClock> page;
        var after = "";
        do {
            page = open.reckonedBefore(pending.edition(), days.from(), days.to(), after, PAGE);
            var subjects = new LinkedHashSet<String>();
            page.forEach(touched -> subjects.add(touched.subject()));
            var asks = subjects.stream().map(s -> new Ask(s, of(s, pending, head))).toList();
            var answer =
                    commands.ask(
                            asks,
                            (owner, id) ->
                                    owner.reckonAnew(id, reference, published.effectiveOn()));
            examined += page.size();
            failed += answer.failed();
            if (!page.isEmpty()) after = page.getLast().clock().value();
        } while (page.size() == PAGE);
        return failed == 0 ? examined : -1;
    }

    /** Looked at again when nothing has been recorded meanwhile, it is the same command. */
    private static Occasion of(String subject, Pending pending, long head) {
        var reference = pending.notice().reference();
        var id = "reckon:" + subject + ":" + pending.edition() + ":" + reference + ":" + head;
        return new Occasion(CHANNEL, id, reference, null, because(reference), head, null);
    }

    private static Cause because(String reference) {
        return new Cause.OfWatcher("notices", reference);
    }

    private void record(Pending pending, int examined) {
        var reference = pending.notice().reference();
        var id =
                "reckoned:%d:%s:%d:%s"
                        .formatted(pending.edition(), reference, examined, LocalDate.now(clock));
        var unused =
                gateway.submit(
                        new RecordReckoning(
                                CalendarId.CHINA, reference, pending.edition(), examined),
                        new Occasion(CHANNEL, id, reference, null, because(reference), null, null));
    }

    private record Days(LocalDate from, LocalDate to) {}

    /** A year's own notice settles all of its days, an amendment those that it names. */
    private static Days days(HolidayNotice notice) {
        var dates = notice.days().stream().map(HolidayNotice.Day::date).sorted().toList();
        var first = dates.getFirst();
        if (notice.amends() != null) return new Days(first, dates.getLast());
        var newYear = LocalDate.of(notice.year(), 1, 1);
        return new Days(
                first.isBefore(newYear) ? first : newYear, LocalDate.of(notice.year(), 12, 31));
    }
}
