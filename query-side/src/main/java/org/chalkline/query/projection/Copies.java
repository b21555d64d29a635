package org.chalkline.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists as they are after a fact; those before it never change. */
public final class Copies {
    private Copies() {}

    /** With one more at its end. */
    public static <T> List<T> plus(List<T> was, T more) {
        return joined(was, List.of(more));
    }

    /** With more at its end. */
    public static <T> List<T> joined(List<T> was, List<T> more) {
        var all = new ArrayList<>(was);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** With some of them changed. */
    public static <T> List<T> changed(List<T> was, Predicate<T> which, UnaryOperator<T> how) {
        return was.stream().map(each -> which.test(each) ? how.apply(each) : each).toList();
    }
}
