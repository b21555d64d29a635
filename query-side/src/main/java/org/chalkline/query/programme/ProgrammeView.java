package org.chalkline.query.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.query.programme.ProgrammeRecord.Partner;
import org.chalkline.query.programme.ProgrammeRecord.Places;
import org.chalkline.query.programme.ProgrammeRecord.PlacesStatus;
import org.chalkline.query.programme.ProgrammeRecord.Status;
import org.chalkline.query.programme.ProgrammeRecord.Teaching;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one programme into its {@link ProgrammeRecord}. */
public final class ProgrammeView implements View<ProgrammeRecord> {

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProgrammeRecord> stateType() {
        return ProgrammeRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ProgrammeEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ProgrammeRecord>> columns() {
        return ProgrammeTable.TABLE.columns();
    }

    @Override
    public @Nullable ProgrammeRecord evolve(@Nullable ProgrammeRecord before, Fact fact) {
        if (fact instanceof ProgrammeProposed e) return proposed(e);
        if (fact instanceof ProgrammeTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not proposed");
        return switch ((ProgrammeEvent) fact) {
            case ProgrammeProposed e -> proposed(e);
            case ProgrammeTakenOver e -> takenOver(e);
            case ProgrammeApproved e ->
                    decided(now, Status.APPROVED, e.decision().documentNumber(), e.effectiveOn());
            case ProgrammeRefused e ->
                    decided(now, Status.REFUSED, e.decision().documentNumber(), e.effectiveOn());
            case ProgrammeFiled e -> decided(now, Status.FILED, e.number(), e.effectiveOn());
            case EnrolmentOpened e ->
                    now.with(b -> b.status(Status.ENROLLING).capacity(e.capacity()));
            case TeacherAssigned e -> {
                var teaching =
                        new Teaching(e.person(), e.form(), e.evidence(), e.effectiveOn(), null);
                yield now.withTeachers(Copies.plus(now.teachers(), teaching));
            }
            case TeacherReleased e ->
                    now.withTeachers(
                            Copies.changed(
                                    now.teachers(),
                                    each ->
                                            each.person().equals(e.person())
                                                    && each.until() == null,
                                    each ->
                                            new Teaching(
                                                    each.person(),
                                                    each.form(),
                                                    each.evidence(),
                                                    each.since(),
                                                    e.effectiveOn())));
            case PlacesAsked e -> {
                var places =
                        new Places(
                                e.claim().value(),
                                e.places(),
                                e.price(),
                                e.amount(),
                                e.line(),
                                PlacesStatus.ASKED,
                                null,
                                e.effectiveOn());
                yield now.withPlaces(Copies.plus(now.places(), places));
            }
            case PlacesOpened e -> places(now, e.claim().value(), PlacesStatus.OPEN, null);
            case PlacesDeclined e -> places(now, e.claim().value(), PlacesStatus.DECLINED, e.why());
            case PlacesClosed e -> places(now, e.claim().value(), PlacesStatus.CLOSED, null);
            case ProgrammeStarted e ->
                    now.with(
                            b ->
                                    b.status(Status.RUNNING)
                                            .enrolled(e.enrolled())
                                            .startedOn(e.effectiveOn()));
            case ProgrammeEnded e ->
                    now.with(
                            b ->
                                    b.status(Status.ENDED)
                                            .hoursTaught(e.hours())
                                            .completed(e.completed())
                                            .endedOn(e.effectiveOn()));
            case ProgrammeStopped e ->
                    now.with(
                            b ->
                                    b.status(Status.STOPPED)
                                            .stoppedBy(e.decision().documentNumber())
                                            .endedOn(e.effectiveOn()));
        };
    }

    private static ProgrammeRecord decided(
            ProgrammeRecord now, Status status, String document, LocalDate on) {
        return now.with(b -> b.status(status).document(document).decidedOn(on));
    }

    private static ProgrammeRecord places(
            ProgrammeRecord now, String claim, PlacesStatus status, @Nullable String why) {
        return now.withPlaces(
                Copies.changed(
                        now.places(),
                        each -> each.claim().equals(claim),
                        each -> each.now(status, why)));
    }

    private static ProgrammeRecord proposed(ProgrammeProposed e) {
        return ProgrammeRecordBuilder.builder()
                .programme(e.programme())
                .title(e.title())
                .provider(e.provider())
                .kind(e.kind())
                .audience(e.audience())
                .subdistrict(e.subdistrict())
                .hours(e.hours())
                .unit(e.unit())
                .status(Status.PROPOSED)
                .proposedOn(e.effectiveOn())
                .teachers(List.of())
                .places(List.of())
                .licence(e.licence())
                .partner(partner(e.partner()))
                .build();
    }

    private static @Nullable Partner partner(@Nullable ForeignPartner p) {
        return p == null
                ? null
                : new Partner(
                        p.name(),
                        p.country(),
                        p.approval(),
                        p.authority(),
                        p.approvedOn(),
                        p.approvedUntil());
    }

    private static ProgrammeRecord takenOver(ProgrammeTakenOver e) {
        return ProgrammeRecordBuilder.builder()
                .programme(e.programme())
                .title(e.title())
                .provider(e.provider())
                .kind(e.kind())
                .audience(e.audience())
                .subdistrict(e.subdistrict())
                .hours(e.hours())
                .unit(e.unit())
                .status(Status.ENDED)
                .proposedOn(e.effectiveOn())
                .teachers(List.of())
                .places(List.of())
                .partner(
                        e.partner() == null
                                ? null
                                : new Partner(e.partner(), null, null, null, null, null))
                .enrolled(e.enrolled())
                .startedOn(e.effectiveOn())
                .hoursTaught(e.hours())
                .completed(e.completed())
                .endedOn(e.endedOn())
                .source(e.source())
                .build();
    }
}
