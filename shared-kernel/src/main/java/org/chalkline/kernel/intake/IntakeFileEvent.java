package org.chalkline.kernel.intake;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can happen to a file whose rows are taken in. */
public sealed interface IntakeFileEvent extends Fact {

    IntakeFileId file();

    @Override
    default String subject() {
        return file().toString();
    }

    /**
     * Somebody began to take its rows in. It may be begun again: by another, under another name.
     *
     * @param kind the kind of its rows, such as {@code schools}
     * @param name what it is called where it was read
     * @param mapping SHA-256 of what says what its columns mean; absent where they are named as the
     *     fields are
     * @param by who, as they sign in
     * @param after the last position that was recorded before
     */
    @FactType("intake.FileBegun")
    record FileBegun(
            IntakeFileId file,
            String kind,
            String name,
            @Nullable String mapping,
            String by,
            long after,
            LocalDate effectiveOn)
            implements IntakeFileEvent {}

    /**
     * All its rows were answered, and whoever sent them says how.
     *
     * @param rows how many there are, the header not counted
     * @param accepted how many of them stand on record
     * @param repeated how many of those stood there before
     * @param refused how many were refused, in the order of the reasons' codes
     * @param malformed how many couldn't be read
     * @param through the last position that was recorded by then
     */
    @FactType("intake.FileEnded")
    record FileEnded(
            IntakeFileId file,
            int rows,
            int accepted,
            int repeated,
            List<Refused> refused,
            int malformed,
            long through,
            LocalDate effectiveOn)
            implements IntakeFileEvent {
        public FileEnded {
            refused = List.copyOf(refused);
        }
    }

    /**
     * So many rows were refused.
     *
     * @param code for which reason
     */
    record Refused(String code, int rows) {}

    /**
     * What came of it is declared to have been recorded in error. Its facts fall part by part.
     *
     * @param takeBack which taking back of the file it is, from 1
     * @param rows the positions of facts of the rows that are taken back; none for the whole file
     * @param through the last position that is looked at
     * @param effectiveOn the day of the ruling
     */
    @FactType("intake.TakeBackOrdered")
    record TakeBackOrdered(
            IntakeFileId file,
            int takeBack,
            List<Long> rows,
            long through,
            Decision decision,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements IntakeFileEvent {
        public TakeBackOrdered {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A fact of the file that did not fall.
     *
     * @param position where it stands
     * @param code why, as a stable word
     */
    record Kept(long position, String code) {}

    /**
     * The facts of the file between two positions fell, in one unit of work with this one, or
     * didn't for a reason.
     *
     * @param takeBack which taking back it belongs to
     * @param after the last position before the part
     * @param through its last position
     * @param fell how many acts were set aside in it
     * @param kept those that were not; the first hundred
     * @param keptInAll how many those are
     * @param last whether nothing is left to take back after it
     */
    @FactType("intake.PartTakenBack")
    record PartTakenBack(
            IntakeFileId file,
            int takeBack,
            long after,
            long through,
            int fell,
            List<Kept> kept,
            int keptInAll,
            boolean last,
            LocalDate effectiveOn)
            implements IntakeFileEvent {
        public PartTakenBack {
            kept = List.copyOf(kept);
        }
    }
}
