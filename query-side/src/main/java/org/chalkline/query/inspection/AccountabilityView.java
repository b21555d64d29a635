package org.chalkline.query.inspection;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.AccountabilityEvent;
import org.chalkline.kernel.inspection.AccountabilityEvent.*;
import org.chalkline.query.inspection.AccountabilityRecord.AccountabilityStatus;
import org.chalkline.query.inspection.AccountabilityRecord.SanctionProposal;
import org.chalkline.query.inspection.AccountabilityRecord.SchoolCriticism;
import org.chalkline.query.inspection.AccountabilityRecord.SchoolInterview;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one matter of accountability into its {@link AccountabilityRecord}. */
public final class AccountabilityView implements View<AccountabilityRecord> {

    @Override
    public String name() {
        return "accountabilities";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AccountabilityRecord> stateType() {
        return AccountabilityRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AccountabilityEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AccountabilityRecord>> columns() {
        return AccountabilityTable.TABLE.columns();
    }

    @Override
    public @Nullable AccountabilityRecord evolve(@Nullable AccountabilityRecord before, Fact fact) {
        if (fact instanceof Interviewed e) return interviewed(before, e);
        var now = Objects.requireNonNull(before, "nobody was interviewed");
        return switch ((AccountabilityEvent) fact) {
            case Interviewed e -> interviewed(now, e);
            case Criticised e -> {
                var criticism =
                        new SchoolCriticism(
                                e.effectiveOn(),
                                e.basis(),
                                e.publishedIn(),
                                e.decision().documentNumber());
                yield now.with(b -> b.status(AccountabilityStatus.CRITICISED).criticism(criticism));
            }
            case SanctionProposed e -> {
                var proposal =
                        new SanctionProposal(
                                e.effectiveOn(),
                                e.person(),
                                e.addressee(),
                                e.misconduct(),
                                e.grave(),
                                e.decision().documentNumber(),
                                null,
                                null,
                                null);
                var all = Copies.plus(now.proposals(), proposal);
                yield now.with(
                        b -> b.status(AccountabilityStatus.SANCTION_PROPOSED).proposals(all));
            }
            case ProposalAnswered e -> {
                var all =
                        Copies.changed(
                                now.proposals(),
                                each -> each.answeredOn() == null,
                                each -> each.answered(e.effectiveOn(), e.followed(), e.document()));
                yield now.with(b -> b.status(AccountabilityStatus.ANSWERED).proposals(all));
            }
        };
    }

    private static AccountabilityRecord interviewed(
            @Nullable AccountabilityRecord before, Interviewed e) {
        var interview = new SchoolInterview(e.effectiveOn(), e.matters(), e.record());
        if (before != null) {
            var all = Copies.plus(before.interviews(), interview);
            return before.with(b -> b.interviews(all).lastInterviewedOn(e.effectiveOn()));
        }
        return AccountabilityRecordBuilder.builder()
                .accountability(e.accountability())
                .school(e.school())
                .inspection(e.inspection().value())
                .unit(e.unit())
                .status(AccountabilityStatus.INTERVIEWED)
                .lastInterviewedOn(e.effectiveOn())
                .interviews(List.of(interview))
                .proposals(List.of())
                .build();
    }
}
