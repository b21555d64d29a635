package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.asset.DisposalRecord.Appraisal;
import org.chalkline.query.asset.DisposalRecord.Approval;
import org.chalkline.query.asset.DisposalRecord.Discussion;
import org.chalkline.query.asset.DisposalRecord.Ending;
import org.chalkline.query.asset.DisposalRecord.Execution;
import org.chalkline.query.asset.DisposalRecord.Remittance;
import org.chalkline.query.asset.DisposalRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one disposal into its {@link DisposalRecord}. */
public final class DisposalView implements View<DisposalRecord> {

    @Override
    public String name() {
        return "assetdisposals";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DisposalRecord> stateType() {
        return DisposalRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DisposalEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<DisposalRecord>> columns() {
        return DisposalTable.TABLE.columns();
    }

    @Override
    public @Nullable DisposalRecord evolve(@Nullable DisposalRecord before, Fact fact) {
        if (fact instanceof DisposalRequested e) {
            if (before != null) throw new IllegalStateException("requested twice");
            return requested(e);
        }
        var was = Objects.requireNonNull(before, "not requested");
        var on = fact.effectiveOn();
        return switch ((DisposalEvent) fact) {
            case DisposalRequested e -> throw new IllegalStateException("requested twice");
            case DisposalDiscussed e -> {
                var held = new Discussion(on, e.meeting(), e.carried());
                var ending = e.carried() ? null : new Ending(Status.NOT_CARRIED, on, null, null);
                yield with(was, held, was.appraisal(), was.approval(), was.execution(), ending);
            }
            case AssetsAppraised e ->
                    with(
                            was,
                            was.discussion(),
                            new Appraisal(on, e.appraiser(), e.value(), e.report()),
                            was.approval(),
                            was.execution(),
                            null);
            case DisposalApproved e ->
                    with(
                            was,
                            was.discussion(),
                            was.appraisal(),
                            new Approval(on, e.level(), e.leastPrice(), e.decision()),
                            was.execution(),
                            null);
            case DisposalRefused e ->
                    ended(was, new Ending(Status.REFUSED, on, null, e.decision()));
            case DisposalGivenUp e ->
                    ended(was, new Ending(Status.GIVEN_UP, on, e.reasons(), null));
            case DisposalCarriedOut e ->
                    with(
                            was,
                            was.discussion(),
                            was.appraisal(),
                            was.approval(),
                            new Execution(
                                    on, e.recipient(), e.proceeds(), e.charges(), e.document()),
                            null);
            case ProceedsRemitted e -> {
                var all = new ArrayList<>(was.remittances());
                all.add(new Remittance(on, e.amount(), e.voucher()));
                yield settled(was, all, was.concludedOn());
            }
            case DisposalConcluded e -> settled(was, was.remittances(), on);
        };
    }

    private static DisposalRecord requested(DisposalRequested e) {
        return new DisposalRecord(
                e.disposalId(),
                e.unit(),
                e.assets(),
                e.manner(),
                e.ground(),
                e.reasons(),
                e.originalCost(),
                e.needs(),
                e.preparer(),
                e.effectiveOn(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static DisposalRecord ended(DisposalRecord was, Ending ending) {
        return with(
                was, was.discussion(), was.appraisal(), was.approval(), was.execution(), ending);
    }

    private static DisposalRecord settled(
            DisposalRecord was, List<Remittance> remittances, @Nullable LocalDate concludedOn) {
        return new DisposalRecord(
                was.id(),
                was.unit(),
                was.assets(),
                was.manner(),
                was.ground(),
                was.reasons(),
                was.originalCost(),
                was.needs(),
                was.preparer(),
                was.requestedOn(),
                was.discussion(),
                was.appraisal(),
                was.approval(),
                was.execution(),
                remittances,
                was.ending(),
                concludedOn);
    }

    private static DisposalRecord with(
            DisposalRecord was,
            @Nullable Discussion discussion,
            @Nullable Appraisal appraisal,
            @Nullable Approval approval,
            @Nullable Execution execution,
            @Nullable Ending ending) {
        return new DisposalRecord(
                was.id(),
                was.unit(),
                was.assets(),
                was.manner(),
                was.ground(),
                was.reasons(),
                was.originalCost(),
                was.needs(),
                was.preparer(),
                was.requestedOn(),
                discussion,
                appraisal,
                approval,
                execution,
                was.remittances(),
                ending,
                was.concludedOn());
    }
}
