package org.chalkline.axon.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.chalkline.kernel.command.Acting;

/** Copies who acts, and how, from a command onto the facts that follow from it. */
public final class ActingMetadata implements CorrelationDataProvider {
    private static final List<String> KEYS =
            List.of(
                    Acting.ACTOR,
                    Acting.ROLE,
                    Acting.ON_BEHALF_OF,
                    Acting.CHANNEL,
                    Acting.COMMAND_ID,
                    Acting.CORRELATION_ID,
                    Acting.CAUSATION_ID,
                    Acting.BASIS,
                    Acting.OCCURRED_AT);

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
