package org.chalkline.axon.gateway;

import org.chalkline.axon.eventstore.KeptOutcome;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.FactJson;

/**
 * The journal in {@code events.db}. Events carry the id and digest of their command, in the same
 * transaction; only the outcomes that left no event need a row of their own.
 */
public final class EmbeddedJournal implements Journal {
    /** No other program has the file open, so nobody takes a command over. */
    private static final Beginning ONLY_ATTEMPT = new Beginning.Begun("");

    private final SqliteEventStorageEngine engine;

    /** The journal of this store. */
    public EmbeddedJournal(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Beginning begin(CommandKey command, String digest) {
        return engine.outcomeOf(command)
                .<Beginning>map(
                        kept ->
                                new Beginning.Earlier(
                                        kept.command(), kept.digest(), outcome(command.id(), kept)))
                .orElse(ONLY_ATTEMPT);
    }

    private static Outcome outcome(String commandId, KeptOutcome kept) {
        return kept.refusal() == null
                ? new Outcome.Accepted(commandId, true, kept.facts())
                : new Outcome.Refused(
                        commandId, true, FactJson.read(kept.refusal(), Refusal.class));
    }

    @Override
    public void requireHeld(CommandKey command, String attempt) {}

    @Override
    public Outcome end(CommandKey command, String attempt, String digest, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused ->
                    engine.keepOutcome(command, digest, FactJson.write(refused.refusal()));
            case Outcome.Accepted accepted -> {
                if (accepted.facts().isEmpty()) engine.keepOutcome(command, digest, null);
            }
        }
        return outcome;
    }

    /** Nothing to do: what was recorded is found by its command id. */
    @Override
    public void abandon(CommandKey command, String attempt) {}
}
