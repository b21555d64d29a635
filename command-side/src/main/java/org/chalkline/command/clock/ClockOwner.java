package org.chalkline.command.clock;

import java.time.LocalDate;

/**
 * A feature whose aggregates keep clocks: the commands by which the watcher asks them to look at
 * their clocks. Both change nothing where there is nothing to record. A feature makes itself known
 * by a bean of this type.
 */
public interface ClockOwner {

    /** How the ids of its aggregates begin, such as {@code application}. */
    String kind();

    /**
     * Asks the aggregate to record every clock that has lapsed by today, and what follows.
     *
     * @param id the aggregate's id, without its kind
     */
    Object settle(String id);

    /**
     * Asks the aggregate to reckon its running clocks anew.
     *
     * @param id the aggregate's id, without its kind
     * @param notice the reference of the notice that makes it necessary
     * @param publishedOn the day of its publication
     */
    Object reckonAnew(String id, String notice, LocalDate publishedOn);
}
