package org.chalkline.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.OpenClocks;

/** Open clocks in memory, as the view would show them. */
public final class StubClocks implements OpenClocks {

    /** A clock as the view shows it, and the edition it was reckoned by. */
    private record CurrentGeneration(OpenClock clock, int edition) {}

    private final Map<String, List<CurrentGeneration>> bySubject = new HashMap<>();
    private final List<Long> awaited = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean lagging;

    /** Shows a clock of edition 0. */
    public OpenClock show(String subject, String rule, LocalDate due) {
        return show(subject, rule, due, 0);
    }

    public synchronized OpenClock show(String subject, String rule, LocalDate due, int edition) {
        var clock = new OpenClock(new ClockId(subject + ":" + rule), subject, "licensing", due);
        bySubject
                .computeIfAbsent(subject, s -> new ArrayList<>())
                .add(new CurrentGeneration(clock, edition));
        return clock;
    }

    /** Shows no clock of the subject any more. */
    public synchronized void hide(String subject) {
        bySubject.remove(subject);
    }

    /** Says from now on whether the view lags. */
    public void lag(boolean lagging) {
        this.lagging = lagging;
    }

    /** The positions that were waited for. */
    public List<Long> awaited() {
        return List.copyOf(awaited);
    }

    /** What was asked of reckonedBefore, in words. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<OpenClock> endedBefore(LocalDate day, int most) {
        return shown().map(CurrentGeneration::clock)
                .filter(clock -> clock.due().isBefore(day))
                .sorted(Comparator.comparing(OpenClock::due).thenComparing(StubClocks::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<OpenClock> reckonedBefore(
            int edition, LocalDate from, LocalDate to, String after, int most) {
        asked.add(edition + " " + from + " " + to);
        return shown().filter(one -> one.edition() < edition)
                .map(CurrentGeneration::clock)
                .filter(clock -> id(clock).compareTo(after) > 0)
                .sorted(Comparator.comparing(StubClocks::id))
                .limit(most)
                .toList();
    }

    private Stream<CurrentGeneration> shown() {
        return bySubject.values().stream().flatMap(List::stream);
    }

    private static String id(OpenClock clock) {
        return clock.clock().value();
    }

    @Override
    public boolean await(long position, Duration atMost) {
        awaited.add(position);
        return !lagging;
    }

    /** An owner of applications whose commands are words. */
    public static ClockOwners applications() {
        return new ClockOwners(
                List.of(
                        new ClockOwner<String>(
                                "application",
                                id -> id,
                                id -> "settle " + id,
                                (id, notice, publishedOn) ->
                                        "reckon " + id + " by " + notice + " of " + publishedOn)));
    }
}
