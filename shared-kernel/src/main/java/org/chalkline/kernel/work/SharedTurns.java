package org.chalkline.kernel.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of many callers that one of them does for all who wait, so that many share what each turn
 * costs, such as a round trip to a server. A caller that comes while nobody is at it does it at
 * once, in its own thread; what comes meanwhile is done in the next turn, by one of those who wait
 * for it. A {@link GroupQueue} has a thread of its own for it, where one must be the only one.
 *
 * @param <J> one caller's work, which is told by itself what became of it
 */
public final class SharedTurns<J> {
    private final int most;
    private final Consumer<List<J>> turn;
    private final List<Waiting<J>> waiting = new ArrayList<>();
    private boolean busy;

    /** Completed with true when the work is done, and with false to do the next turn. */
    private record Waiting<J>(J work, CompletableFuture<Boolean> done) {}

    /**
     * @param most how much work is done in one turn at the most, from 1
     * @param turn does the work; what it throws is thrown to each whose work was in the turn. It is
     *     never called by two threads at once
     */
    public SharedTurns(int most, Consumer<List<J>> turn) {
        this.most = most;
        this.turn = turn;
    }

    /**
     * Returns when the work was done, in whatever turn. A caller that is interrupted waits
     * nevertheless.
     *
     * @throws RuntimeException what the turn threw
     */
    public void run(J work) {
        var mine = new Waiting<>(work, new CompletableFuture<Boolean>());
        if (!isFirst(mine) && isDone(mine)) return;
        var group = take();
        Throwable failure = null;
        try {
            turn.accept(group.stream().map(Waiting::work).toList());
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            handOn();
            for (var each : group) tell(each, failure);
        }
    }

    private synchronized boolean isFirst(Waiting<J> mine) {
        waiting.add(mine);
        boolean first = !busy;
        busy = true;
        return first;
    }

    /** False if the caller is to do the next turn, in which its own work is. */
    private static boolean isDone(Waiting<?> mine) {
        try {
            return mine.done().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw e;
        }
    }

    private synchronized List<Waiting<J>> take() {
        var first = waiting.subList(0, Math.min(most, waiting.size()));
        var group = List.copyOf(first);
        first.clear();
        return group;
    }

    private synchronized void handOn() {
        if (waiting.isEmpty()) busy = false;
        else waiting.getFirst().done().complete(false);
    }

    private static void tell(Waiting<?> waiting, @Nullable Throwable failure) {
        if (failure == null) waiting.done().complete(true);
        else waiting.done().completeExceptionally(failure);
    }
}
