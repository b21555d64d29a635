package org.chalkline.command.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.command.gateway.Reading;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.personal.MatterCheck;

/**
 * What one feature offers to callers and to the watcher. A feature makes itself known by one bean
 * of this type; what it lists is all that is wired.
 *
 * @param name the feature's name
 * @param acts the commands that can be handed in as mutations, each with its GraphQL input
 * @param readings how the parts of its inputs are read that are no plain records
 * @param clocks how its aggregates are asked to look at their clocks
 * @param rows the kinds of rows that it takes in
 * @param matters how its aggregates tell what is open about a person, by the kind of aggregate
 */
public record Feature(
        String name,
        List<Class<?>> acts,
        List<Reading<?, ?>> readings,
        List<ClockOwner<?>> clocks,
        List<IntakeKind> rows,
        Map<String, MatterCheck> matters) {

    public Feature {
        acts = List.copyOf(acts);
        readings = List.copyOf(readings);
        clocks = List.copyOf(clocks);
        rows = List.copyOf(rows);
        matters = Map.copyOf(matters);
    }

    /** A feature that offers nothing yet. */
    public static Feature named(String name) {
        return new Feature(name, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * Offers these commands as mutations. Each is named after its command, {@code lodgeComplaint}
     * for {@code LodgeComplaint}, and takes the GraphQL input {@code LodgeComplaintInput}.
     */
    public Feature acts(Class<?>... commands) {
        return new Feature(name, with(acts, List.of(commands)), readings, clocks, rows, matters);
    }

    /**
     * Reads a part of an input, or a whole one, from something else than its own components.
     *
     * @param type what the command holds, or the command itself
     * @param given what the caller gives: a record, or a text
     * @param read makes one of the other, and may refuse it
     */
    public <T, I> Feature reads(Class<T> type, Class<I> given, Function<I, T> read) {
        var reading = new Reading<>(type, given, read);
        return new Feature(name, acts, with(readings, List.of(reading)), clocks, rows, matters);
    }

    /**
     * Has the watcher look after the clocks of its aggregates.
     *
     * @param kind how their ids begin, such as {@code complaint}
     * @param id makes an id of its text without the kind
     * @param settle the command to record what has lapsed by today
     * @param reckonAnew the command to reckon running clocks anew after a notice
     */
    public <I> Feature clocks(
            String kind,
            Function<String, I> id,
            Function<I, Object> settle,
            ClockOwner.Reckoning<I> reckonAnew) {
        var owner = new ClockOwner<>(kind, id, settle, reckonAnew);
        return new Feature(name, acts, readings, with(clocks, List.of(owner)), rows, matters);
    }

    /** Takes in rows of this kind. */
    public Feature takesIn(IntakeKind kind) {
        return new Feature(name, acts, readings, clocks, with(rows, List.of(kind)), matters);
    }

    /**
     * Tells what is open about a person, who isn't erased while anything is.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     */
    public Feature matters(String kind, MatterCheck check) {
        var all = new LinkedHashMap<>(matters);
        all.put(kind, check);
        return new Feature(name, acts, readings, clocks, rows, all);
    }

    private static <T> List<T> with(List<T> some, List<? extends T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
