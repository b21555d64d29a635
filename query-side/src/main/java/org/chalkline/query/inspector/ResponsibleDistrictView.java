package org.chalkline.query.inspector;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.inspector.ResponsibleDistrictRecord.Answerable;
import org.chalkline.query.inspector.ResponsibleDistrictRecord.DistrictStatus;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one responsible district into its {@link ResponsibleDistrictRecord}. */
public final class ResponsibleDistrictView implements View<ResponsibleDistrictRecord> {

    @Override
    public String name() {
        return "responsibledistricts";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ResponsibleDistrictRecord> stateType() {
        return ResponsibleDistrictRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ResponsibleDistrictEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ResponsibleDistrictRecord>> columns() {
        return ResponsibleDistrictTable.TABLE.columns();
    }

    @Override
    public @Nullable ResponsibleDistrictRecord evolve(
            @Nullable ResponsibleDistrictRecord before, Fact fact) {
        return switch ((ResponsibleDistrictEvent) fact) {
            case DistrictLaidOut e ->
                    ResponsibleDistrictRecordBuilder.builder()
                            .district(e.district())
                            .name(e.name())
                            .unit(e.unit())
                            .contact(e.contact())
                            .matters(e.matters())
                            .status(DistrictStatus.STANDING)
                            .laidOutOn(e.effectiveOn())
                            .since(e.effectiveOn())
                            .schools(codes(e))
                            .inspectors(answerable(e))
                            .gone(List.of())
                            .documentNumber(e.decision().documentNumber())
                            .build();
            case DistrictChanged e ->
                    known(before)
                            .with(
                                    b ->
                                            b.contact(e.contact())
                                                    .since(e.effectiveOn())
                                                    .schools(codes(e))
                                                    .inspectors(answerable(e))
                                                    .gone(List.of())
                                                    .documentNumber(e.decision().documentNumber()));
            case DistrictInspectorGone e -> gone(known(before), e.inspector().value());
            // Nobody answers there any more, and no school is found in it.
            case DistrictDissolved e ->
                    known(before)
                            .with(
                                    b ->
                                            b.status(DistrictStatus.DISSOLVED)
                                                    .schools(List.of())
                                                    .inspectors(List.of())
                                                    .gone(List.of())
                                                    .documentNumber(e.decision().documentNumber())
                                                    .dissolvedOn(e.effectiveOn()));
        };
    }

    private static List<String> codes(DistrictVersion version) {
        return version.schools().stream().map(SchoolId::value).toList();
    }

    private static List<Answerable> answerable(DistrictVersion version) {
        return version.inspectors().stream()
                .map(each -> new Answerable(each.inspector().value(), each.officer()))
                .toList();
    }

    private static ResponsibleDistrictRecord gone(ResponsibleDistrictRecord was, String code) {
        var left = was.inspectors().stream().filter(e -> !e.inspector().equals(code)).toList();
        return was.with(b -> b.inspectors(left).gone(Copies.plus(was.gone(), code)));
    }

    private static ResponsibleDistrictRecord known(@Nullable ResponsibleDistrictRecord before) {
        return Objects.requireNonNull(before, "not laid out");
    }
}
