package org.chalkline.app.standard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that a fact names.
 *
 * @param member the fact's member that names it, as a path of names, such as {@code bill.school}
 * @param aggregate its id, as its own facts have it
 */
record Reference(String member, String aggregate) {
    private static final Pattern WITH_KIND = Pattern.compile("[a-z][a-z-]*/.+", Pattern.DOTALL);

    private static final String OF = "of";

    private static final ClassValue<RecordComponent[]> PARTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    var parts = type.getRecordComponents();
                    return parts == null ? new RecordComponent[0] : parts;
                }
            };

    /**
     * All that a fact names by their ids, in its own order; the fact's own aggregate among them.
     */
    static Set<Reference> of(Fact fact) {
        var found = new LinkedHashSet<Reference>();
        collect("", fact, found);
        return found;
    }

    private static void collect(String path, @Nullable Object value, Set<Reference> found) {
        switch (value) {
            case null -> {} // absent
            case Record id when isId(id) -> found.add(new Reference(path, id.toString()));
            case Record record -> components(path, record, found);
            case Collection<?> all -> all.forEach(each -> collect(path, each, found));
            case Map<?, ?> all -> {
                all.keySet().forEach(each -> collect(path, each, found));
                all.values().forEach(each -> collect(path, each, found));
            }
            default -> {} // text, number, date
        }
    }

    /** Ids of parts of aggregates are texts without a kind. */
    private static boolean isId(Record record) {
        return record instanceof SchoolId
                || record.getClass().getSimpleName().endsWith("Id")
                        && WITH_KIND.matcher(record.toString()).matches();
    }

    private static void components(String path, Record record, Set<Reference> found) {
        for (var part : PARTS.get(record.getClass())) {
            try {
                var accessor = part.getAccessor();
                accessor.setAccessible(true); // the record may be one of its package alone
                var name = path.isEmpty() ? part.getName() : path + "." + part.getName();
                var held = accessor.invoke(record);
                // Facts of shared procedures bear the id of whatever they are about as a text.
                if (part.getName().equals(OF) && held instanceof String id) {
                    found.add(new Reference(name, id));
                } else {
                    collect(name, held, found);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(record.getClass() + " can't be read", e);
            }
        }
    }
}
