package org.chalkline.app.bundle;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** The schools, licences and applications that a fact names, wherever in it they stand. */
final class Links {

    private Links() {}

    /** The ids of all that the fact names, each of the type of its feature. */
    static Set<Object> of(Fact fact) {
        var found = new LinkedHashSet<Object>();
        collect(fact, found);
        return found;
    }

    private static void collect(@Nullable Object value, Set<Object> found) {
        switch (value) {
            case null -> {} // absent
            case SchoolId id -> found.add(id);
            case LicenceId id -> found.add(id);
            case ApplicationId id -> found.add(id);
            case Collection<?> all -> all.forEach(each -> collect(each, found));
            case Record record -> components(record, found);
            default -> {} // text, number, date
        }
    }

    private static void components(Record record, Set<Object> found) {
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                collect(accessor.invoke(record), found);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record can be read", e);
            }
        }
    }
}
