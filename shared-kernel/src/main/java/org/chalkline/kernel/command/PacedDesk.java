package org.chalkline.kernel.command;

import java.time.Duration;
import org.chalkline.kernel.fact.Followers;
import org.chalkline.kernel.fact.OwnWrites;

/**
 * A desk at which nobody runs away from those who show what was recorded: while they lie too far
 * behind, each command waits for them a while before it is carried out. So however many hand in
 * commands, who asks afterwards gets an answer that isn't old.
 */
public final class PacedDesk implements Desk {

    /** How many facts followers may lie behind. */
    public static final int MOST_BEHIND = 2 * Followers.AT_A_TIME;

    /**
     * The longest that a command waits. Longer than followers take for that many facts, and short
     * enough for a clerk when one doesn't get on.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final Desk desk;
    private final OwnWrites writes;
    private final Followers followers;

    /**
     * @param desk carries the commands out
     * @param writes what it has recorded
     */
    public PacedDesk(Desk desk, OwnWrites writes, Followers followers) {
        this.desk = desk;
        this.writes = writes;
        this.followers = followers;
    }

    @Override
    public Outcome submit(Object command, Acting acting) {
        try {
            followers.await(writes.last() - MOST_BEHIND, LONGEST_WAIT);
        } catch (InterruptedException e) {
            // Waiting was a courtesy; whether to go on is for the desk to say.
            Thread.currentThread().interrupt();
        }
        return desk.submit(command, acting);
    }
}
