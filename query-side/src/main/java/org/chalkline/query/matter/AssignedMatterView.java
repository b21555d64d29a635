package org.chalkline.query.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.matter.MatterEvent.*;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.query.matter.AssignedMatterRecord.Acceptance;
import org.chalkline.query.matter.AssignedMatterRecord.Answer;
import org.chalkline.query.matter.AssignedMatterRecord.Dispatch;
import org.chalkline.query.matter.AssignedMatterRecord.GivenBack;
import org.chalkline.query.matter.AssignedMatterRecord.Help;
import org.chalkline.query.matter.AssignedMatterRecord.Report;
import org.chalkline.query.matter.AssignedMatterRecord.Status;
import org.chalkline.query.matter.AssignedMatterRecord.Taking;
import org.chalkline.query.matter.AssignedMatterRecord.TermExtension;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one assigned matter into its {@link AssignedMatterRecord}. */
public final class AssignedMatterView implements AggregateView<AssignedMatterRecord> {

    @Override
    public String name() {
        return "assignedmatters";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssignedMatterRecord> stateType() {
        return AssignedMatterRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<AssignedMatterRecord>> columns() {
        return AssignedMatterTable.TABLE.columns();
    }

    @Override
    public @Nullable AssignedMatterRecord evolve(@Nullable AssignedMatterRecord before, Fact fact) {
        if (fact instanceof MatterRegistered e) return registered(e);
        var now = Objects.requireNonNull(before, "not registered");
        return switch ((MatterEvent) fact) {
            case MatterRegistered e -> registered(e);
            case MatterFoundNotOurs e -> {
                var back = new GivenBack(e.effectiveOn(), e.competent(), e.reasons(), e.officer());
                yield now.with(
                        b -> b.status(Status.NOT_OURS).notOurs(back).closedOn(e.effectiveOn()));
            }
            case MatterDispatched e -> {
                var given =
                        new Dispatch(e.effectiveOn(), e.lead().value(), e.answerBy(), e.officer());
                yield now.with(
                        b -> b.status(Status.DISPATCHED).unit(e.lead().value()).dispatch(given));
            }
            case CoHandlerNamed e -> {
                var help =
                        new Help(
                                e.unit().value(),
                                e.answerBy(),
                                code(e.inPlaceOf()),
                                null,
                                null,
                                null,
                                null);
                yield now.with(b -> b.coHandlers(Copies.plus(now.coHandlers(), help)));
            }
            case CoHandlerAnswered e ->
                    helped(
                            now,
                            e.unit(),
                            help -> help.answered(e.effectiveOn(), e.answer(), e.officer()));
            case CoHandlerSucceeded e ->
                    helped(now, e.unit(), help -> help.passedOn(e.successor().value()));
            case LeadSucceeded e -> {
                var former = Copies.plus(now.formerLeads(), e.unit().value());
                yield now.with(b -> b.unit(e.successor().value()).formerLeads(former));
            }
            case MatterTaken e -> {
                var taking = new Taking(e.effectiveOn(), e.unit().value(), e.officer());
                yield now.with(b -> b.status(Status.TAKEN).taking(taking));
            }
            case MatterReported e -> {
                var report =
                        new Report(
                                e.effectiveOn(),
                                e.unit().value(),
                                e.report(),
                                e.summary(),
                                e.officer(),
                                null,
                                null,
                                null);
                var reports = Copies.plus(now.reports(), report);
                yield now.with(b -> b.status(Status.REPORTED).reports(reports));
            }
            case ReportSentBack e -> {
                var reports = new ArrayList<>(now.reports());
                var last = reports.removeLast();
                reports.add(last.sentBack(e.effectiveOn(), e.reasons(), e.officer()));
                yield now.with(b -> b.status(Status.SENT_BACK).reports(List.copyOf(reports)));
            }
            case ReportAccepted e -> {
                var acceptance = new Acceptance(e.effectiveOn(), e.officer());
                yield now.with(b -> b.status(Status.ACCEPTED).acceptance(acceptance));
            }
            case MatterAnswered e -> {
                var answer = new Answer(e.effectiveOn(), e.answer(), e.officer());
                yield now.with(b -> b.status(Status.ANSWERED).answer(answer));
            }
            case MatterClosed e -> now.with(b -> b.status(Status.CLOSED).closedOn(e.effectiveOn()));
            case TermExtended e -> {
                var more = new TermExtension(e.effectiveOn(), e.by(), e.document(), e.dueOn());
                var all = Copies.plus(now.extensions(), more);
                yield now.with(b -> b.dueOn(e.dueOn()).extensions(all));
            }
            case CaseReportedBack e -> now.with(b -> b.caseClosedOn(e.effectiveOn()));
        };
    }

    private static AssignedMatterRecord helped(
            AssignedMatterRecord now, InternalUnitId unit, UnaryOperator<Help> how) {
        var helps =
                Copies.changed(
                        now.coHandlers(),
                        help -> help.unit().equals(unit.value()) && help.successor() == null,
                        how);
        return now.with(b -> b.coHandlers(helps));
    }

    private static @Nullable String code(@Nullable InternalUnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static AssignedMatterRecord registered(MatterRegistered e) {
        return AssignedMatterRecordBuilder.builder()
                .matter(e.matter())
                .kind(e.kind())
                .assigner(e.assigner())
                .reference(e.reference())
                .title(e.title())
                .status(Status.REGISTERED)
                .registeredBy(e.unit().value())
                .unit(e.unit().value())
                .formerLeads(List.of())
                .registeredOn(e.effectiveOn())
                .coHandlers(List.of())
                .reports(List.of())
                .extensions(List.of())
                .petitioner(e.petitioner())
                .content(e.content())
                .about(e.about())
                .dueOn(e.dueOn())
                .build();
    }
}
