package org.chalkline.query.procedure.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.query.procedure.personnel.PersonnelFileRecord.SanctionStatus;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one personnel file into its {@link PersonnelFileRecord}. */
public final class PersonnelFileView implements AggregateView<PersonnelFileRecord> {

    @Override
    public String name() {
        return "personnel";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonnelFileRecord> stateType() {
        return PersonnelFileRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PersonnelEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<PersonnelFileRecord>> columns() {
        return PersonnelFileTable.TABLE.columns();
    }

    @Override
    public PersonnelFileRecord evolve(@Nullable PersonnelFileRecord before, Fact fact) {
        var event = (PersonnelEvent) fact;
        var was =
                before == null
                        ? new PersonnelFileRecord(event.person(), List.of(), List.of())
                        : before;
        return was.with(draft -> apply(draft, event));
    }

    private static void apply(PersonnelFileRecordBuilder draft, PersonnelEvent event) {
        switch (event) {
            case SanctionImposed e -> draft.sanctions(Copies.plus(draft.sanctions(), imposed(e)));
            case SanctionPeriodEnded e ->
                    sanction(draft, e.sanction(), s -> s.status(SanctionStatus.PERIOD_ENDED));
            case SanctionLifted e ->
                    sanction(
                            draft,
                            e.sanction(),
                            s -> s.status(SanctionStatus.LIFTED).liftedOn(e.effectiveOn()));
            case ReviewSought e ->
                    draft.contests(
                            Copies.plus(
                                    draft.contests(),
                                    PersonnelFileRecordStaffContestBuilder.builder()
                                            .matter(e.matter())
                                            .reviewSoughtOn(e.effectiveOn())
                                            .build()));
            case ReviewDecided e -> {
                contest(
                        draft,
                        e.matter(),
                        c ->
                                c.reviewOutcome(e.outcome())
                                        .reviewReasons(e.reasons())
                                        .reviewDecision(e.decision()));
                revoke(draft, e.matter(), e.outcome());
            }
            case AppealLodged e ->
                    contest(draft, e.matter(), c -> c.appealLodgedOn(e.effectiveOn()));
            case AppealDecided e -> {
                contest(
                        draft,
                        e.matter(),
                        c ->
                                c.appealOutcome(e.outcome())
                                        .appealReasons(e.reasons())
                                        .appealDecision(e.decision()));
                revoke(draft, e.matter(), e.outcome());
            }
        }
    }

    private static PersonnelFileRecord.SanctionHeld imposed(SanctionImposed e) {
        return new PersonnelFileRecord.SanctionHeld(
                e.sanction(),
                e.kind(),
                e.item(),
                e.capacity(),
                e.school(),
                e.preparer(),
                e.reasons(),
                e.effectiveOn(),
                e.until(),
                SanctionStatus.STANDING,
                null,
                e.decision());
    }

    /** One that is void stays so, whatever is recorded late of its period. */
    private static void sanction(
            PersonnelFileRecordBuilder draft,
            String number,
            Consumer<PersonnelFileRecordSanctionHeldBuilder> how) {
        draft.sanctions(
                Copies.changed(
                        draft.sanctions(),
                        s -> s.number().equals(number) && s.status() != SanctionStatus.REVOKED,
                        s -> s.with(how)));
    }

    /** Changes the last contest of the matter. */
    private static void contest(
            PersonnelFileRecordBuilder draft,
            Matter matter,
            Consumer<PersonnelFileRecordStaffContestBuilder> how) {
        var contests = new ArrayList<>(draft.contests());
        for (int i = contests.size() - 1; i >= 0; i--) {
            if (!contests.get(i).matter().equals(matter)) continue;
            contests.set(i, contests.get(i).with(how));
            break;
        }
        draft.contests(contests);
    }

    private static void revoke(PersonnelFileRecordBuilder draft, Matter matter, Contested outcome) {
        if (outcome != Contested.REVOKED || matter.kind() != Matter.Kind.SANCTION) return;
        sanction(draft, matter.reference(), s -> s.status(SanctionStatus.REVOKED));
    }
}
