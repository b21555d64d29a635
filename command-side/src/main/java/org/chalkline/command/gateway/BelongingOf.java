package org.chalkline.command.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;

/**
 * Tells of one kind of aggregate whose its matters are. A feature has a bean of it for each kind
 * that not everybody may act on.
 *
 * @param kind how the ids of its aggregates begin, such as {@code complaint}
 * @param ofUnits whether units of the bureau have them in hand, so that none hears of another's;
 *     else they are schools', and powers alone say who of the bureau acts
 * @param of tells it from an aggregate's facts, of which there is one at least
 * @param founding tells it of a matter that an act begins, by the class of the command
 */
public record BelongingOf(
        String kind,
        boolean ofUnits,
        Function<List<Fact>, Belonging> of,
        Map<Class<?>, Function<Object, Belonging>> founding) {

    public BelongingOf {
        founding = Map.copyOf(founding);
    }

    /** Of a kind that units of the bureau have in hand; no act begins a matter yet. */
    public static BelongingOf units(String kind, Function<List<Fact>, Belonging> of) {
        return new BelongingOf(kind, true, of, Map.of());
    }

    /** Of a kind that is schools'; none of their acts begins a matter yet. */
    public static BelongingOf schools(String kind, Function<List<Fact>, Belonging> of) {
        return new BelongingOf(kind, false, of, Map.of());
    }

    /** The same, where this act begins a matter. */
    public <C> BelongingOf begunBy(Class<C> command, Function<C, Belonging> belonging) {
        var all = new LinkedHashMap<>(founding);
        all.put(command, given -> belonging.apply(command.cast(given)));
        return new BelongingOf(kind, ofUnits, of, all);
    }
}
