package org.chalkline.command.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.command.gateway.Reading;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.personal.MatterCheck;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.Procedures.Followed;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.procedure.standing.Resting;

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
 * @param subjects its aggregates that shared procedures can be about, by how their ids begin
 * @param dependents what falls with an act of its aggregates, by how their ids begin
 * @param resting what rests in its aggregates on acts of others
 * @param followings what the facts of shared procedures mean for its aggregates
 */
public record Feature(
        String name,
        List<Class<?>> acts,
        List<Reading<?, ?>> readings,
        List<ClockOwner<?>> clocks,
        List<IntakeKind> rows,
        Map<String, MatterCheck> matters,
        Map<String, Class<?>> subjects,
        Map<String, Dependents> dependents,
        List<Resting> resting,
        List<Followed<?>> followings) {

    public Feature {
        acts = List.copyOf(acts);
        readings = List.copyOf(readings);
        clocks = List.copyOf(clocks);
        rows = List.copyOf(rows);
        matters = Map.copyOf(matters);
        subjects = Map.copyOf(subjects);
        dependents = Map.copyOf(dependents);
        resting = List.copyOf(resting);
        followings = List.copyOf(followings);
    }

    /** A feature that offers nothing yet. */
    public static Feature named(String name) {
        return new Feature(
                name, List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(),
                List.of(), List.of());
    }

    /**
     * Offers these commands as mutations. Each is named after its command, {@code lodgeComplaint}
     * for {@code LodgeComplaint}, and takes the GraphQL input {@code LodgeComplaintInput}.
     */
    public Feature acts(Class<?>... commands) {
        return new Feature(
                name,
                with(acts, List.of(commands)),
                readings,
                clocks,
                rows,
                matters,
                subjects,
                dependents,
                resting,
                followings);
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
        return new Feature(
                name,
                acts,
                with(readings, List.of(reading)),
                clocks,
                rows,
                matters,
                subjects,
                dependents,
                resting,
                followings);
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
        return new Feature(
                name,
                acts,
                readings,
                with(clocks, List.of(owner)),
                rows,
                matters,
                subjects,
                dependents,
                resting,
                followings);
    }

    /** Takes in rows of this kind. */
    public Feature takesIn(IntakeKind kind) {
        return new Feature(
                name,
                acts,
                readings,
                clocks,
                with(rows, List.of(kind)),
                matters,
                subjects,
                dependents,
                resting,
                followings);
    }

    /**
     * Tells what is open about a person, who isn't erased while anything is.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     */
    public Feature matters(String kind, MatterCheck check) {
        var all = new LinkedHashMap<>(matters);
        all.put(kind, check);
        return new Feature(
                name, acts, readings, clocks, rows, all, subjects, dependents, resting, followings);
    }

    /**
     * Shared procedures can be about aggregates of this kind.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     */
    public Feature subject(String kind, Class<?> aggregate) {
        var all = new LinkedHashMap<>(subjects);
        all.put(kind, aggregate);
        return new Feature(
                name, acts, readings, clocks, rows, matters, all, dependents, resting, followings);
    }

    /**
     * The same; and tells which later facts of such an aggregate fall with an act of it.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     */
    public Feature subject(String kind, Class<?> aggregate, Dependents falling) {
        var all = new LinkedHashMap<>(dependents);
        all.put(kind, falling);
        var more =
                new Feature(
                        name,
                        acts,
                        readings,
                        clocks,
                        rows,
                        matters,
                        subjects,
                        all,
                        resting,
                        followings);
        return more.subject(kind, aggregate);
    }

    /** Tells what rests in its aggregates on an act of others, when that falls. */
    public Feature restsOn(Resting found) {
        var all = with(resting, List.of(found));
        return new Feature(
                name, acts, readings, clocks, rows, matters, subjects, dependents, all, followings);
    }

    /**
     * Lets facts of shared procedures be refused, and followed, in aggregates of this kind. Several
     * are asked in the order in which they are listed.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     */
    public Feature following(String kind, Following following) {
        return following(kind, Object.class, (aggregate, office) -> following);
    }

    /**
     * The same, where it takes the aggregate itself.
     *
     * @param kind how the ids of its aggregates begin, such as {@code complaint}
     * @param aggregate their class
     */
    public <A> Feature following(String kind, Class<A> aggregate, Following.Of<A> following) {
        var all = with(followings, List.of(new Followed<>(kind, aggregate, following)));
        return new Feature(
                name, acts, readings, clocks, rows, matters, subjects, dependents, resting, all);
    }

    private static <T> List<T> with(List<T> some, List<? extends T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
