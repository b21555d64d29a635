package org.chalkline.query.inspector;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.InspectorEvent;
import org.chalkline.kernel.inspector.InspectorEvent.*;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.inspector.InspectorRecord.Assessment;
import org.chalkline.query.inspector.InspectorRecord.InspectorStatus;
import org.chalkline.query.inspector.InspectorRecord.Tie;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one education inspector into their {@link InspectorRecord}. */
public final class InspectorView implements View<InspectorRecord> {

    @Override
    public String name() {
        return "inspectors";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<InspectorRecord> stateType() {
        return InspectorRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return InspectorEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<InspectorRecord>> columns() {
        return InspectorTable.TABLE.columns();
    }

    @Override
    public @Nullable InspectorRecord evolve(@Nullable InspectorRecord before, Fact fact) {
        return switch ((InspectorEvent) fact) {
            case InspectorAppointed e ->
                    begun(
                            before,
                            e.inspector(),
                            e.officer(),
                            e.person(),
                            e.unit(),
                            e.effectiveOn(),
                            null);
            case InspectorEngaged e ->
                    begun(
                            before,
                            e.inspector(),
                            e.officer(),
                            e.person(),
                            e.unit(),
                            e.effectiveOn(),
                            e.until());
            case InspectorAssessed e -> {
                var now = known(before);
                var one = new Assessment(e.effectiveOn(), e.result(), e.text(), e.by());
                yield now.with(b -> b.assessments(Copies.plus(now.assessments(), one)));
            }
            case InspectorEngagedAgain e ->
                    known(before)
                            .with(
                                    b ->
                                            b.status(InspectorStatus.SERVING)
                                                    .term(e.term())
                                                    .until(e.until())
                                                    .endedOn(null)
                                                    .ground(null));
            case InspectorTermEnded e -> termEnded(known(before), e);
            case InspectorEnded e ->
                    known(before)
                            .with(
                                    b ->
                                            b.status(InspectorStatus.ENDED)
                                                    .endedOn(e.effectiveOn())
                                                    .ground(e.ground()));
            case InspectorEnteredDistrict e -> before;
            case InspectorTieDeclared e -> {
                var now = known(before);
                var tie = new Tie(e.effectiveOn(), e.school().value(), e.nature());
                yield now.with(b -> b.ties(Copies.plus(now.ties(), tie)));
            }
        };
    }

    /** A further term may be recorded after the lapse of the one before. */
    private static InspectorRecord termEnded(InspectorRecord now, InspectorTermEnded e) {
        if (e.term() != now.term()) return now;
        return now.with(b -> b.status(InspectorStatus.TERM_OVER).endedOn(e.effectiveOn()));
    }

    private static InspectorRecord known(@Nullable InspectorRecord before) {
        return Objects.requireNonNull(before, "not an inspector");
    }

    private static InspectorRecord begun(
            @Nullable InspectorRecord before,
            InspectorId inspector,
            String officer,
            PersonId person,
            String unit,
            LocalDate since,
            @Nullable LocalDate until) {
        return InspectorRecordBuilder.builder()
                .inspector(inspector)
                .officer(officer)
                .person(person)
                .unit(unit)
                .status(InspectorStatus.SERVING)
                .fullTime(until == null)
                .term(until == null ? 0 : 1)
                .since(since)
                .assessments(before == null ? List.of() : before.assessments())
                .ties(before == null ? List.of() : before.ties())
                .until(until)
                .build();
    }
}
