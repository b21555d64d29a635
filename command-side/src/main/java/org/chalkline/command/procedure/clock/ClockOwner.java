package org.chalkline.command.procedure.clock;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Aggregates of one kind that keep clocks: the commands by which the watcher asks them to look at
 * their clocks. Both change nothing where there is nothing to record.
 *
 * @param kind how the ids of its aggregates begin, such as {@code application}
 * @param id makes an aggregate's id of its text without the kind
 * @param settle asks the aggregate to record every clock that has lapsed by today, and what follows
 * @param reckoning asks the aggregate to reckon its running clocks anew
 */
public record ClockOwner<I>(
        String kind, Function<String, I> id, Function<I, Object> settle, Reckoning<I> reckoning) {

    /** Makes the command that reckons clocks anew. */
    @FunctionalInterface
    public interface Reckoning<I> {

        /**
         * @param notice the reference of the notice that makes it necessary
         * @param publishedOn the day of its publication
         */
        Object command(I id, String notice, LocalDate publishedOn);
    }

    /** The command to settle the clocks of the aggregate of this id, without its kind. */
    public Object settle(String id) {
        return settle.apply(this.id.apply(id));
    }

    /** The command to reckon the clocks of the aggregate of this id, without its kind, anew. */
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return reckoning.command(this.id.apply(id), notice, publishedOn);
    }
}
