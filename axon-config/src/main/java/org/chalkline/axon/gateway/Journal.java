package org.chalkline.axon.gateway;

import java.util.Optional;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Tried;
import org.jspecify.annotations.Nullable;

/** Remembers what came of each command, so that a repeat hears it again. */
public interface Journal {

    /** The state in which a command was found when it was begun. */
    sealed interface Beginning {

        /**
         * It is new, or came to nothing before: it is under way from now on.
         *
         * @param attempt tells this attempt from others under the same key
         */
        record Begun(String attempt) implements Beginning {}

        /**
         * It was handed in before.
         *
         * @param command under what: where another actor's command bears the id, that one's
         * @param digest the digest of the command that was handed in then, if it is known
         * @param outcome its outcome, marked as told again
         */
        record Earlier(CommandKey command, @Nullable String digest, Outcome outcome)
                implements Beginning {}
    }

    /**
     * The outcome of the command under this key, or an attempt of it. Within one program no two
     * commands of one {@linkplain CommandKey#place place} are begun at once.
     */
    Beginning begin(CommandKey command, String digest);

    /** What the command under this key came to, or another's in its place, if it was settled. */
    Optional<Beginning.Earlier> earlier(CommandKey command);

    /**
     * To be asked right before anything is recorded.
     *
     * @throws IllegalStateException if another program may have taken the command over meanwhile;
     *     then nothing must be recorded
     */
    void requireHeld(CommandKey command, String attempt);

    /**
     * The attempt came to this. Returns when that is durable.
     *
     * @param tried what was tried, kept beside a refusal; absent where it was accepted
     * @return what the command came to: this, unless another outcome stands already
     */
    Outcome end(
            CommandKey command,
            String attempt,
            String digest,
            Outcome outcome,
            @Nullable Tried tried);

    /** The attempt failed, and whether it recorded anything is not known. */
    void abandon(CommandKey command, String attempt);
}
