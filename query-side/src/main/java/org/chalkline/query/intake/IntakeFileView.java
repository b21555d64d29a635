package org.chalkline.query.intake;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.intake.IntakeFileEvent.*;
import org.chalkline.query.intake.IntakeFileRecord.Outcome;
import org.chalkline.query.intake.IntakeFileRecord.Status;
import org.chalkline.query.intake.IntakeFileRecord.TakeBack;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one file into its {@link IntakeFileRecord}. */
public final class IntakeFileView implements AggregateView<IntakeFileRecord> {
    private static final int MOST_KEPT = 100;

    @Override
    public String name() {
        return "intakefiles";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<IntakeFileRecord> stateType() {
        return IntakeFileRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return IntakeFileEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<IntakeFileRecord>> columns() {
        return IntakeFileTable.TABLE.columns();
    }

    @Override
    public @Nullable IntakeFileRecord evolve(@Nullable IntakeFileRecord before, Fact fact) {
        if (fact instanceof FileBegun e) return begun(before, e);
        var now = Objects.requireNonNull(before, "not begun");
        return switch ((IntakeFileEvent) fact) {
            case FileBegun e -> begun(now, e);
            case FileEnded e -> now.with(b -> b.status(Status.ENDED).outcome(outcome(e)));
            case TakeBackOrdered e ->
                    now.with(
                            b ->
                                    b.status(Status.BEING_TAKEN_BACK)
                                            .takeBacks(Copies.plus(now.takeBacks(), ordered(e))));
            case PartTakenBack e -> taken(now, e);
        };
    }

    private static IntakeFileRecord begun(@Nullable IntakeFileRecord before, FileBegun e) {
        return IntakeFileRecordBuilder.builder()
                .file(e.file())
                .kind(e.kind())
                .name(e.name())
                .by(e.by())
                .begunOn(e.effectiveOn())
                .status(Status.UNDER_WAY)
                .after(before == null ? e.after() : before.after())
                .takeBacks(before == null ? List.of() : before.takeBacks())
                .mapping(e.mapping())
                .build();
    }

    private static Outcome outcome(FileEnded e) {
        return new Outcome(
                e.effectiveOn(),
                e.rows(),
                e.accepted(),
                e.repeated(),
                e.refused(),
                e.malformed(),
                e.through());
    }

    private static TakeBack ordered(TakeBackOrdered e) {
        return new TakeBack(
                e.takeBack(),
                e.rows(),
                e.decision().documentNumber(),
                e.reasons(),
                e.officer(),
                e.effectiveOn(),
                -1,
                0,
                List.of(),
                0,
                false);
    }

    private static IntakeFileRecord taken(IntakeFileRecord now, PartTakenBack e) {
        var all =
                Copies.changed(
                        now.takeBacks(),
                        each -> each.number() == e.takeBack(),
                        each -> with(each, e));
        if (!e.last()) return now.with(b -> b.takeBacks(all));
        boolean whole = all.getLast().rows().isEmpty();
        return now.with(b -> b.takeBacks(all).status(whole ? Status.TAKEN_BACK : Status.ENDED));
    }

    private static TakeBack with(TakeBack was, PartTakenBack e) {
        var kept = was.kept();
        for (var each : e.kept()) {
            if (kept.size() < MOST_KEPT) kept = Copies.plus(kept, each);
        }
        return new TakeBack(
                was.number(),
                was.rows(),
                was.documentNumber(),
                was.reasons(),
                was.officer(),
                was.ruledOn(),
                e.through(),
                was.fell() + e.fell(),
                kept,
                was.keptInAll() + e.keptInAll(),
                e.last());
    }
}
