package org.chalkline.query.procedure.notice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.Personal;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A notice given to the public, and the objections to it, as part of what a feature shows.
 *
 * @param from its first day
 * @param until its last
 */
@RecordBuilder
public record PublicNotice(
        LocalDate from, LocalDate until, String where, List<Objection> objections)
        implements PublicNoticeBuilder.With {

    /**
     * An objection.
     *
     * @param upheld absent while it is not answered, as the answer is
     */
    @RecordBuilder
    public record Objection(
            String number,
            LocalDate raisedOn,
            Personal content,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld,
            @Nullable Personal answer)
            implements PublicNoticeObjectionBuilder.With {}

    public PublicNotice {
        objections = List.copyOf(objections);
    }

    /** A notice to which nobody has objected yet. */
    public static PublicNotice given(LocalDate from, LocalDate until, String where) {
        return new PublicNotice(from, until, where, List.of());
    }

    /** The same, with one objection more. */
    public PublicNotice objectedTo(String number, LocalDate on, Personal content) {
        var objection =
                PublicNoticeObjectionBuilder.builder()
                        .number(number)
                        .raisedOn(on)
                        .content(content)
                        .build();
        return withObjections(Copies.plus(objections, objection));
    }

    /** The same, with that objection answered. */
    public PublicNotice answered(String number, LocalDate on, boolean upheld, Personal answer) {
        return withObjections(
                Copies.changed(
                        objections,
                        each -> each.number().equals(number),
                        each -> each.with(b -> b.answeredOn(on).upheld(upheld).answer(answer))));
    }
}
