package org.chalkline.app.bundle;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.money.Money;

/** Facts of which only what is given matters, and a store of them. */
final class MadeUp {

    /** One of these fits every id and code that is a text. */
    private static final List<String> TEXTS =
            List.of("x", "2050201", "30201", "application/x:licensing.decision", "2026-x");

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Object> given;

    private MadeUp(Object... given) {
        this.given = new ArrayList<>(List.of(given));
    }

    /**
     * A fact in which each of the given values stands in the first place that takes a value of its
     * class, looked for in the order of the record's components and within them.
     */
    static <T extends Fact> T fact(Class<T> type, Object... given) {
        return record(type, given);
    }

    /** The same for what facts are made of. */
    static <T extends Record> T part(Class<T> type, Object... given) {
        return record(type, given);
    }

    private static <T> T record(Class<T> type, Object... given) {
        var made = new MadeUp(given);
        var record = type.cast(made.record(type));
        if (!made.given.isEmpty()) {
            throw new AssertionError(type.getSimpleName() + " has no place for " + made.given);
        }
        return record;
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType);
        var arguments = new ArrayList<>();
        for (var component : components) arguments.add(value(component));
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return create(constructor, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " can't be made up", e);
        }
    }

    private static Object create(Constructor<?> constructor, List<Object> arguments)
            throws ReflectiveOperationException {
        InvocationTargetException refused = null;
        for (var text : TEXTS) {
            var tried = arguments.stream().map(a -> a.equals("x") ? text : a).toArray();
            try {
                return constructor.newInstance(tried);
            } catch (InvocationTargetException e) {
                refused = e;
            }
        }
        throw new AssertionError(constructor + " takes no text that is known here", refused);
    }

    private Object value(RecordComponent component) {
        var type = component.getType();
        for (var each : given) {
            if (!type.isInstance(each)) continue;
            given.remove(each);
            return each;
        }
        if (List.class.isAssignableFrom(type)) return list(component);
        if (Map.class.isAssignableFrom(type)) return Map.of();
        if (type == String.class) return "x";
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class) return 1L;
        if (type == boolean.class) return true;
        if (type == Money.class) return Money.ZERO;
        if (type == LocalDate.class) return LocalDate.of(2026, 3, 2);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isSealed()) type = type.getPermittedSubclasses()[0];
        return record(type);
    }

    /** All given values that the list takes. */
    private List<Object> list(RecordComponent component) {
        var of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        var values = given.stream().filter(each -> each.getClass() == of).toList();
        given.removeAll(values);
        return values;
    }

    /**
     * A store of these facts, each at the position that it has in the list. Two are recorded at
     * each minute.
     */
    static StoredFacts store(FactCatalogue catalogue, List<? extends Fact> facts) {
        var stored = new ArrayList<StoredFact>();
        var sequences = new HashMap<String, Integer>();
        for (var fact : facts) {
            var entry = catalogue.find(fact.getClass()).orElseThrow();
            int sequence = sequences.merge(fact.subject(), 1, Integer::sum) - 1;
            stored.add(
                    new StoredFact(
                            stored.size(),
                            "event-" + stored.size(),
                            "Kind",
                            fact.subject(),
                            Integer.toString(sequence),
                            entry.name(),
                            Integer.toString(entry.revision()),
                            NINE.plus(stored.size() / 2, ChronoUnit.MINUTES).toString(),
                            FactJson.write(fact),
                            "{}",
                            null));
        }
        return new Stored(stored);
    }

    private record Stored(List<StoredFact> all) implements StoredFacts {

        @Override
        public long head() {
            return all.size() - 1L;
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private int next = (int) position + 1;

                @Override
                public List<StoredFact> next(int most, Duration wait) {
                    var turn = all.subList(next, Math.min(next + most, all.size()));
                    next += turn.size();
                    return turn;
                }

                @Override
                public void close() {}
            };
        }
    }
}
