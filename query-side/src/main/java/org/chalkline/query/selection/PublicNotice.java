package org.chalkline.query.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A notice given to the public, and the objections to it.
 *
 * @param from its first day
 * @param until its last
 */
public record PublicNotice(
        LocalDate from, LocalDate until, String where, List<Objection> objections) {

    /**
     * An objection.
     *
     * @param upheld absent while it is not answered, as the answer is
     */
    public record Objection(
            String number,
            LocalDate raisedOn,
            Personal content,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld,
            @Nullable Personal answer) {

        private Objection answered(LocalDate on, boolean sustained, Personal with) {
            return new Objection(number, raisedOn, content, on, sustained, with);
        }
    }

    public PublicNotice {
        objections = List.copyOf(objections);
    }

    /** A notice to which nobody has objected yet. */
    public static PublicNotice given(LocalDate from, LocalDate until, String where) {
        return new PublicNotice(from, until, where, List.of());
    }

    /** The same, with one objection more. */
    public PublicNotice objectedTo(String number, LocalDate on, Personal content) {
        var all = new ArrayList<>(objections);
        all.add(new Objection(number, on, content, null, null, null));
        return new PublicNotice(from, until, where, all);
    }

    /** The same, with that objection answered. */
    public PublicNotice answered(String number, LocalDate on, boolean upheld, Personal answer) {
        var all =
                objections.stream()
                        .map(
                                each ->
                                        each.number().equals(number)
                                                ? each.answered(on, upheld, answer)
                                                : each)
                        .toList();
        return new PublicNotice(from, until, where, all);
    }
}
