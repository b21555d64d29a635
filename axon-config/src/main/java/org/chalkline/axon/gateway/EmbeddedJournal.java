package org.chalkline.axon.gateway;

import java.util.Optional;
import org.chalkline.axon.eventstore.KeptOutcome;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.FactJson;

/**
 * The journal in {@code events.db}. Events carry the id and digest of their command, in the same
 * transaction; only the outcomes that left no event need a row of their own.
 */
public final class EmbeddedJournal implements Journal {
    private final SqliteEventStorageEngine engine;

    /** The journal of this store. */
    public EmbeddedJournal(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Entry> begin(String commandId, String digest) {
        return engine.outcomeOf(commandId)
                .map(kept -> new Entry(kept.digest(), outcome(commandId, kept)));
    }

    private static Outcome outcome(String commandId, KeptOutcome kept) {
        return kept.refusal() == null
                ? new Outcome.Accepted(commandId, true, kept.facts())
                : new Outcome.Refused(
                        commandId, true, FactJson.read(kept.refusal(), Refusal.class));
    }

    @Override
    public void end(String digest, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused ->
                    engine.keepOutcome(
                            refused.commandId(), digest, FactJson.write(refused.refusal()));
            case Outcome.Accepted accepted -> {
                if (accepted.facts().isEmpty()) {
                    engine.keepOutcome(accepted.commandId(), digest, null);
                }
            }
        }
    }

    /** Nothing to do: what was recorded is found by its command id. */
    @Override
    public void abandon(String commandId) {}
}
