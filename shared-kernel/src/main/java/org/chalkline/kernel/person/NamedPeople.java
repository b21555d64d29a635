package org.chalkline.kernel.person;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom facts and commands name, by their codes, wherever in them that stands. */
public final class NamedPeople {

    /** The parts of a record, which are looked up once for each kind of record. */
    private static final ClassValue<RecordComponent[]> PARTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    return type.getRecordComponents();
                }
            };

    private NamedPeople() {}

    /**
     * The people whom it names, in the order in which it does.
     *
     * @param value a record, or a collection or map of records
     */
    public static Set<PersonId> in(Object value) {
        var people = new LinkedHashSet<PersonId>();
        collect(value, people);
        return people;
    }

    private static void collect(Object value, Set<PersonId> people) {
        switch (value) {
            case PersonId person -> people.add(person);
            case Record record -> {
                for (var part : PARTS.get(record.getClass())) {
                    var held = held(record, part);
                    if (held != null) collect(held, people);
                }
            }
            case Collection<?> all -> all.forEach(each -> collect(each, people));
            case Map<?, ?> all -> {
                collect(all.keySet(), people);
                collect(all.values(), people);
            }
            default -> {} // names nobody
        }
    }

    private static @Nullable Object held(Record record, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true); // the record may be one of its package alone
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(record.getClass() + " can't be read", e);
        }
    }
}
