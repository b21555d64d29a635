package org.chalkline.kernel.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Work of many callers for one thread that takes all of it that waits, so that many share what each
 * group costs, such as a sync of the disk. Nothing that was accepted is forgotten: it is taken, or
 * handed back by {@link #end}.
 *
 * @param <J> one caller's work
 */
public final class GroupQueue<J> {
    private static final long LOOK_EVERY_MILLIS = 100;

    private final BlockingQueue<J> waiting = new LinkedBlockingQueue<>();
    private final int most;
    private volatile boolean closing;
    private volatile boolean ended;

    /**
     * @param most how much work a group has at the most, from 1
     */
    public GroupQueue(int most) {
        this.most = most;
    }

    /** Adds work; false if nobody takes it any more. */
    public boolean add(J work) {
        waiting.add(work);
        // Looked at after it was added: else it could be added to a queue that nobody empties.
        return !ended || !waiting.remove(work);
    }

    /**
     * Waits for work and takes it; empty when there is none and there will be none, because the
     * queue was closed or ended.
     */
    public List<J> take() throws InterruptedException {
        while (!ended && (!closing || !waiting.isEmpty())) {
            var first = waiting.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) continue;
            var group = new ArrayList<J>();
            group.add(first);
            waiting.drainTo(group, most - 1);
            return group;
        }
        return List.of();
    }

    /** Has what waits taken, and then nothing more. */
    public void close() {
        closing = true;
    }

    /** Takes nothing more from now on, and hands back what waits. May be called again. */
    public List<J> end() {
        ended = true;
        var left = new ArrayList<J>();
        waiting.drainTo(left);
        return left;
    }
}
