package org.chalkline.query.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.admission.SeatRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts about one child's seat in one book into a {@link SeatRecord}. */
public final class SeatView implements View<SeatRecord> {

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SeatRecord> stateType() {
        return SeatRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SeatKept.class
                || type == SeatDeclined.class
                || type == SeatTaken.class
                || type == SeatGivenBack.class
                || type == OfferWithdrawn.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case SeatKept e -> code(e.book(), e.placement());
            case SeatDeclined e -> code(e.book(), e.placement());
            case SeatTaken e -> code(e.book(), e.placement());
            case SeatGivenBack e -> code(e.book(), e.placement());
            case OfferWithdrawn e -> code(e.book(), e.placement());
            default -> fact.subject();
        };
    }

    private static String code(SeatBookId book, String placement) {
        return book.value() + "/" + placement;
    }

    @Override
    public List<Column<SeatRecord>> columns() {
        return SeatTable.TABLE.columns();
    }

    @Override
    public @Nullable SeatRecord evolve(@Nullable SeatRecord before, Fact fact) {
        return switch (fact) {
            case SeatKept e ->
                    asked(before, e.book(), e.placement(), e.exception(), e.effectiveOn())
                            .with(b -> b.status(Status.KEPT).keptOn(e.effectiveOn()).ground(null));
            case SeatDeclined e ->
                    asked(before, e.book(), e.placement(), e.exception(), e.effectiveOn())
                            .with(b -> b.ground(e.reason().name()));
            case SeatTaken e ->
                    Objects.requireNonNull(before, "not kept")
                            .with(b -> b.status(Status.TAKEN).since(e.effectiveOn()));
            case SeatGivenBack e ->
                    Objects.requireNonNull(before, "not kept")
                            .with(
                                    b ->
                                            b.status(Status.GIVEN_BACK)
                                                    .since(e.effectiveOn())
                                                    .ground(e.ground().name()));
            case OfferWithdrawn e ->
                    Objects.requireNonNull(before, "not kept")
                            .with(
                                    b ->
                                            b.status(Status.WITHDRAWN)
                                                    .since(e.effectiveOn())
                                                    .ground(e.ground().name()));
            default -> before;
        };
    }

    private static SeatRecord asked(
            @Nullable SeatRecord before,
            SeatBookId book,
            String placement,
            @Nullable String exception,
            LocalDate on) {
        if (before != null) {
            return before.with(b -> b.status(Status.DECLINED).since(on).exception(exception));
        }
        return SeatRecordBuilder.builder()
                .code(code(book, placement))
                .book(book.value())
                .school(book.school())
                .stage(book.stage())
                .year(book.year())
                .placement(placement)
                .status(Status.DECLINED)
                .since(on)
                .exception(exception)
                .build();
    }
}
