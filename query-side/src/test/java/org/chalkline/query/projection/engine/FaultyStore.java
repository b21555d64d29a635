package org.chalkline.query.projection.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Lease;
import org.jspecify.annotations.Nullable;

/** A store whose commits fail when told to: before they have an effect, or after it. */
final class FaultyStore implements ProjectionStore {

    private final ProjectionStore store;
    final AtomicInteger failuresBefore = new AtomicInteger();
    final AtomicInteger failuresAfter = new AtomicInteger();

    /** How many batches were committed. */
    final AtomicInteger commits = new AtomicInteger();

    /** How many milliseconds a commit takes longer than it would. */
    final AtomicInteger slowness = new AtomicInteger();

    /** Whether it can't tell how many entities are parked. */
    final AtomicBoolean unreadable = new AtomicBoolean();

    /** Taken by a test while the store is not to answer anybody, the test included. */
    final Semaphore answers = new Semaphore(1);

    FaultyStore(ProjectionStore store) {
        this.store = store;
    }

    @Override
    public Generations generations(
            String projection, Columns<?> columns, String shape, FactStream recorded) {
        var generations = store.generations(projection, columns, shape, recorded);
        return new Generations() {
            @Override
            public Lease lease() {
                return generations.lease();
            }

            @Override
            public boolean isLive(Generation generation) {
                return generations.isLive(behind(generation));
            }

            @Override
            public @Nullable Generation live() {
                var live = generations.live();
                return live == null ? null : faulty(live);
            }

            @Override
            public @Nullable Generation look() {
                var live = generations.look();
                return live == null ? null : faulty(live);
            }

            @Override
            public @Nullable Generation former() {
                var former = generations.former();
                return former == null ? null : faulty(former);
            }

            @Override
            public Generation begin() {
                return faulty(generations.begin());
            }

            @Override
            public Path scratch() {
                return generations.scratch();
            }

            @Override
            public boolean takeOver(Generation generation, long token) {
                return generations.takeOver(behind(generation), token);
            }

            @Override
            public void activate(Generation generation) {
                generations.activate(behind(generation));
            }

            @Override
            public void keep(Generation generation) {
                generations.keep(behind(generation));
            }

            @Override
            public void drop(Generation generation) {
                generations.drop(behind(generation));
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }

    /** Whether a write to come will fail. */
    boolean isFailing() {
        return failuresBefore.get() + failuresAfter.get() > 0;
    }

    private static boolean takeOne(AtomicInteger failures) {
        return failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private record Wrapped(FaultyStore store, Generation behind)
            implements java.lang.reflect.InvocationHandler {
        @Override
        public @Nullable Object invoke(
                Object proxy, java.lang.reflect.Method method, @Nullable Object @Nullable [] args)
                throws Throwable {
            boolean writes = method.getName().equals("commit") || method.getName().equals("append");
            store.answers.acquire();
            store.answers.release();
            if (method.getName().equals("parkedCount") && store.unreadable.get()) {
                throw new IllegalStateException("unreadable");
            }
            if (writes && takeOne(store.failuresBefore)) throw new IllegalStateException("before");
            if (method.getName().equals("commit")) {
                store.commits.incrementAndGet();
                Thread.sleep(store.slowness.get());
            }
            Object result;
            try {
                result = method.invoke(behind, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (writes && takeOne(store.failuresAfter)) throw new IllegalStateException("after");
            return result;
        }
    }

    private Generation faulty(Generation generation) {
        return (Generation)
                Proxy.newProxyInstance(
                        Generation.class.getClassLoader(),
                        new Class<?>[] {Generation.class},
                        new Wrapped(this, generation));
    }

    private static Generation behind(Generation generation) {
        return ((Wrapped) Proxy.getInvocationHandler(generation)).behind();
    }
}
