package org.chalkline.app.telemetry;

import io.micrometer.tracing.Tracer;
import java.util.Locale;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;

/** Makes a span of each command: of which kind it is and how it ended, and nothing of it else. */
final class TracedCommandGateway implements CommandGateway {
    private final CommandGateway gateway;
    private final Tracer tracer;

    TracedCommandGateway(CommandGateway gateway, Tracer tracer) {
        this.gateway = gateway;
        this.tracer = tracer;
    }

    @Override
    public Outcome submit(Object command, CommandContext context) {
        var span = tracer.nextSpan().name("command").start();
        span.tag("command", command.getClass().getSimpleName());
        try (var ignored = tracer.withSpan(span)) {
            var outcome = gateway.submit(command, context);
            var word = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            span.tag("outcome", word);
            return outcome;
        } catch (RuntimeException e) {
            span.tag("outcome", "fault");
            throw e;
        } finally {
            span.end();
        }
    }
}
