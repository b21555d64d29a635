package org.chalkline.axon.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Syncs the log behind the writer, then moves the head and answers the callers. It takes one group
 * at a time out of the writer's hands, and the writer writes one more meanwhile and no further: a
 * group for each few callers would write the same pages again and again.
 *
 * <p>After a sync that failed nobody knows what is on disk, not even after another that succeeds:
 * so the first failure ends it, and whoever waits is told.
 */
final class LogSync {
    private static final long LOOK_EVERY_MILLIS = 100;

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
    private final SynchronousQueue<Written> handed = new SynchronousQueue<>();

    /** What was written and will not be synced any more. */
    private final Queue<Written> left = new ConcurrentLinkedQueue<>();

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

    /** Returns when the sync before is done; the callers are answered after their own. */
    void written(Written group) throws InterruptedException {
        while (!handed.offer(group, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (thread.isAlive()) continue;
            left.add(group);
            return;
        }
    }

    private void run() {
        FileChannel channel = null;
        try {
            while (!closing) {
                var group = handed.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (group == null) continue;
                try {
                    if (channel == null) channel = open();
                    sync(channel, group);
                } catch (IOException | RuntimeException | Error e) {
                    // Those of this group who were told already don't listen any more.
                    left.add(group);
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

    private void sync(FileChannel channel, Written group) throws IOException {
        long start = System.nanoTime();
        channel.force(false);
        long took = System.nanoTime() - start;
        if (group.events() > 0) {
            meter.synced(group.events(), took);
            head.moveTo(group.last());
        }
        group.callers().forEach(Waiting::synced);
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
        for (var group = left.poll(); group != null; group = left.poll()) {
            group.callers().forEach(caller -> caller.fail(reason));
        }
    }
}
