package org.chalkline.query.procedure.casefile;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseAppraised;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseArchived;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseDestroyed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseTransferred;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PartyJoined;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.RetentionProlonged;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.chalkline.query.procedure.casefile.CaseFileRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one case file into its {@link CaseFileRecord}. */
public final class CaseFileView implements AggregateView<CaseFileRecord> {

    @Override
    public String name() {
        return "casefiles";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CaseFileRecord> stateType() {
        return CaseFileRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CaseFileEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<CaseFileRecord>> columns() {
        return CaseFileTable.TABLE.columns();
    }

    @Override
    public CaseFileRecord evolve(@Nullable CaseFileRecord before, Fact fact) {
        if (fact instanceof CaseOpened e) return opened(e);
        var was = Objects.requireNonNull(before, "the case file was never opened");
        return switch ((CaseFileEvent) fact) {
            case CaseOpened e -> was;
            case PartyJoined e -> was.with(b -> b.parties(Copies.plus(was.parties(), e.party())));
            case PaperFiled e ->
                    was.with(
                            b ->
                                    b.papers(was.papers() + 1)
                                            .later(was.later() + (isLater(e) ? 1 : 0)));
            case PaperSuperseded e -> was;
            case CaseClosed e ->
                    was.with(
                            b ->
                                    b.status(Status.CLOSED)
                                            .closedOn(e.effectiveOn())
                                            .archiveBy(e.archiveBy()));
            case CaseReopened e ->
                    was.with(
                            b ->
                                    b.status(Status.OPEN)
                                            .closedOn(null)
                                            .archiveBy(null)
                                            .archivedOn(null)
                                            .archiveNumber(null)
                                            .retention(null)
                                            .retainedUntil(null)
                                            .appraisedOn(null)
                                            .finding(null));
            case CaseArchived e ->
                    was.with(
                            b ->
                                    b.status(Status.ARCHIVED)
                                            .archivedOn(e.effectiveOn())
                                            .archiveNumber(e.archiveNumber())
                                            .retention(e.retention())
                                            .retainedUntil(e.retainedUntil()));
            case CaseAppraised e ->
                    was.with(b -> b.appraisedOn(e.effectiveOn()).finding(e.finding()));
            case RetentionProlonged e ->
                    was.with(
                            b ->
                                    b.retention(e.retention())
                                            .retainedUntil(e.retainedUntil())
                                            .appraisedOn(null)
                                            .finding(null));
            case CaseTransferred e ->
                    was.with(
                            b ->
                                    b.status(Status.TRANSFERRED)
                                            .transferredOn(e.effectiveOn())
                                            .transferredTo(e.archive())
                                            .transferContents(e.contents()));
            case CaseDestroyed e ->
                    was.with(b -> b.status(Status.DESTROYED).destroyedOn(e.effectiveOn()));
        };
    }

    private static CaseFileRecord opened(CaseOpened e) {
        return CaseFileRecordBuilder.builder()
                .of(e.of())
                .number(e.number())
                .title(e.title())
                .unit(e.unit())
                .parties(e.parties())
                .papers(0)
                .later(0)
                .status(Status.OPEN)
                .openedOn(e.effectiveOn())
                .build();
    }

    private static boolean isLater(PaperFiled e) {
        return e.timing() == PaperTiming.LATER;
    }
}
