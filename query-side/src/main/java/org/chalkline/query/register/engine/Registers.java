package org.chalkline.query.register.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Followers;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.View;

/**
 * All registers of the program. They are built from the facts, kept in one store, and brought up to
 * date from {@link #start} to {@link #close}.
 */
public final class Registers implements Followers, AutoCloseable {

    private final RegisterStore store;
    private final Map<String, LiveRegister<?>> registers = new LinkedHashMap<>();

    /**
     * @param store is closed with the registers
     * @param catalogue how facts that a register kept are read again
     * @param clock with the bureau's time zone, which tells when a day begins
     * @throws IllegalArgumentException if two views share a name, or a name is not made of
     *     lower-case letters
     */
    public Registers(
            List<? extends View<?>> views,
            RegisterStore store,
            FactStream stream,
            FactCatalogue catalogue,
            Clock clock) {
        this(views, store, stream, stream, catalogue, clock, Builds.MEMORY);
    }

    /**
     * As above, with a stream of its own for building registers.
     *
     * @param whole the same facts, read from the first one when a register is built: it may check
     *     more than one that is followed
     */
    public Registers(
            List<? extends View<?>> views,
            RegisterStore store,
            FactStream stream,
            FactStream whole,
            FactCatalogue catalogue,
            Clock clock) {
        this(views, store, stream, whole, catalogue, clock, Builds.MEMORY);
    }

    Registers(
            List<? extends View<?>> views,
            RegisterStore store,
            FactStream stream,
            FactCatalogue catalogue,
            Clock clock,
            long memory) {
        this(views, store, stream, stream, catalogue, clock, memory);
    }

    private Registers(
            List<? extends View<?>> views,
            RegisterStore store,
            FactStream stream,
            FactStream whole,
            FactCatalogue catalogue,
            Clock clock,
            long memory) {
        this.store = store;
        var builds = new Builds(whole, memory, views.size());
        // All of them a third of the heap at most, and one no more than a fifteenth.
        long timelines = Math.min(memory / 3, memory * 5 / 3 / Math.max(1, views.size()));
        for (var view : views) {
            if (!view.name().matches("[a-z]+")) {
                throw new IllegalArgumentException(view.name() + " can't name a register");
            }
            var engine = new Engine<>(view, stream, builds, catalogue, store, clock, timelines);
            var register = new LiveRegister<>(engine);
            if (registers.put(view.name(), register) != null) {
                throw new IllegalArgumentException("two registers are named " + view.name());
            }
        }
    }

    /** Begins to bring all registers up to date. Returns at once. */
    public void start() {
        registers.values().forEach(register -> register.engine().start());
    }

    public List<Register<?>> all() {
        return new ArrayList<>(registers.values());
    }

    public Optional<Register<?>> named(String name) {
        return Optional.ofNullable(registers.get(name));
    }

    /**
     * The register of a view.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // The register was made from this very view.
    public <S> Register<S> of(View<S> view) {
        var register = registers.get(view.name());
        if (register == null || register.view() != view) {
            throw new IllegalArgumentException("there is no register of " + view.name());
        }
        return (Register<S>) register;
    }

    @Override
    public void await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (var register : registers.values()) {
            var engine = register.engine();
            if (engine.committed() >= position || !engine.isFollowing()) continue;
            var unused = engine.await(position, Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Waits for the batches in hand, then closes the store. */
    @Override
    public void close() {
        registers.values().forEach(register -> register.engine().beginStopping());
        registers.values().forEach(register -> register.engine().stop());
        store.close();
    }
}
