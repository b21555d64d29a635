package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of the made-up history that is told when it is reached. So of a whole district there is in
 * memory what is under way, and not all of its years.
 *
 * @param from no act of it is recorded before this day
 * @param acts tells its acts, in any order; the same ones each time
 */
record Chapter(LocalDate from, Supplier<List<Act>> acts) {

    /**
     * The same in parts, for each of which all is told anew.
     *
     * @param on when the parts begin, beside the first one; in their order
     */
    List<Chapter> cut(LocalDate... on) {
        var parts = new ArrayList<Chapter>();
        var begins = from;
        for (var end : on) {
            parts.add(part(begins, end));
            begins = end;
        }
        parts.add(part(begins, LocalDate.MAX));
        return parts;
    }

    private Chapter part(LocalDate begins, LocalDate end) {
        return new Chapter(
                begins,
                () ->
                        acts.get().stream()
                                .filter(act -> !act.at().toLocalDate().isBefore(begins))
                                .filter(act -> act.at().toLocalDate().isBefore(end))
                                .toList());
    }
}
