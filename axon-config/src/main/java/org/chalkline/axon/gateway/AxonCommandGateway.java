package org.chalkline.axon.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.chalkline.axon.gateway.CommandMeter.Ending;
import org.chalkline.axon.gateway.Journal.Beginning;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.command.Tried;
import org.chalkline.kernel.fact.OwnWrites;

/** Hands commands to Axon's command bus, each command id once. */
public final class AxonCommandGateway implements CommandGateway {
    private static final Duration POSITIONS_KNOWN_WITHIN = Duration.ofSeconds(30);

    private final CommandBus bus;
    private final OpenCommands commands;
    private final Journal journal;
    private final CommandDigests digests;
    private final CommandMeter meter;
    private final OwnWrites writes;

    /** A gateway before this bus. The open commands are those that the event store reports to. */
    public AxonCommandGateway(
            CommandBus bus,
            OpenCommands commands,
            Journal journal,
            CommandDigests digests,
            CommandMeter meter,
            OwnWrites writes) {
        this.bus = bus;
        this.commands = commands;
        this.journal = journal;
        this.digests = digests;
        this.meter = meter;
        this.writes = writes;
    }

    @Override
    public Outcome submit(Object command, CommandContext context) {
        var rehearsal = Rehearsal.current();
        if (rehearsal != null) return rehearsed(command, context, rehearsal);
        long start = System.nanoTime();
        var ending = Ending.FAULT;
        try {
            var outcome = once(command, context);
            ending = Ending.REFUSED;
            if (outcome instanceof Outcome.Accepted accepted) {
                ending = Ending.ACCEPTED;
                accepted.facts().forEach(fact -> writes.recorded(fact.position()));
            }
            return outcome;
        } finally {
            meter.handled(command.getClass(), ending, System.nanoTime() - start);
        }
    }

    /** What would come of it. Nothing is kept of that, and no id is taken. */
    private Outcome rehearsed(Object command, CommandContext context, Rehearsal rehearsal) {
        var key = CommandKey.of(context);
        var digest = digests.of(command);
        var earlier = journal.earlier(key);
        if (earlier.isPresent()) return told(earlier.get(), command, key);
        var accepted = rehearsal.isAccepted(key, digest);
        if (accepted != null) {
            return accepted ? new Outcome.Accepted(key.id(), true, List.of()) : reused(key.id());
        }
        var result = dispatch(command, context);
        if (result.isExceptional()) {
            var thrown = result.exceptionResult();
            return Refusals.in(thrown)
                    .<Outcome>map(refusal -> new Outcome.Refused(key.id(), false, refusal))
                    .orElseThrow(() -> fault(command, thrown));
        }
        rehearsal.accept(key, digest);
        return new Outcome.Accepted(key.id(), false, List.of());
    }

    private Outcome once(Object command, CommandContext context) {
        var mine = new OpenCommand(CommandKey.of(context), digests.of(command));
        var first = commands.open(mine);
        if (first != null) return repeat(mine, first);
        try {
            var outcome = firstOutcome(command, context, mine);
            mine.outcome().complete(outcome);
            return outcome;
        } catch (FaultException e) {
            mine.outcome().completeExceptionally(e);
            throw e;
        } catch (RuntimeException | Error e) {
            var fault = fault(command, e);
            mine.outcome().completeExceptionally(fault);
            throw fault;
        } finally {
            commands.close(mine);
        }
    }

    /** Waits for the command of the same id that is under way. */
    private static Outcome repeat(OpenCommand mine, OpenCommand first) {
        var commandId = mine.key().id();
        if (!first.key().equals(mine.key())) return ofAnother(commandId);
        if (!first.digest().equals(mine.digest())) return reused(commandId);
        try {
            return switch (first.outcome().join()) {
                case Outcome.Accepted a -> new Outcome.Accepted(commandId, true, a.facts());
                case Outcome.Refused r -> new Outcome.Refused(commandId, true, r.refusal());
            };
        } catch (CompletionException e) {
            throw new FaultException(
                    "The same command, handed in a moment earlier, failed. Handing it in again is safe.",
                    e.getCause() == null ? e : e.getCause());
        }
    }

    private Outcome firstOutcome(Object command, CommandContext context, OpenCommand mine) {
        return switch (journal.begin(mine.key(), mine.digest())) {
            case Beginning.Earlier earlier -> told(earlier, command, mine.key());
            case Beginning.Begun begun -> carriedOut(command, context, mine, begun.attempt());
        };
    }

    private Outcome told(Beginning.Earlier earlier, Object command, CommandKey key) {
        if (!earlier.command().equals(key)) return ofAnother(key.id());
        var digest = earlier.digest();
        boolean isSame = digest == null || digests.isOf(digest, command);
        return isSame || bindsNothing(earlier.outcome(), key)
                ? earlier.outcome()
                : reused(key.id());
    }

    /** A row may come in again under its id, corrected, as long as it was refused. */
    private static boolean bindsNothing(Outcome earlier, CommandKey key) {
        return earlier instanceof Outcome.Refused && key.namespace().equals(CommandKey.INTAKE);
    }

    private Outcome carriedOut(
            Object command, CommandContext context, OpenCommand mine, String attempt) {
        var key = mine.key();
        mine.begun(() -> journal.requireHeld(key, attempt));
        try {
            var outcome = outcome(dispatch(command, context), key.id(), mine);
            var tried = outcome instanceof Outcome.Refused ? tried(command, context) : null;
            return journal.end(key, attempt, mine.digest(), outcome, tried);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(command, key, attempt, e);
        } catch (RuntimeException | Error e) {
            throw abandoned(command, key, attempt, e);
        }
    }

    private static Tried tried(Object command, CommandContext context) {
        var target = TargetResolver.find(command);
        return Tried.of(command, target == null ? null : target.toString(), context);
    }

    private CommandResultMessage<?> dispatch(Object command, CommandContext context) {
        var result = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(
                new GenericCommandMessage<>(command, context.asMetadata()),
                (message, answer) -> result.complete(answer));
        return result.join();
    }

    private static Outcome outcome(
            CommandResultMessage<?> result, String commandId, OpenCommand mine)
            throws InterruptedException {
        if (!result.isExceptional()) {
            return new Outcome.Accepted(
                    commandId, false, mine.awaitRecorded(POSITIONS_KNOWN_WITHIN));
        }
        var thrown = result.exceptionResult();
        var refusal =
                Refusals.in(thrown).orElseThrow(() -> new FaultException(said(thrown), thrown));
        return new Outcome.Refused(commandId, false, refusal);
    }

    private FaultException abandoned(
            Object command, CommandKey key, String attempt, Throwable cause) {
        var fault = fault(command, cause);
        try {
            journal.abandon(key, attempt);
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    private static FaultException fault(Object command, Throwable cause) {
        if (cause instanceof FaultException fault) return fault;
        return new FaultException(
                command.getClass().getSimpleName() + " failed: " + said(cause), cause);
    }

    private static String said(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static Outcome ofAnother(String commandId) {
        return new Outcome.Refused(
                commandId,
                false,
                Refusal.of(
                        "COMMAND_ID_OF_ANOTHER",
                        "Another actor has handed a command in under the id "
                                + commandId
                                + ". Its outcome is theirs to ask. Choose a new id."));
    }

    private static Outcome reused(String commandId) {
        return new Outcome.Refused(
                commandId,
                false,
                Refusal.of(
                        "COMMAND_ID_REUSED",
                        "The command id "
                                + commandId
                                + " was handed in before with another command. Choose a new id for a new command."));
    }
}
