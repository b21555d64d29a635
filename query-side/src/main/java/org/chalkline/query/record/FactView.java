package org.chalkline.query.record;

import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.checklist.PowersOfActs;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.query.graphql.RecordedCause;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.ToldFact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows every fact, of whatever feature, and how it stands. */
public final class FactView implements View<FactRecord> {

    private final ZoneId zone;

    /**
     * @param zone the bureau's, in which days begin
     */
    public FactView(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<FactRecord> stateType() {
        return FactRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return true;
    }

    @Override
    public boolean isOfTheRecord() {
        return true;
    }

    @Override
    public String entityOf(Fact fact) {
        return Told.code((ToldFact) fact);
    }

    @Override
    public List<Column<FactRecord>> columns() {
        return FactTable.TABLE.columns();
    }

    @Override
    public @Nullable FactRecord evolve(@Nullable FactRecord before, Fact fact) {
        var told = (ToldFact) fact;
        if (!told.isAboutOthers()) return recorded(told);
        return before == null ? null : after(before, told);
    }

    private FactRecord recorded(ToldFact told) {
        var fact = told.fact();
        var recording = Told.recording(told);
        var by = recording.metadata();
        var decision = fact.decision();
        return new FactRecord(
                told.aggregate(),
                told.sequence(),
                recording.position(),
                recording.type(),
                recording.at(),
                Told.recordedOn(told, zone),
                Told.effectiveOn(fact),
                Told.lag(told, zone),
                by.get(CommandContext.ACTOR),
                by.get(CommandContext.ROLE),
                by.get(CommandContext.ON_BEHALF_OF),
                by.get(CommandContext.CHANNEL),
                CommandContext.signIn(by) != null,
                by.get(CommandContext.COMMAND_ID),
                by.get(CommandContext.CORRELATION_ID),
                by.get(CommandContext.CAUSATION_ID),
                RecordedCause.of(Cause.of(by)),
                position(by.get(CommandContext.BASIS)),
                Told.officer(fact),
                Told.approver(fact),
                Told.text(fact, "preparer"),
                Told.text(fact, "payee"),
                Told.text(fact, "unit"),
                decision == null ? null : decision.documentNumber(),
                Told.provisions(decision),
                Told.caseOf(decision),
                clock(fact),
                fact instanceof ClockOpened opened ? opened.clockId().value() : null,
                fact instanceof PaperFiled filed ? filed.paper().digest() : null,
                decision == null ? List.of() : decision.evidence(),
                decision == null ? null : power(recording.type()),
                decision == null ? null : decision.decidedOn(),
                decision != null && decision.paper() != null,
                Told.amount(fact),
                tellsOf(fact),
                FactStanding.STANDS,
                null,
                null,
                null,
                false,
                Told.twoSides(fact),
                by.get(CommandContext.AS_FOUND),
                by.get(CommandContext.BREACHES),
                by.get(CommandContext.IMPRECISE_DAYS));
    }

    private static @Nullable String clock(Fact fact) {
        if (fact instanceof ClockEvent told) {
            return told instanceof ClockOpened ? null : told.clockId().value();
        }
        var decision = fact.decision();
        return decision == null ? null : decision.clock();
    }

    private static @Nullable Long position(@Nullable String basis) {
        try {
            return basis == null ? null : Long.valueOf(basis);
        } catch (NumberFormatException e) {
            return null; // the fact's own history tells that it can't be shown
        }
    }

    private static @Nullable String power(String type) {
        var needed = PowersOfActs.of(type);
        return needed == null ? null : needed.code();
    }

    private static @Nullable String tellsOf(Fact fact) {
        var act = act(fact);
        return act == null ? null : Told.code(act.of(), act.sequence());
    }

    private static @Nullable ContestedAct act(Fact fact) {
        return switch (fact) {
            case StandingEvent e -> e.act();
            case ValueCorrected e -> e.act();
            default -> null;
        };
    }

    private FactRecord after(FactRecord before, ToldFact told) {
        var about = (AboutFacts) told.fact();
        var on = Told.recordedOn(told, zone);
        var standing = before.standing().after(about, Math.toIntExact(before.number()));
        boolean fell = standing == FactStanding.FELL;
        return before.with(
                b ->
                        b.standing(standing)
                                .ruledOn(Told.ruledOn(about, on))
                                .corrected(before.corrected() || about instanceof ValueCorrected)
                                .ground(fell ? Told.ground(about, before.ground()) : null)
                                .stoodDays(
                                        fell
                                                ? Told.stoodDays(
                                                        before.stoodDays(), before.recordedOn(), on)
                                                : null));
    }
}
