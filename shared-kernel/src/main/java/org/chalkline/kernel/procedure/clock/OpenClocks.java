package org.chalkline.kernel.procedure.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the watcher looks for clocks that may need an act. The answer is a hint: it may lag behind,
 * and the aggregate that owns the clock decides.
 */
public interface OpenClocks {

    /**
     * A clock that may need an act, the aggregate it belongs to, the unit that answers for it, and
     * when it ends.
     */
    record OpenClock(ClockId clock, String subject, String unit, LocalDate due) {}

    /**
     * Clocks that run and whose last day lies before the given one, earliest first.
     *
     * @param most how many at the most
     */
    List<OpenClock> endedBefore(LocalDate day, int most);

    /**
     * Clocks that haven't lapsed or been closed, were last reckoned by an edition of the calendar
     * before the given one, and whose days the notice's may touch; by id.
     *
     * @param edition the edition that has the notice
     * @param from the first day that the notice changes or settles
     * @param to the last
     * @param after the last id of the page before, empty for the first
     * @param most how many at the most
     */
    List<OpenClock> reckonedBefore(
            int edition, LocalDate from, LocalDate to, String after, int most);

    /** Waits until the answers reflect this position, and says whether they do. */
    boolean await(long position, Duration atMost) throws InterruptedException;
}
