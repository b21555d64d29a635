package org.chalkline.axon.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.chalkline.kernel.command.CommandContext;

/** Copies who acts, and how, from a command onto the facts that follow from it. */
public final class ContextMetadata implements CorrelationDataProvider {
    private static final List<String> KEYS =
            List.of(
                    CommandContext.ACTOR,
                    CommandContext.ROLE,
                    CommandContext.ON_BEHALF_OF,
                    CommandContext.ISSUER,
                    CommandContext.SUBJECT,
                    CommandContext.AUTHENTICATED,
                    CommandContext.CHANNEL,
                    CommandContext.COMMAND_ID,
                    CommandContext.CORRELATION_ID,
                    CommandContext.CAUSATION_ID,
                    CommandContext.CAUSE,
                    CommandContext.BASIS,
                    CommandContext.OCCURRED_AT,
                    CommandContext.AS_FOUND,
                    CommandContext.IMPRECISE_DAYS);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var copied = new HashMap<String, Object>();
        var metadata = message.getMetaData();
        for (var key : KEYS) {
            var value = metadata.get(key);
            if (value != null) copied.put(key, value);
        }
        return copied;
    }
}
