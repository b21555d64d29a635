package org.chalkline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.chalkline.kernel.command.CommandContext;

/**
 * A history in an event store, as the program would have stored it. The facts go to the store in
 * large batches: nobody decides on them.
 */
final class StoredHistory implements AutoCloseable {
    private static final int A_BATCH = 2_000;

    private final History history;
    private final CommandSide side;

    StoredHistory(Path folder, History history) {
        this.history = history;
        side = new CommandSide(folder);
        long start = System.nanoTime();
        var random = new SplittableRandom(3);
        var batch = new ArrayList<EventMessage<?>>(A_BATCH);
        history.stream()
                .forEach(
                        each -> {
                            batch.add(message(each, random));
                            if (batch.size() == A_BATCH) store(batch);
                        });
        store(batch);
        System.err.printf(
                Locale.ROOT,
                "  stored %,d events in %.0f s%n",
                history.facts(),
                (System.nanoTime() - start) / 1e9);
    }

    private void store(List<EventMessage<?>> batch) {
        if (!batch.isEmpty()) side.engine().appendEvents(batch);
        batch.clear();
    }

    private static EventMessage<?> message(History.Numbered each, SplittableRandom random) {
        var metadata = new TreeMap<String, Object>(BenchmarkActs.context(random).asMetadata());
        metadata.put(CommandContext.SALT, Long.toHexString(random.nextLong()));
        return new GenericDomainEventMessage<>(
                "School", each.fact().subject(), each.sequence(), each.fact(), metadata);
    }

    History history() {
        return history;
    }

    CommandSide side() {
        return side;
    }

    @Override
    public void close() {
        side.close();
    }
}
