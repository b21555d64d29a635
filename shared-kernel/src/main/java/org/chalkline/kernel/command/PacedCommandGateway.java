package org.chalkline.kernel.command;

import java.time.Duration;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.StreamingProcessors;

/**
 * A gateway at which nobody runs away from those who show what was recorded: while they lie too far
 * behind, each command waits for them a while before it is carried out. So however many hand in
 * commands, who asks afterwards gets an answer that isn't old.
 */
public final class PacedCommandGateway implements CommandGateway {

    /** How many facts followers may lie behind. */
    public static final int MOST_BEHIND = 2 * StreamingProcessors.AT_A_TIME;

    /**
     * The longest that a command waits. Longer than followers take for that many facts, and short
     * enough for a clerk when one doesn't get on.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final CommandGateway gateway;
    private final OwnWrites writes;
    private final StreamingProcessors followers;

    /**
     * @param gateway carries the commands out
     * @param writes what it has recorded
     */
    public PacedCommandGateway(
            CommandGateway gateway, OwnWrites writes, StreamingProcessors followers) {
        this.gateway = gateway;
        this.writes = writes;
        this.followers = followers;
    }

    @Override
    public Outcome submit(Object command, CommandContext context) {
        try {
            followers.await(writes.last() - MOST_BEHIND, LONGEST_WAIT);
        } catch (InterruptedException e) {
            // Waiting was a courtesy; whether to go on is for the gateway to say.
            Thread.currentThread().interrupt();
        }
        return gateway.submit(command, context);
    }
}
