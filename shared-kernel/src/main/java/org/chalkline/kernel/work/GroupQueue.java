package org.chalkline.kernel.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Work of many callers for one thread that takes all of it that waits, so that many share what each
 * group costs, such as a sync of the disk. Nothing that was accepted is forgotten: it is taken, or
 * handed back by {@link #end}.
 *
 * @param <J> one caller's work
 */
public final class GroupQueue<J> {

    /** Work, or nothing: this wakes the one who takes, to find out that there may be no more. */
    private final BlockingQueue<Optional<J>> waiting = new LinkedBlockingQueue<>();

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
        var added = Optional.of(work);
        waiting.add(added);
        // Looked at after it was added: else it could be added to a queue that nobody empties.
        return !ended || !waiting.remove(added);
    }

    /**
     * Waits for work and takes it; empty when there is none and there will be none, because the
     * queue was closed or ended.
     */
    public List<J> take() throws InterruptedException {
        while (!ended && (!closing || !waiting.isEmpty())) {
            var taken = new ArrayList<Optional<J>>();
            taken.add(waiting.take());
            waiting.drainTo(taken, most - 1);
            var group = work(taken);
            if (!group.isEmpty()) return group;
        }
        return List.of();
    }

    private static <J> List<J> work(List<Optional<J>> taken) {
        var work = new ArrayList<J>(taken.size());
        for (var each : taken) each.ifPresent(work::add);
        return work;
    }

    /** Has what waits taken, and then nothing more. */
    public void close() {
        closing = true;
        waiting.add(Optional.empty());
    }

    /** Takes nothing more from now on, and hands back what waits. May be called again. */
    public List<J> end() {
        ended = true;
        var left = new ArrayList<Optional<J>>();
        waiting.drainTo(left);
        waiting.add(Optional.empty());
        return work(left);
    }
}
