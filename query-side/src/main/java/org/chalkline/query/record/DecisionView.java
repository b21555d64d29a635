package org.chalkline.query.record;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.ToldFact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows every decision, of whatever feature, and how what rests on it stands. */
public final class DecisionView implements View<DecisionRecord> {

    /** Whether facts of a class may rest on a decision; asked of each fact. */
    private static final ClassValue<Boolean> MAY_REST =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    var parts = type.getRecordComponents();
                    return parts != null
                            && Arrays.stream(parts)
                                    .anyMatch(
                                            part ->
                                                    part.getType() == Decision.class
                                                            && part.getName().equals("decision"));
                }
            };

    private final ZoneId zone;

    /**
     * @param zone the bureau's, in which days begin
     */
    public DecisionView(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<DecisionRecord> stateType() {
        return DecisionRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MAY_REST.get(type);
    }

    /** Not what rests on none. */
    @Override
    public boolean concerns(Fact fact) {
        return fact.decision() != null;
    }

    @Override
    public boolean isOfTheRecord() {
        return true;
    }

    /** One decision may be carried out on many records. */
    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public String entityOf(Fact fact) {
        return requireNonNull(fact.decision()).documentNumber();
    }

    @Override
    public List<Column<DecisionRecord>> columns() {
        return DecisionTable.TABLE.columns();
    }

    @Override
    public @Nullable DecisionRecord evolve(@Nullable DecisionRecord before, Fact fact) {
        var told = (ToldFact) fact;
        if (told.isAboutOthers()) return before == null ? null : after(before, told);
        var decision = requireNonNull(told.decision());
        if (before != null) return before.with(b -> b.acts(before.acts() + 1));
        return taken(told, decision);
    }

    private DecisionRecord taken(ToldFact told, Decision decision) {
        var recording = Told.recording(told);
        var by = recording.metadata();
        return new DecisionRecord(
                decision.documentNumber(),
                recording.position(),
                Told.recordedOn(told, zone),
                decision.body(),
                decision.officer(),
                decision.decidedOn(),
                decision.approver(),
                decision.delegation(),
                Told.text(told.fact(), "preparer"),
                requireNonNullElse(by.get(CommandContext.ACTOR), CommandContext.PROGRAM),
                decision.legalBasis(),
                Told.provisions(decision),
                decision.clock(),
                Told.caseOf(decision),
                decision.evidence().size(),
                decision.partyStatement() != null,
                decision.remedyNotice() != null,
                decision.departure() != null,
                decision.paper() != null,
                CommandContext.signIn(by) != null,
                told.aggregate(),
                recording.type(),
                1,
                List.of(),
                FactStanding.STANDS,
                null,
                null,
                null);
    }

    private DecisionRecord after(DecisionRecord before, ToldFact told) {
        var about = (AboutFacts) told.fact();
        var on = Told.recordedOn(told, zone);
        var fallen = new TreeSet<>(before.fallen());
        told.about().stream()
                .forEach(
                        number -> {
                            var code = Told.code(told.aggregate(), number);
                            if (about.falling().get(number)) fallen.add(code);
                            if (about.rising().get(number)) fallen.remove(code);
                        });
        int any = told.about().nextSetBit(0);
        var standing = before.standing().after(about, any);
        return before.with(
                b ->
                        b.fallen(List.copyOf(fallen))
                                .standing(
                                        fallen.isEmpty() || standing == FactStanding.FELL
                                                ? standing
                                                : FactStanding.FELL)
                                .ground(
                                        fallen.isEmpty()
                                                ? null
                                                : Told.ground(about, before.ground()))
                                .ruledOn(Told.ruledOn(about, on))
                                .stoodDays(
                                        fallen.isEmpty()
                                                ? null
                                                : Told.stoodDays(
                                                        before.stoodDays(),
                                                        before.recordedOn(),
                                                        on)));
    }
}
