package org.chalkline.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.chalkline.app.http.Places;
import org.chalkline.app.play.PlayedFacts.Played;
import org.chalkline.app.play.PlayedFacts.Portion;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.record.FactRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Plays over facts that a test makes up: every third position is somebody else's. */
class PlayTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-08T12:00:00Z");

    private final AtomicLong head = new AtomicLong(-1);
    private final PlayFeed feed = new PlayFeed(projection());

    private static final class OneRoom extends Places {
        OneRoom(Duration within) {
            super(9, 9, within);
        }
    }

    @SuppressWarnings("unchecked")
    private Projection<FactRecord> projection() {
        return (Projection<FactRecord>)
                Proxy.newProxyInstance(
                        PlayTest.class.getClassLoader(),
                        new Class<?>[] {Projection.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("committed")) return head.get();
                            if (!method.getName().equals("await")) throw new AssertionError(method);
                            return await((long) args[0], (Duration) args[1]);
                        });
    }

    private boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (head) {
            while (head.get() < position) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) return false;
                head.wait(left);
            }
        }
        return true;
    }

    private void record(long upTo) {
        synchronized (head) {
            head.set(upTo);
            head.notifyAll();
        }
    }

    private static boolean isMatching(long position) {
        return position % 3 != 0;
    }

    private Portion read(long from, @Nullable Long to) throws PlayRefusedException {
        long reached = head.get();
        if (to != null && to > reached) throw new PlayRefusedException("POSITION_IN_FUTURE", "no");
        long last = to == null ? reached : to;
        var facts =
                LongStream.rangeClosed(from, last)
                        .filter(PlayTest::isMatching)
                        .limit(Play.PORTION)
                        .mapToObj(p -> new Played(p, NOON.plusSeconds(p), Map.of("position", p)))
                        .toList();
        return new Portion(facts, last);
    }

    private static List<Long> matching(long from, long to) {
        return LongStream.rangeClosed(from, to).filter(PlayTest::isMatching).boxed().toList();
    }

    /** Takes so many events and then has gone. */
    private static class Cut extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int left;

        Cut(int left) {
            this.left = left;
        }

        @Override
        public void write(byte[] text) throws IOException {
            if (left-- == 0) throw new IOException("gone");
            taken.writeBytes(text);
        }

        @Override
        public void write(int b) {
            throw new AssertionError("one by one");
        }

        List<Long> positions() {
            return taken.toString(UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> Long.valueOf(line.substring(4)))
                    .toList();
        }

        String text() {
            return taken.toString(UTF_8);
        }
    }

    private void play(long from, @Nullable Long to, boolean live, OutputStream out)
            throws Exception {
        var asked = new PlayRequest(from, to, live, Tempo.even(1_000_000), Map.of());
        var play = new Play(asked, this::read, feed);
        try (var place = place(Duration.ofMinutes(1))) {
            play.run(new PlayStream(out, System::nanoTime), place);
        }
    }

    private static Places.Place place(Duration within) {
        return new OneRoom(within).enter(SignedIn.anybody()).orElseThrow();
    }

    @RepeatedTest(20)
    void wherever_it_is_cut_and_taken_up_again_each_position_comes_once() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var cuts = new Random(seed + 1);
        head.set(random.nextInt(700));
        long goal = head.get() + random.nextInt(300);
        boolean live = random.nextBoolean();
        var met = new ArrayList<Long>();
        long from = random.nextInt(Math.min(5, (int) head.get() + 1));
        var recorder =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (live && head.get() < goal) {
                                        record(Math.min(goal, head.get() + 1 + random.nextInt(40)));
                                        Thread.yield();
                                    }
                                });
        long to = live ? goal : head.get();
        long next = from;
        boolean whole = false;
        while (!whole) {
            whole = true;
            var cut = new Cut(1 + cuts.nextInt(200));
            try {
                play(next, to, live, cut);
            } catch (IOException e) {
                whole = false;
            }
            met.addAll(cut.positions());
            if (!met.isEmpty()) next = met.getLast() + 1;
        }
        recorder.join();
        assertThat(met).as("seed %d", seed).isEqualTo(matching(from, to));
    }

    @Test
    void it_ends_where_it_was_asked_to_and_says_so() throws Exception {
        head.set(10);
        var all = new Cut(99);
        play(0, null, false, all);
        assertThat(all.positions()).isEqualTo(matching(0, 10));
        assertThat(all.text()).endsWith("event: ended\ndata: {\"position\":10}\n\n");
        var some = new Cut(99);
        play(2, 4L, false, some);
        assertThat(some.positions()).containsExactly(2L, 4L);
        var live = new Cut(99);
        play(2, 4L, true, live);
        assertThat(live.positions()).containsExactly(2L, 4L);
        var none = new Cut(99);
        play(11, null, false, none);
        assertThat(none.text()).isEqualTo("event: ended\ndata: {\"position\":10}\n\n");
    }

    @Test
    void what_lies_ahead_is_refused_unless_it_is_waited_for() throws Exception {
        head.set(10);
        assertThatThrownBy(() -> play(0, 11L, false, new Cut(9)))
                .hasMessageStartingWith("POSITION_IN_FUTURE");
        assertThatThrownBy(() -> play(12, null, false, new Cut(9)))
                .hasMessageStartingWith("POSITION_IN_FUTURE");
        assertThatThrownBy(() -> play(12, null, true, new Cut(9)))
                .hasMessageStartingWith("POSITION_IN_FUTURE");
        var waiting = Thread.ofPlatform().start(() -> record(14));
        var live = new Cut(9);
        play(11, 14L, true, live);
        waiting.join();
        assertThat(live.positions()).containsExactly(11L, 13L, 14L);
    }

    @Test
    void a_play_of_many_more_facts_than_are_read_at_a_time_ends_though_all_of_them_lie_beyond()
            throws Exception {
        head.set(1_000);
        var live = new Cut(9);
        play(3, 3L, true, live);
        assertThat(live.text()).isEqualTo("event: ended\ndata: {\"position\":3}\n\n");
    }

    @Test
    void who_reads_too_slowly_is_told_so_and_can_take_it_up_again() throws Exception {
        head.set(10);
        var nanos = new AtomicLong();
        var slow =
                new Cut(99) {
                    @Override
                    public void write(byte[] text) throws IOException {
                        super.write(text);
                        nanos.addAndGet(PlayStream.SLOWEST.toNanos() / 2 * positions().size());
                    }
                };
        var asked = new PlayRequest(0, null, false, Tempo.even(1_000_000), Map.of());
        try (var place = place(Duration.ofMinutes(1))) {
            new Play(asked, this::read, feed).run(new PlayStream(slow, nanos::get), place);
        }
        assertThat(slow.positions()).containsExactly(1L, 2L, 4L);
        assertThat(slow.text()).contains("event: error").contains("READER_TOO_SLOW");
    }

    @Test
    void a_play_that_takes_too_long_or_whose_program_ends_says_so() throws Exception {
        head.set(10);
        var asked = new PlayRequest(0, null, true, Tempo.even(1_000_000), Map.of());
        var late = new Cut(99);
        try (var place = place(Duration.ZERO)) {
            new Play(asked, this::read, feed).run(new PlayStream(late, System::nanoTime), place);
        }
        assertThat(late.text()).contains("PLAY_TOO_LONG");
        var ended = new Cut(99);
        var ending = Thread.ofPlatform().start(feed::close);
        play(0, null, true, ended);
        ending.join();
        assertThat(ended.text()).contains("STOPPING");
    }
}
