package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSyncTest {

    @TempDir Path folder;

    private final Head head = new Head(-1);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private static final class Caller implements LogSync.Waiting {
        final CompletableFuture<String> told = new CompletableFuture<>();

        @Override
        public void synced() {
            told.complete("synced");
        }

        @Override
        public void fail(StoreStoppedException reason) {
            told.complete(reason.getMessage());
        }

        String told() throws Exception {
            return told.get(10, TimeUnit.SECONDS);
        }
    }

    private LogSync sync(String log) {
        return new LogSync(folder.resolve(log), head, StoreMeter.NONE, failures::add);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoreStoppedException closed() {
        return new StoreStoppedException("closed", null);
    }

    @Test
    void a_caller_is_answered_when_the_head_has_moved() throws Exception {
        Files.writeString(folder.resolve("log"), "frames");
        var sync = sync("log");
        var caller = new Caller();
        sync.written(new LogSync.Written(List.of(caller), 3, 2));
        assertThat(caller.told()).isEqualTo("synced");
        assertThat(head.position()).isEqualTo(2);
        sync.close(closed());
        assertThat(failures).isEmpty();
    }

    @Test
    void the_next_group_is_taken_when_the_sync_before_is_done() throws Exception {
        Files.writeString(folder.resolve("log"), "frames");
        var goOn = new CountDownLatch(1);
        StoreMeter waiting = (events, nanos) -> await(goOn);
        var sync = new LogSync(folder.resolve("log"), head, waiting, failures::add);
        var first = new Caller();
        sync.written(new LogSync.Written(List.of(first), 1, 0));
        var second = new Caller();
        var taken = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                sync.written(new LogSync.Written(List.of(second), 1, 1));
                                taken.complete("taken");
                            } catch (InterruptedException e) {
                                taken.completeExceptionally(e);
                            }
                        });
        assertThat(taken.completeOnTimeout("held", 300, TimeUnit.MILLISECONDS).join())
                .isEqualTo("held");
        goOn.countDown();
        assertThat(second.told()).isEqualTo("synced");
        assertThat(head.position()).isEqualTo(1);
        sync.close(closed());
    }

    @Test
    void what_was_written_before_the_end_is_synced() throws Exception {
        Files.writeString(folder.resolve("log"), "frames");
        var sync = sync("log");
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < 100; i++) {
            var caller = new Caller();
            callers.add(caller);
            sync.written(new LogSync.Written(List.of(caller), 1, i));
        }
        sync.close(closed());
        for (var caller : callers) assertThat(caller.told()).isEqualTo("synced");
        assertThat(head.position()).isEqualTo(99);
    }

    @Test
    void a_sync_that_fails_acknowledges_nothing_and_is_not_tried_again() throws Exception {
        var sync = sync("missing");
        var first = new Caller();
        sync.written(new LogSync.Written(List.of(first), 1, 0));
        while (failures.isEmpty()) Thread.onSpinWait();
        Files.writeString(folder.resolve("missing"), "there now, and too late");
        var second = new Caller();
        sync.written(new LogSync.Written(List.of(second), 1, 1));
        sync.close(closed());
        assertThat(first.told()).isEqualTo("closed");
        assertThat(second.told()).isEqualTo("closed");
        assertThat(head.position()).isEqualTo(-1);
        assertThat(failures).singleElement().isInstanceOf(IOException.class);
    }
}
