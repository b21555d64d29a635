package org.chalkline.axon.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The last thing done to facts before they go to the store, whichever it is: each gets its salt,
 * its command's digest and what rules its act broke, and one that is too large is refused with all
 * others of its command.
 */
public final class FactPreparation implements MessageDispatchInterceptor<EventMessage<?>> {

    /** How large a fact may be, in bytes of UTF-8: payload and metadata together. */
    public static final int MOST_BYTES = 60 * 1024;

    private final Serializer serializer;
    private final OpenCommands commands;
    private final Salts salts = new Salts();

    /** Measures with this serializer and tells these commands how many facts to expect. */
    public FactPreparation(Serializer serializer, OpenCommands commands) {
        this.serializer = serializer;
        this.commands = commands;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
            List<? extends EventMessage<?>> messages) {
        return (index, message) -> prepare(message);
    }

    private EventMessage<?> prepare(EventMessage<?> message) {
        var salted = message.andMetaData(additions(message));
        // What is written here is kept in the message, and used again when it is stored.
        var payload = salted.serializePayload(serializer, String.class);
        var metadata = salted.serializeMetaData(serializer, String.class);
        long bytes = bytes(payload.getData(), metadata.getData());
        if (bytes > MOST_BYTES) throw tooLarge(payload.getType().getName(), bytes);
        var command = CommandKey.of(salted.getMetaData());
        if (command != null) commands.expect(command, 1);
        return salted;
    }

    /**
     * The digest stands here as well as in a column, so that it is in what proofs are made over.
     */
    private Map<String, String> additions(EventMessage<?> message) {
        var additions = new HashMap<String, String>();
        additions.put(CommandContext.SALT, salts.next());
        var command = CommandKey.of(message.getMetaData());
        var digest = command == null ? null : commands.digestOf(command);
        if (digest != null) additions.put(CommandContext.COMMAND_DIGEST, digest);
        var breaches = breaches();
        if (breaches != null) additions.put(CommandContext.BREACHES, breaches);
        return additions;
    }

    /** The rules that the act broke from which the facts follow, where it is one of the past. */
    private static @Nullable String breaches() {
        if (!CurrentUnitOfWork.isStarted()) return null;
        @Nullable Set<String> noted =
                CurrentUnitOfWork.get().root().getResource(CommandContext.BREACHES);
        return noted == null ? null : "|" + String.join("|", noted) + "|";
    }

    private static long bytes(String payload, String metadata) {
        long chars = (long) payload.length() + metadata.length();
        // No char takes more than three bytes, so most facts need no counting.
        return chars * 3 <= MOST_BYTES ? chars : utf8(payload) + utf8(metadata);
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static CommandExecutionException tooLarge(String type, long bytes) {
        var refusal =
                Refusal.of(
                        "FACT_TOO_LARGE",
                        "%s would take %,d bytes and a fact may take %,d. Shorten its texts; keep documents in the document store and cite their digests."
                                .formatted(type, bytes, MOST_BYTES));
        return new CommandExecutionException(refusal.message(), null, refusal);
    }
}
