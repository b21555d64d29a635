package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Group;
import org.jspecify.annotations.Nullable;

/** How many entities there are, by groups. */
public record Counts(List<CountedGroup> groups, long total, Basis basis) {

    private static final long SMALLEST = 5;
    private static final long STEP = 5;

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

    /**
     * The same for who may not tell single people by it: groups of fewer than five are left out,
     * and all others are rounded to fives. The total is that of what is shown, for a true one would
     * tell what was left out.
     */
    public Counts inFives() {
        var shown =
                groups.stream()
                        .filter(each -> each.count() >= SMALLEST)
                        .map(each -> new CountedGroup(each.values(), rounded(each.count())))
                        .toList();
        return new Counts(shown, shown.stream().mapToLong(CountedGroup::count).sum(), basis);
    }

    private static long rounded(long count) {
        return (count + STEP / 2) / STEP * STEP;
    }

    private static CountedGroup group(List<String> by, Group group) {
        var values = new ArrayList<GroupValue>();
        for (int i = 0; i < by.size(); i++) {
            values.add(new GroupValue(by.get(i), (String) group.values().get(i)));
        }
        return new CountedGroup(values, group.count());
    }
}
