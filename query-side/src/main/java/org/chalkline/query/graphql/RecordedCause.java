package org.chalkline.query.graphql;

import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Cause.OfClock;
import org.chalkline.kernel.command.Cause.OfCommand;
import org.chalkline.kernel.command.Cause.OfJointAct;
import org.chalkline.kernel.command.Cause.OfReaction;
import org.chalkline.kernel.command.Cause.OfRow;
import org.chalkline.kernel.command.Cause.OfWatcher;
import org.jspecify.annotations.Nullable;

/**
 * What caused a fact, as GraphQL's {@code Cause} shows it.
 *
 * @param by the name of the reaction or the watcher
 * @param position that of the fact which a reaction met
 * @param commandId that of the command which somebody handed in
 * @param clock the clock that ended, or is about to
 * @param occasion what else a watcher found
 * @param file the file that a row is of, as its sender calls it
 * @param number the row's number, or that of an act among those of one decision, from 0
 */
public record RecordedCause(
        CauseKind kind,
        @Nullable String by,
        @Nullable Long position,
        @Nullable String commandId,
        @Nullable String clock,
        @Nullable String occasion,
        @Nullable String file,
        @Nullable Long number) {

    /** The same as GraphQL shows it; absent where nothing is known of it. */
    public static @Nullable RecordedCause of(@Nullable Cause cause) {
        return switch (cause) {
            case null -> null;
            case OfCommand c ->
                    new RecordedCause(
                            CauseKind.COMMAND, null, null, c.id(), null, null, null, null);
            case OfJointAct c ->
                    new RecordedCause(
                            CauseKind.JOINT_ACT,
                            null,
                            null,
                            c.id(),
                            null,
                            null,
                            null,
                            (long) c.act());
            case OfReaction c ->
                    new RecordedCause(
                            CauseKind.REACTION,
                            c.reaction(),
                            c.position(),
                            null,
                            null,
                            null,
                            null,
                            null);
            case OfClock c ->
                    new RecordedCause(
                            CauseKind.CLOCK, c.watcher(), null, null, c.clock(), null, null, null);
            case OfWatcher c ->
                    new RecordedCause(
                            CauseKind.WATCHER,
                            c.watcher(),
                            null,
                            null,
                            null,
                            c.occasion(),
                            null,
                            null);
            case OfRow c ->
                    new RecordedCause(
                            CauseKind.ROW, null, null, null, null, null, c.file(), c.row());
        };
    }

    /**
     * Under what all facts of this cause are found. The word before it keeps an id that somebody
     * chose from being taken for a position or a clock.
     */
    public String key() {
        return switch (kind) {
            case COMMAND, JOINT_ACT -> ofCommand(String.valueOf(commandId));
            case REACTION -> ofFact(position == null ? -1 : position);
            case CLOCK -> ofClock(String.valueOf(clock));
            case WATCHER -> "watcher:" + by + ":" + occasion;
            case ROW -> ofFile(file == null ? "" : file);
        };
    }

    /** The key of what follows from the fact at a position. */
    public static String ofFact(long position) {
        return "fact:" + position;
    }

    /** The key of what a command recorded. */
    public static String ofCommand(String id) {
        return "command:" + id;
    }

    /** The key of what follows from the end of a clock. */
    public static String ofClock(String clock) {
        return "clock:" + clock;
    }

    /** The key of what came of the rows of a file. */
    public static String ofFile(String file) {
        return "file:" + file;
    }
}
