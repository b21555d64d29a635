package org.chalkline.query.graphql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of which a source says no more than the month or the year, as GraphQL shows it.
 *
 * @param field that holds a day in that time
 * @param said the month or the year, in ISO 8601
 */
public record ImpreciseDay(String field, String said) {

    /** Those that metadata tell, each as {@code |field=1958-09|}; none where they tell none. */
    public static List<ImpreciseDay> of(@Nullable String stored) {
        if (stored == null) return List.of();
        return Arrays.stream(stored.split("\\|"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new ImpreciseDay(parts[0], parts[1]))
                .toList();
    }
}
