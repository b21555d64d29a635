package org.chalkline.query.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.clock.Due;
import org.chalkline.kernel.clock.Extension;
import org.chalkline.kernel.clock.StatutoryPeriod.State;
import org.chalkline.kernel.clock.Suspension;
import org.chalkline.kernel.clock.Terms.Unit;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * A clock as of a point on both clocks, as GraphQL shows it. What takes the calendar or the history
 * is looked up only if the caller asks for it.
 */
public final class ClockNode {
    private static final String LAPSED = ClockLapsed.class.getAnnotation(FactType.class).value();
    private static final int MOST_FACTS = 1_000;

    private final ClockRecord clock;
    private final AnswerParts shown;
    private @Nullable RecordedLapse lapse;

    /**
     * What the clocks of one answer share.
     *
     * @param calendar as on record at the answer's position; made when first asked for
     */
    record AnswerParts(
            Projection<ClockRecord> clocks, Supplier<WorkingDayCalendar> calendar, Basis basis) {}

    /** When a lapse was recorded. */
    public record RecordedLapse(long position, OffsetDateTime recordedAt) {}

    ClockNode(ClockRecord clock, AnswerParts shown) {
        this.clock = clock;
        this.shown = shown;
    }

    public String id() {
        return clock.id().value();
    }

    public String of() {
        return clock.of();
    }

    public RuleNode rule() {
        return RuleNode.of(clock.version());
    }

    public Unit unit() {
        return clock.version().terms().unit();
    }

    public String responsibleUnit() {
        return clock.unit();
    }

    public LocalDate event() {
        return clock.event();
    }

    public LocalDate openedOn() {
        return clock.openedOn();
    }

    public Due due() {
        return clock.due();
    }

    public State state() {
        return clock.state();
    }

    public List<Suspension> suspensions() {
        return clock.suspensions();
    }

    public @Nullable Extension extension() {
        return clock.extension();
    }

    /** Whether its end has passed without the act on the day spoken of, or had before the act. */
    public boolean breached() {
        var late = clock.lateFrom();
        return late != null && !late.isAfter(shown.basis().effectiveOn());
    }

    public @Nullable LocalDate lapsedOn() {
        return clock.lapsedOn();
    }

    /** When its lapse was recorded; absent while there is none. */
    public synchronized @Nullable RecordedLapse lapseRecorded() {
        if (clock.lapsedOn() == null) return null;
        if (lapse == null) lapse = foundLapse();
        return lapse;
    }

    private @Nullable RecordedLapse foundLapse() {
        var basis = shown.basis();
        return shown
                .clocks()
                .history(id(), FactStream.NOTHING, basis.position(), MOST_FACTS)
                .stream()
                .filter(fact -> fact.type().equals(LAPSED))
                .map(this::recorded)
                .findFirst()
                .orElse(null);
    }

    private RecordedLapse recorded(PastFact fact) {
        var zone = shown.basis().zoneId();
        return new RecordedLapse(
                fact.position(), fact.recordedAt().atZone(zone).toOffsetDateTime());
    }

    public @Nullable LocalDate closedOn() {
        return clock.closedOn();
    }

    public @Nullable String by() {
        return clock.closing() == null ? null : clock.closing().by();
    }

    public @Nullable String why() {
        return clock.closing() == null ? null : clock.closing().why();
    }

    /**
     * By how many days: as recorded when it was closed, else up to the day spoken of. Absent where
     * the lapse itself settled the matter: no act is awaited then that could be later still.
     */
    public @Nullable Integer exceededBy() {
        if (clock.closing() != null) return clock.closing().exceededBy();
        if (!breached()) return 0;
        if (lapseSettlesTheMatter()) return null;
        return clock.period().exceededBy(shown.calendar().get(), shown.basis().effectiveOn());
    }

    private boolean lapseSettlesTheMatter() {
        return switch (clock.version().terms().lapse().outcome()) {
            case NOTHING, ORDERED_TO_ACT -> false;
            case DEEMED_ACCEPTED, DEEMED_RENEWED, EXPIRED, RIGHT_LOST, APPLY_AGAIN, BAR_ENDED ->
                    true;
        };
    }

    public ExplanationNode explain() {
        return new ExplanationNode(clock.period().explain(shown.calendar().get()));
    }

    public Basis basis() {
        return shown.basis();
    }
}
