package org.chalkline.axon.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Syncs the log behind the writer, then moves the head and answers the callers. One sync covers all
 * groups that were written before it began.
 *
 * <p>After a sync that failed nobody knows what is on disk, not even after another that succeeds:
 * so the first failure ends it, and whoever waits is told.
 */
final class LogSync {

    /** A caller whose work was written and isn't on disk yet. */
    interface Waiting {

        /** It is on disk. */
        void synced();

        /** It may never get there. */
        void fail(StoreStoppedException reason);
    }

    /**
     * A group that was written.
     *
     * @param events how many
     * @param last the position of the last one
     */
    record Written(List<? extends Waiting> callers, int events, long last) {}

    private final Path log;
    private final Head head;
    private final StoreMeter meter;
    private final Consumer<Throwable> onFailure;
    private final LinkedBlockingQueue<Written> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param log the log's file, which is there once something was written
     * @param onFailure told when it can't go on
     */
    LogSync(Path log, Head head, StoreMeter meter, Consumer<Throwable> onFailure) {
        this.log = log;
        this.head = head;
        this.meter = meter;
        this.onFailure = onFailure;
        this.thread = Thread.ofPlatform().name("event-sync").start(this::run);
    }

    /** Returns at once; the callers are answered after the sync. */
    void written(Written group) {
        queue.add(group);
    }

    private void run() {
        FileChannel channel = null;
        try {
            while (!closing || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                var groups = new ArrayList<Written>();
                groups.add(first);
                queue.drainTo(groups);
                try {
                    if (channel == null) channel = open();
                    sync(channel, groups);
                } catch (IOException | RuntimeException | Error e) {
                    // Those of these groups who were told already don't listen any more.
                    queue.addAll(groups);
                    throw e;
                }
            }
            if (channel != null) channel.close();
        } catch (IOException | RuntimeException | Error e) {
            onFailure.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            onFailure.accept(e);
        }
    }

    /** That the log is there has to be on disk too. */
    private FileChannel open() throws IOException {
        var channel = FileChannel.open(log, StandardOpenOption.WRITE);
        try (var folder = FileChannel.open(log.toAbsolutePath().getParent())) {
            folder.force(true);
        }
        return channel;
    }

    private void sync(FileChannel channel, List<Written> groups) throws IOException {
        long start = System.nanoTime();
        channel.force(false);
        long took = System.nanoTime() - start;
        int events = groups.stream().mapToInt(Written::events).sum();
        if (events > 0) {
            meter.synced(events, took);
            head.moveTo(groups.getLast().last());
        }
        for (var group : groups) group.callers().forEach(Waiting::synced);
    }

    /**
     * Syncs what was written, unless a sync has failed, and ends.
     *
     * @param reason what is told to those whose work was not synced
     */
    void close(StoreStoppedException reason) {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.callers().forEach(caller -> caller.fail(reason));
        }
    }
}
