package org.chalkline.query.graphql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an act of the past broke, as GraphQL's {@code Breach} shows it.
 *
 * @param code under which the act would be refused today
 * @param law in which the rule stands; absent where it is one of the record itself
 * @param article of that law
 */
public record BrokenRule(String code, @Nullable String law, @Nullable String article) {

    /** Those that metadata tell, each as {@code |code:law:article|}; none where they tell none. */
    public static List<BrokenRule> of(@Nullable String stored) {
        if (stored == null) return List.of();
        return Arrays.stream(stored.split("\\|"))
                .filter(each -> !each.isEmpty())
                .map(BrokenRule::one)
                .toList();
    }

    private static BrokenRule one(String stored) {
        var parts = stored.split(":", 3);
        return new BrokenRule(parts[0], part(parts, 1), part(parts, 2));
    }

    private static @Nullable String part(String[] parts, int at) {
        return parts.length <= at || parts[at].isEmpty() ? null : parts[at];
    }
}
