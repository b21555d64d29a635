package org.chalkline.query.admission;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.admission.SeatBookRecord.SeatException;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts about the seats of one school, stage and year into a {@link SeatBookRecord}. */
public final class SeatBookView implements View<SeatBookRecord> {

    @Override
    public String name() {
        return "seatbooks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SeatBookRecord> stateType() {
        return SeatBookRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return SeatBookEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<SeatBookRecord>> columns() {
        return SeatBookTable.TABLE.columns();
    }

    @Override
    public @Nullable SeatBookRecord evolve(@Nullable SeatBookRecord before, Fact fact) {
        if (fact instanceof QuotaSet e) return quotaSet(before, e);
        var now = Objects.requireNonNull(before, "no quota yet");
        return switch ((SeatBookEvent) fact) {
            case QuotaSet e -> quotaSet(before, e);
            case ExceptionGranted e -> {
                var granted =
                        new SeatException(
                                e.exception(),
                                e.seats(),
                                e.effectiveOn(),
                                e.vote().body(),
                                e.vote().inFavour(),
                                e.vote().against(),
                                e.decision().documentNumber(),
                                e.decision().officer());
                yield now.with(b -> b.exceptions(Copies.plus(now.exceptions(), granted)));
            }
            case SeatKept e -> now.with(b -> b.offered(now.offered() + 1));
            case SeatDeclined e -> now.with(b -> b.declined(now.declined() + 1));
            case SeatTaken e -> now.with(b -> b.taken(now.taken() + 1));
            case SeatGivenBack e -> back(now, e.taken()).with(b -> b.givenBack(b.givenBack() + 1));
            case OfferWithdrawn e -> back(now, e.taken()).with(b -> b.withdrawn(b.withdrawn() + 1));
        };
    }

    private static SeatBookRecord back(SeatBookRecord now, boolean taken) {
        return now.with(b -> b.offered(now.offered() - 1).taken(now.taken() - (taken ? 1 : 0)));
    }

    private static SeatBookRecord quotaSet(@Nullable SeatBookRecord before, QuotaSet e) {
        var plan = e.plan() == null ? null : e.plan().value();
        var by = e.decision() == null ? null : e.decision().documentNumber();
        if (before != null) {
            return before.with(
                    b ->
                            b.quota(e.quota())
                                    .cause(e.cause())
                                    .plan(plan)
                                    .quotaBy(by)
                                    .quotaSince(e.effectiveOn()));
        }
        return SeatBookRecordBuilder.builder()
                .book(e.book())
                .school(e.book().school())
                .stage(e.book().stage())
                .year(e.book().year())
                .quota(e.quota())
                .cause(e.cause())
                .quotaSince(e.effectiveOn())
                .exceptions(List.of())
                .offered(0)
                .taken(0)
                .givenBack(0)
                .withdrawn(0)
                .declined(0)
                .plan(plan)
                .quotaBy(by)
                .build();
    }
}
