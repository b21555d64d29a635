package org.chalkline.command.file;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.file.IntakeFileRefusal.ROW_OF_ANOTHER_FILE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.command.procedure.standing.StandingCommand.SetActAside;
import org.chalkline.command.procedure.standing.StandingRefusal;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.intake.IntakeFileEvent.Kept;
import org.chalkline.kernel.intake.IntakeFileEvent.TakeBackOrdered;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The facts that rows of files led to, found by the digest of the file that they bear. */
@Component
public class FileActs {

    /** Their aggregates are locked until all is written, as with acts decided together. */
    static final int MOST_ACTS = 100;

    /** So that no part takes long where a file's facts lie far apart. */
    private static final int MOST_READ = 20_000;

    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectProvider<FactStream> stream;
    private final ObjectProvider<StandingActs> standing;

    FileActs(ObjectProvider<FactStream> stream, ObjectProvider<StandingActs> standing) {
        this.stream = stream;
        this.standing = standing;
    }

    /** The last position that is recorded now. */
    long head() {
        return stream.getObject().head();
    }

    /**
     * @throws RefusedException {@code ROW_OF_ANOTHER_FILE} if one of the facts is not of this file
     */
    void require(IntakeFileId file, List<Long> positions) {
        long head = head();
        refuseIf(positions.stream().anyMatch(p -> p < 0 || p > head), ROW_OF_ANOTHER_FILE);
        if (positions.isEmpty()) return;
        var found = stream.getObject().at(positions);
        refuseIf(!found.stream().allMatch(fact -> isOf(file, fact)), ROW_OF_ANOTHER_FILE);
    }

    private static boolean isOf(IntakeFileId file, RecordedFact fact) {
        var metadata = fact.metadata().get();
        return CommandContext.INTAKE.equals(metadata.get(CommandContext.CHANNEL))
                && file.correlationId().equals(metadata.get(CommandContext.CORRELATION_ID));
    }

    /** The commands of the chosen rows; empty for all rows. */
    private Set<String> commands(List<Long> positions) {
        var ids = new HashSet<String>();
        if (positions.isEmpty()) return ids;
        for (var fact : stream.getObject().at(positions)) ids.add(command(fact));
        return ids;
    }

    private static String command(RecordedFact fact) {
        return String.valueOf(fact.metadata().get().get(CommandContext.COMMAND_ID));
    }

    /**
     * What came of a part.
     *
     * @param through its last position
     * @param fell how many acts were set aside
     * @param kept those that were not, each with its reason
     */
    record Part(long through, int fell, List<Kept> kept) {}

    /**
     * Sets the next acts of the file aside, within the unit of work under way: each by the act that
     * is there for one, with what falls along and what becomes a follow-up. What has fallen by
     * itself or along with another is passed over.
     *
     * @param after the position after which to begin
     */
    Part setAside(TakeBackOrdered order, long after) {
        var commands = commands(order.rows());
        var kept = new ArrayList<Kept>();
        int fell = 0;
        int tried = 0;
        int seen = 0;
        long through = after;
        try (var reader = stream.getObject().readAfter(after)) {
            while (through < order.through() && tried < MOST_ACTS && seen < MOST_READ) {
                var next = reader.next(AT_ONCE, PATIENCE);
                if (next.isEmpty()) throw new IllegalStateException("no fact after " + through);
                for (var fact : next) {
                    if (fact.position() > order.through() || tried == MOST_ACTS) break;
                    through = fact.position();
                    seen++;
                    if (!isOf(order.file(), fact)) continue;
                    if (!commands.isEmpty() && !commands.contains(command(fact))) continue;
                    if (isPassedOver(fact.payload().get())) continue;
                    tried++;
                    try {
                        standing.getObject().handle(ruling(order, fact.position()));
                        fell++;
                        note(fact, null);
                    } catch (RefusedException e) {
                        var code = e.refusal().code();
                        boolean gone = code.equals(StandingRefusal.ACT_SET_ASIDE.name());
                        if (gone) continue;
                        kept.add(new Kept(fact.position(), code));
                        note(fact, code);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Part(through, fell, kept);
    }

    /**
     * What becomes of an act.
     *
     * @param position where it stands
     * @param type what was done, as stored
     * @param about the aggregate that it belongs to
     * @param kept why it doesn't fall; absent where it does
     */
    public record Fate(long position, String type, String about, @Nullable String kept) {}

    /** What becomes of each act in a rehearsal: there counts alone would tell too little. */
    private static final class Fates implements AutoCloseable {
        private final List<Fate> all = new ArrayList<>();

        @Override
        public void close() {
            all.clear();
        }
    }

    private void note(RecordedFact fact, @Nullable String kept) {
        var rehearsal = Rehearsal.current();
        if (rehearsal == null) return;
        var fate = new Fate(fact.position(), fact.type(), fact.aggregateId(), kept);
        rehearsal.part(this, Fates::new).all.add(fate);
    }

    /** What became of acts in this rehearsal since this was asked last. */
    public List<Fate> fatesIn(Rehearsal rehearsal) {
        var noted = rehearsal.part(this, Fates::new).all;
        var fates = List.copyOf(noted);
        noted.clear();
        return fates;
    }

    /** A period ends with the act that it began by, and a number stays its decision's. */
    private static boolean isPassedOver(Fact fact) {
        return fact instanceof ClockEvent || fact instanceof DocumentNumberEvent;
    }

    private static SetActAside ruling(TakeBackOrdered order, long act) {
        return new SetActAside(
                act,
                FallGround.RECORDED_IN_ERROR,
                null,
                order.decision(),
                null,
                order.reasons(),
                null,
                order.officer(),
                order.effectiveOn());
    }
}
