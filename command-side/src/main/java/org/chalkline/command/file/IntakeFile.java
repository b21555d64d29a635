package org.chalkline.command.file;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.file.IntakeFileRefusal.*;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.file.IntakeFileCommand.*;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.intake.IntakeFileEvent.*;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows are taken in. What its rows lead to belongs to the records that they are about;
 * here it is kept that it was taken in, how its rows were answered, and that it was taken back. It
 * may be begun and ended again as often as somebody imports it.
 */
@Aggregate
public class IntakeFile {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_REASONS = 500;
    private static final int MOST_ROWS = 1_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private IntakeFileId id;

    private @Nullable FileBegun begun;
    private @Nullable FileEnded ended;
    private @Nullable TakeBackOrdered order;

    /** Up to where the taking back under way has come. */
    private long takenBackThrough;

    private boolean underWay;

    /** Facts of its rows stand after this position alone. */
    private long after = FactStream.NOTHING;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            BeginFile c,
            IntakeFileOffice office,
            @MetaDataValue(value = CommandContext.ACTOR, required = true) String actor) {
        boolean same =
                begun != null
                        && begun.kind().equals(c.kind())
                        && begun.name().equals(c.name())
                        && Objects.equals(begun.mapping(), c.mapping());
        if (same) return;
        refuseIf(underWay, TAKE_BACK_UNDER_WAY);
        requireLine(c.kind(), LINE);
        requireLine(c.name(), LINE);
        if (c.mapping() != null) requireDigest(c.mapping());
        long head = office.acts().head();
        apply(
                new FileBegun(
                        c.file(), c.kind(), c.name(), c.mapping(), actor, head, office.today()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndFile c, IntakeFileOffice office) {
        if (begun == null) throw refusedAsUnbegun();
        requireAtMost(c.refused(), MOST_REASONS);
        var refused = new TreeMap<String, Integer>();
        for (var each : c.refused()) {
            requireLine(each.code(), LINE);
            refuseIf(each.rows() < 1, FIGURES_CONTRADICT);
            refused.merge(each.code(), each.rows(), Math::addExact);
        }
        requireCounted(c, refused);
        long head = office.acts().head();
        var fact =
                new FileEnded(
                        c.file(),
                        c.rows(),
                        c.accepted(),
                        c.repeated(),
                        refused.entrySet().stream()
                                .map(each -> new Refused(each.getKey(), each.getValue()))
                                .toList(),
                        c.malformed(),
                        head,
                        office.today());
        // Whoever imports it once more hears of the same rows that they were there before.
        boolean same =
                ended != null
                        && ended.rows() == fact.rows()
                        && ended.accepted() == fact.accepted()
                        && ended.refused().equals(fact.refused())
                        && ended.malformed() == fact.malformed();
        if (same) return;
        apply(fact);
    }

    private RefusedException refusedAsUnbegun() {
        return new RefusedException(order == null ? UNKNOWN_FILE : FILE_NOT_BEGUN_SINCE);
    }

    private static void requireCounted(EndFile c, Map<String, Integer> refused) {
        long all = refused.values().stream().mapToLong(Integer::longValue).sum();
        all += c.accepted() + (long) c.malformed();
        boolean negative = c.accepted() < 0 || c.malformed() < 0 || c.repeated() < 0;
        refuseIf(negative || all != c.rows() || c.repeated() > c.accepted(), FIGURES_CONTRADICT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeFileBack c, IntakeFileOffice office) {
        boolean anew = !underWay && begun != null && c.rows().isEmpty();
        boolean told = order != null && order.equals(ordered(c, order.takeBack(), order.through()));
        if (told && !anew) return;
        if (begun == null) throw refusedAsUnbegun();
        refuseIf(underWay, TAKE_BACK_UNDER_WAY);
        refuseIf(c.rows().size() > MOST_ROWS, TOO_MANY_ROWS);
        office.requireDone(c.ruledOn());
        office.require(c.decision(), Power.CORRECT_RECORDS, c.ruledOn());
        requireText(c.reasons(), TEXT);
        requireLine(c.officer(), LINE);
        office.acts().require(c.file(), c.rows());
        int number = order == null ? 1 : order.takeBack() + 1;
        apply(ordered(c, number, office.acts().head()));
    }

    private static TakeBackOrdered ordered(TakeFileBack c, int takeBack, long through) {
        return new TakeBackOrdered(
                c.file(),
                takeBack,
                c.rows(),
                through,
                c.decision(),
                c.reasons(),
                c.officer(),
                c.ruledOn());
    }

    /** Its acts and this are written at once or not at all, so none is set aside uncounted. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakePartBack c, IntakeFileOffice office) {
        boolean done =
                order == null
                        || !underWay
                        || order.takeBack() != c.takeBack()
                        || c.after() < takenBackThrough && c.after() != FactStream.NOTHING;
        if (order == null || done) return;
        long from = Math.max(c.after(), takenBackThrough);
        var part = office.acts().setAside(order, from);
        var kept = part.kept();
        apply(
                new PartTakenBack(
                        c.file(),
                        c.takeBack(),
                        from,
                        part.through(),
                        part.fell(),
                        kept,
                        kept.size(),
                        part.through() >= order.through(),
                        office.today()));
    }

    @EventSourcingHandler
    void on(IntakeFileEvent event) {
        switch (event) {
            case FileBegun e -> {
                id = e.file();
                if (after == FactStream.NOTHING) after = e.after();
                begun = e;
            }
            case FileEnded e -> ended = e;
            case TakeBackOrdered e -> {
                order = e;
                underWay = true;
                takenBackThrough = after;
            }
            case PartTakenBack e -> {
                takenBackThrough = e.through();
                if (!e.last()) return;
                underWay = false;
                // What is imported from here on is another import.
                boolean whole = order != null && order.rows().isEmpty();
                if (whole) begun = null;
                ended = null;
            }
        }
    }

    IntakeFile() {} // for Axon
}
