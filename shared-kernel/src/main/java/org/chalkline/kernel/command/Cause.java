package org.chalkline.kernel.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What caused a fact. Every fact says it in its metadata, under {@link CommandContext#CAUSE}: in
 * short, because the command's id and its file stand beside it there.
 */
public sealed interface Cause {

    /** As it stands in metadata. */
    String text();

    /**
     * Somebody handed the command in, by themselves.
     *
     * @param id the command's id
     */
    record OfCommand(String id) implements Cause {
        private static final String WORD = "command";

        @Override
        public String text() {
            return WORD;
        }
    }

    /**
     * One act of a command that carries one decision out on many records.
     *
     * @param id the id of the whole command
     * @param act which of its acts, from 0
     */
    record OfJointAct(String id, int act) implements Cause {
        private static final String WORD = "joint";

        @Override
        public String text() {
            return WORD + ":" + act;
        }
    }

    /**
     * A reaction followed another fact.
     *
     * @param reaction the reaction's name
     * @param position the position of the fact that it met
     */
    record OfReaction(String reaction, long position) implements Cause {
        private static final String WORD = "reaction";

        @Override
        public String text() {
            return WORD + ":" + reaction + ":" + position;
        }
    }

    /**
     * A statutory clock ended, or is about to.
     *
     * @param watcher who watches for that
     * @param clock the clock's id
     */
    record OfClock(String watcher, String clock) implements Cause {
        private static final String WORD = "clock";

        @Override
        public String text() {
            return WORD + ":" + watcher + ":" + clock;
        }
    }

    /**
     * A watcher found something else to do.
     *
     * @param watcher who watches
     * @param occasion what it found, such as the reference of a holiday notice
     */
    record OfWatcher(String watcher, String occasion) implements Cause {
        private static final String WORD = "watcher";

        @Override
        public String text() {
            return WORD + ":" + watcher + ":" + occasion;
        }
    }

    /**
     * A row of a file.
     *
     * @param file the file, as its sender calls it: the correlation id; absent where they don't
     * @param row the row's number, as its sender counts
     */
    record OfRow(@Nullable String file, long row) implements Cause {
        private static final String WORD = "row";

        @Override
        public String text() {
            return WORD + ":" + row;
        }
    }

    /**
     * What caused a fact with these metadata. One of before causes were recorded was caused by its
     * command, as far as is known.
     *
     * @return nothing for what no command of this program recorded, or if it can't be read
     */
    static @Nullable Cause of(Map<String, ?> metadata) {
        var id = text(metadata, CommandContext.COMMAND_ID);
        if (id == null) return null;
        var given = text(metadata, CommandContext.CAUSE);
        if (given == null) return new OfCommand(id);
        var parts = given.split(":", 3);
        try {
            return switch (parts[0]) {
                case OfCommand.WORD -> new OfCommand(id);
                case OfJointAct.WORD -> new OfJointAct(id, Integer.parseInt(parts[1]));
                case OfReaction.WORD -> new OfReaction(parts[1], Long.parseLong(parts[2]));
                case OfClock.WORD -> new OfClock(parts[1], parts[2]);
                case OfWatcher.WORD -> new OfWatcher(parts[1], parts[2]);
                case OfRow.WORD ->
                        new OfRow(
                                text(metadata, CommandContext.CORRELATION_ID),
                                Long.parseLong(parts[1]));
                default -> null;
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, ?> metadata, String member) {
        return metadata.get(member) instanceof String text ? text : null;
    }
}
