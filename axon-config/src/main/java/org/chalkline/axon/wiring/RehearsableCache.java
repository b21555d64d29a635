package org.chalkline.axon.wiring;

import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.chalkline.kernel.command.Rehearsal;
import org.jspecify.annotations.Nullable;

/** A cache of which each rehearsal has one of its own: what it remembers never was. */
final class RehearsableCache implements Cache {
    private final Supplier<Cache> make;
    private final Cache recorded;

    /**
     * @param make a cache that holds nothing yet
     */
    RehearsableCache(Supplier<Cache> make) {
        this.make = make;
        this.recorded = make.get();
    }

    /** The cache of a rehearsal, as long as that lasts. */
    private record OfRehearsal(Cache cache) implements AutoCloseable {
        @Override
        public void close() {
            cache.removeAll();
        }
    }

    private Cache now() {
        var rehearsal = Rehearsal.current();
        if (rehearsal == null) return recorded;
        return rehearsal.part(this, () -> new OfRehearsal(make.get())).cache();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <K, V> @Nullable V get(K key) {
        return now().get(key);
    }

    @Override
    public void put(Object key, Object value) {
        now().put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return now().putIfAbsent(key, value);
    }

    @Override
    public boolean remove(Object key) {
        return now().remove(key);
    }

    @Override
    public void removeAll() {
        now().removeAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return now().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return recorded.registerCacheEntryListener(cacheEntryListener);
    }
}
