package org.chalkline.command.intake;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.jspecify.annotations.Nullable;

/** One kind of rows that can be taken in. A feature lists its own. */
public interface IntakeKind {

    /** The last part of its address: {@code schools} for {@code POST /intake/schools}. */
    String name();

    /**
     * What the row asks for. Every field must be asked for, if only to see that it is absent: one
     * that nobody asked for makes the row malformed, so that a misspelt field is not dropped.
     *
     * @throws MalformedRowException if a field is missing or of the wrong form
     * @throws RefusedException if what it holds is refused before anything is decided
     */
    Prepared prepare(RowReader row);

    /**
     * A command to be handed in.
     *
     * @param subjects what it concerns, one or more: rows that share one are handed in one after
     *     the other, in the order of the batch
     * @param day the day on which it was done, where the row tells one; the fact is then said to
     *     have occurred at noon of it, unless the row names the instant itself
     * @param first what has to be carried out before, if anything: where it is refused, so is the
     *     row, and the command is not handed in
     */
    record Prepared(
            List<String> subjects,
            Object command,
            @Nullable LocalDate day,
            @Nullable Object first) {

        public Prepared {
            subjects = List.copyOf(subjects);
        }

        /** A command that needs nothing before. */
        public Prepared(String subject, Object command, @Nullable LocalDate day) {
            this(List.of(subject), command, day, null);
        }

        /** A command whose row tells no day. */
        public Prepared(String subject, Object command) {
            this(List.of(subject), command, null, null);
        }
    }
}
