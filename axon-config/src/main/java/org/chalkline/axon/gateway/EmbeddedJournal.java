package org.chalkline.axon.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.chalkline.axon.eventstore.KeptOutcome;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusedCommands;
import org.chalkline.kernel.command.Tried;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The journal in {@code events.db}. Events carry the id and digest of their command, in the same
 * transaction; only the outcomes that left no event need a row of their own.
 */
public final class EmbeddedJournal implements Journal, RefusedCommands {
    /** No other program has the file open, so nobody takes a command over. */
    private static final Beginning ONLY_ATTEMPT = new Beginning.Begun("");

    private final SqliteEventStorageEngine engine;

    /** The journal of this store. */
    public EmbeddedJournal(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Beginning begin(CommandKey command, String digest) {
        return earlier(command).<Beginning>map(earlier -> earlier).orElse(ONLY_ATTEMPT);
    }

    @Override
    public Optional<Beginning.Earlier> earlier(CommandKey command) {
        return engine.outcomeOf(command)
                .map(
                        kept ->
                                new Beginning.Earlier(
                                        kept.command(),
                                        kept.digest(),
                                        outcome(command.id(), kept)));
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
    public Outcome end(
            CommandKey command,
            String attempt,
            String digest,
            Outcome outcome,
            @Nullable Tried tried) {
        switch (outcome) {
            case Outcome.Refused refused ->
                    engine.keepOutcome(
                            command,
                            digest,
                            FactJson.write(refused.refusal()),
                            tried == null ? null : FactJson.write(tried));
            case Outcome.Accepted accepted -> {
                if (accepted.facts().isEmpty()) engine.keepOutcome(command, digest, null, null);
            }
        }
        return outcome;
    }

    @Override
    public void newestFirst(@Nullable Instant from, @Nullable Instant to, Predicate<Kept> each) {
        engine.refused(
                from,
                to,
                kept ->
                        each.test(
                                new Kept(
                                        kept.command(),
                                        kept.at(),
                                        kept.tried() == null
                                                ? null
                                                : FactJson.read(kept.tried(), Tried.class),
                                        FactJson.read(kept.refusal(), Refusal.class))));
    }

    /** Nothing to do: what was recorded is found by its command id. */
    @Override
    public void abandon(CommandKey command, String attempt) {}
}
