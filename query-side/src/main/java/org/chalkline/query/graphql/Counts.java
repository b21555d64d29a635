package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Group;
import org.jspecify.annotations.Nullable;

/**
 * How many entities there are, by groups.
 *
 * @param <G> by what they can be counted
 */
public record Counts<G>(List<CountedGroup<G>> groups, long total, Basis basis) {

    /** The entities that share the same values. */
    public record CountedGroup<G>(List<GroupValue<G>> values, long count) {}

    /** A property and its value in a group. */
    public record GroupValue<G>(G by, @Nullable String value) {}

    static <G> Counts<G> of(List<G> by, List<Group> groups, Basis basis) {
        return new Counts<>(
                groups.stream().map(group -> group(by, group)).toList(),
                groups.stream().mapToLong(Group::count).sum(),
                basis);
    }

    private static <G> CountedGroup<G> group(List<G> by, Group group) {
        var values = new ArrayList<GroupValue<G>>();
        for (int i = 0; i < by.size(); i++) {
            values.add(new GroupValue<>(by.get(i), (String) group.values().get(i)));
        }
        return new CountedGroup<>(values, group.count());
    }
}
