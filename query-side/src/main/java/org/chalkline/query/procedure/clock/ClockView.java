package org.chalkline.query.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.query.procedure.clock.ClockRecord.Closing;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one clock into its {@link ClockRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So an
 * act recorded late may come before the lapse that had been recorded for want of it: the clock was
 * closed by then, and didn't lapse after all. A fact that the period can't take in that order, such
 * as an end without a beginning, parks the clock.
 */
public final class ClockView implements View<ClockRecord> {

    private static final StatuteBook BOOK = StatuteBook.standard();

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<ClockRecord> stateType() {
        return ClockRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ClockEvent.class.isAssignableFrom(type);
    }

    /** The clock, not the aggregate whose facts it stands among. */
    @Override
    public String entityOf(Fact fact) {
        return ((ClockEvent) fact).clockId().value();
    }

    @Override
    public List<Column<ClockRecord>> columns() {
        return ClockTable.TABLE.columns();
    }

    @Override
    public @Nullable ClockRecord evolve(@Nullable ClockRecord before, Fact fact) {
        var event = (ClockEvent) fact;
        if (event instanceof ClockOpened opened) return opened(before, opened);
        var was = Objects.requireNonNull(before, "the clock was never opened");
        var period = event.after(was.period(), BOOK);
        return was.with(
                b ->
                        b.suspensions(period.suspensions())
                                .extension(period.extension())
                                .extensions(extensions(was, event))
                                .state(period.state())
                                .settled(period.settled())
                                .due(due(was, period, event))
                                .lapsedOn(lapsedOn(was, period, event))
                                .closing(closing(was, event)));
    }

    private static ClockRecord opened(@Nullable ClockRecord before, ClockOpened e) {
        if (before != null) throw new IllegalStateException("the clock was opened twice");
        var period = e.after(null, BOOK);
        return ClockRecordBuilder.builder()
                .id(e.clockId())
                .of(e.of())
                .rule(e.rule())
                .event(e.event())
                .responsibleUnit(e.unit())
                .openedOn(e.effectiveOn())
                .suspensions(period.suspensions())
                .extensions(List.of())
                .state(period.state())
                .due(e.due())
                .extension(period.extension())
                .settled(period.settled())
                .build();
    }

    private static List<Extension> extensions(ClockRecord was, ClockEvent event) {
        if (!(event instanceof ClockExtended extended)) return was.extensions();
        var all = new ArrayList<>(was.extensions());
        all.add(extended.extension());
        return all;
    }

    /** What is fixed stands; until then, what was reckoned last. */
    private static Due due(ClockRecord was, StatutoryPeriod period, ClockEvent event) {
        var settled = period.settled();
        if (settled != null) return settled.due();
        return switch (event) {
            case ClockOpened e -> e.due();
            case ClockSuspended e -> new Due(null, false, was.due().calendarEdition());
            case ClockResumed e -> e.due();
            case ClockExtended e -> e.due();
            case ClockReckonedAnew e -> e.due();
            case ClockLapsed e -> e.due();
            case ClockMet e -> e.due();
            case ClockOvertaken e -> e.due();
        };
    }

    /** An act done before its end but recorded after its lapse leaves nothing of the lapse. */
    private static @Nullable LocalDate lapsedOn(
            ClockRecord was, StatutoryPeriod period, ClockEvent event) {
        boolean lapses = event instanceof ClockLapsed && period.state() == State.LAPSED;
        return lapses ? event.effectiveOn() : was.lapsedOn();
    }

    private static @Nullable Closing closing(ClockRecord was, ClockEvent event) {
        return switch (event) {
            case ClockMet e -> new Closing(e.effectiveOn(), e.by(), null, e.exceededBy());
            case ClockOvertaken e -> new Closing(e.effectiveOn(), null, e.why(), e.exceededBy());
            default -> was.closing(); // no other fact closes it
        };
    }
}
