package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Group;
import org.jspecify.annotations.Nullable;

/** How many entities there are, by groups. */
public record Counts(List<CountedGroup> groups, long total, Basis basis) {

    /** The entities that share the same values. */
    public record CountedGroup(List<GroupValue> values, long count) {}

    /** A property and its value in a group. */
    public record GroupValue(String by, @Nullable String value) {}

    static Counts of(List<String> by, List<Group> groups, Basis basis) {
        return new Counts(
                groups.stream().map(group -> group(by, group)).toList(),
                groups.stream().mapToLong(Group::count).sum(),
                basis);
    }

    private static CountedGroup group(List<String> by, Group group) {
        var values = new ArrayList<GroupValue>();
        for (int i = 0; i < by.size(); i++) {
            values.add(new GroupValue(by.get(i), (String) group.values().get(i)));
        }
        return new CountedGroup(values, group.count());
    }
}
