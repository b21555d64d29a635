package org.chalkline.query.contest;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.contest.ContestEvent.ReviewCopyReceived;
import org.chalkline.kernel.contest.ContestEvent.SuitComplaintReceived;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.query.contest.RemedyRecord.Kind;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Shows of each decision that was served, and of each period that ran out on an applicant, until
 * when it can be contested, by its last day, so that what is open today is one look at an index.
 *
 * <p>A decision is one for each on whom it was served, for each contests it for themselves. The
 * service falls with its decision. What is contested is open no longer; whoever contests what they
 * weren't served has no row, and closes none.
 */
public final class RemedyView implements View<RemedyRecord> {
    private static final int DIGITS = 16;

    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    PaperServed.class,
                    ActChallenged.class,
                    OutcomeServed.class,
                    ReviewCopyReceived.class,
                    SuitComplaintReceived.class,
                    ClockLapsed.class,
                    ClockMet.class,
                    ClockOvertaken.class);

    @Override
    public String name() {
        return "remedies";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<RemedyRecord> stateType() {
        return RemedyRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case PaperServed e -> served(e.of(), e.document(), e.receiver());
            case ActChallenged e -> served(e.of(), e.act().document(), e.by());
            case ClockEvent e -> e.clockId().value();
            case ReviewCopyReceived e when e.matter().inaction() != null ->
                    e.matter().inaction().value();
            case SuitComplaintReceived e when e.review() != null -> e.review() + ":outcome";
            case SuitComplaintReceived e when e.matter().inaction() != null ->
                    e.matter().inaction().value();
            default -> fact.subject() + ":outcome";
        };
    }

    /** A case is over a clock of another aggregate, and a lawsuit after a reconsideration. */
    @Override
    public boolean spansAggregates() {
        return true;
    }

    private static String served(String of, @Nullable String document, String receiver) {
        var both = (document == null ? "" : document) + "\n" + receiver;
        return of + ":served." + Sha256.hex(both).substring(0, DIGITS);
    }

    @Override
    public List<Column<RemedyRecord>> columns() {
        return RemedyTable.TABLE.columns();
    }

    @Override
    public @Nullable RemedyRecord evolve(@Nullable RemedyRecord before, Fact fact) {
        return switch (fact) {
            case PaperServed e when e.remedies() != null && before == null ->
                    begun(entityOf(e), Kind.DECISION, e.of(), e.effectiveOn())
                            .with(
                                    b ->
                                            b.document(e.document())
                                                    .receiver(e.receiver())
                                                    .reviewUntil(
                                                            requireNonNull(e.remedies())
                                                                    .reviewUntil())
                                                    .suitUntil(e.remedies().suitUntil()));
            case OutcomeServed e when e.suitUntil() != null ->
                    begun(entityOf(e), Kind.RECONSIDERED, e.contest().value(), e.effectiveOn())
                            .with(b -> b.document(e.outcome().document()).suitUntil(e.suitUntil()));
            case ClockLapsed e when e.inaction() != null && before == null ->
                    begun(entityOf(e), Kind.INACTION, e.of(), e.effectiveOn())
                            .with(
                                    b ->
                                            b.reviewUntil(
                                                            requireNonNull(e.inaction())
                                                                    .reviewUntil())
                                                    .suitUntil(e.inaction().suitUntil()));
            case ClockMet e -> acted(before, e, Boolean.TRUE.equals(e.lapseRecorded()));
            // Nobody waits for it any longer.
            case ClockOvertaken e when before != null && before.contestedOn() == null -> null;
            case ClockOvertaken e when Boolean.TRUE.equals(e.lapseRecorded()) ->
                    acted(before, e, true);
            case ActChallenged e -> contested(before, e.proceeding().number(), e.effectiveOn());
            case ReviewCopyReceived e -> contested(before, e.docket().number(), e.effectiveOn());
            case SuitComplaintReceived e -> contested(before, e.docket().number(), e.effectiveOn());
            default -> before; // a notice, or what others judge
        };
    }

    private static RemedyRecord begun(String code, Kind kind, String of, LocalDate since) {
        return RemedyRecordBuilder.builder().code(code).kind(kind).of(of).since(since).build();
    }

    /**
     * It was done late, and that it was can be contested yet (Litigation Law, 74). Done in time and
     * recorded after its lapse, there was no inaction: its row, which comes before the lapse, says
     * so and is never open.
     */
    private static @Nullable RemedyRecord acted(
            @Nullable RemedyRecord before, ClockEvent fact, boolean lapseRecorded) {
        if (before != null) return before.with(b -> b.actedOn(fact.effectiveOn()));
        if (!lapseRecorded) return null;
        return begun(fact.clockId().value(), Kind.INACTION, fact.of(), fact.effectiveOn())
                .with(b -> b.actedOn(fact.effectiveOn()));
    }

    private static @Nullable RemedyRecord contested(
            @Nullable RemedyRecord before, String number, LocalDate on) {
        if (before == null || before.contestedOn() != null) return before;
        return before.with(b -> b.contestedOn(on).contestedIn(number));
    }
}
