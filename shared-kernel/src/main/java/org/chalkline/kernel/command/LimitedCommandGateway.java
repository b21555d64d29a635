package org.chalkline.kernel.command;

import java.time.Duration;
import org.chalkline.kernel.limitation.EndsLimitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.limitation.LimitedException;

/**
 * A gateway that hands nothing on while recording is limited. Whoever hands in a command is told
 * the limitation by its name; as nothing came of the command, the same one may be handed in again.
 */
public final class LimitedCommandGateway implements CommandGateway {

    /** How long a command waits until it is known whether it may be recorded. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(10);

    /** The way in of rows of files. */
    public static final String INTAKE = "intake";

    private final CommandGateway gateway;
    private final Limitations limitations;

    /**
     * @param gateway carries the commands out
     */
    public LimitedCommandGateway(CommandGateway gateway, Limitations limitations) {
        this.gateway = gateway;
        this.limitations = limitations;
    }

    @Override
    public Outcome submit(Object command, CommandContext context) {
        requireUnlimited(command, context);
        return gateway.submit(command, context);
    }

    private void requireUnlimited(Object command, CommandContext context) {
        boolean isBulk = context.channel().equals(INTAKE);
        try {
            limitations.settle(SETTLED_WITHIN);
            for (var limitation : limitations.now()) {
                boolean concerns =
                        limitation.of() == Of.RECORDING || (isBulk && limitation.of() == Of.BULK);
                boolean ends = command instanceof EndsLimitation ending && ending.ends(limitation);
                if (concerns && !ends) throw new LimitedException(limitation);
            }
        } catch (LimitedException e) {
            throw new FaultException("The command was not carried out: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException("The program is stopping", e);
        }
    }
}
