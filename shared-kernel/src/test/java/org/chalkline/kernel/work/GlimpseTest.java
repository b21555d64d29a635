package org.chalkline.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GlimpseTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);

    private Glimpse<Integer> over(Duration knownFor) {
        return new Glimpse<>(
                "glimpse",
                knownFor,
                0,
                () -> {
                    int look = looks.incrementAndGet();
                    if (look == 1) return 1;
                    try {
                        assertThat(answers.await(10, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    if (look == 2) throw new IllegalStateException("it doesn't answer");
                    return look;
                });
    }

    @Test
    void nobody_waits_for_a_server_that_hangs_and_one_alone_asks_it() throws Exception {
        var glimpse = over(Duration.ZERO);
        assertThat(glimpse.now()).isEqualTo(1);
        for (int i = 0; i < 10; i++) assertThat(glimpse.lately()).isEqualTo(1);
        while (looks.get() < 2) Thread.sleep(1);
        Thread.sleep(50);
        assertThat(looks).hasValue(2);
        answers.countDown();
        // The second look fails and changes nothing, and a later one is answered.
        while (glimpse.lately() == 1) Thread.sleep(1);
        assertThat(glimpse.lately()).isGreaterThan(2);
    }

    @Test
    void what_is_fresh_is_not_looked_at_again() {
        var glimpse = over(Duration.ofMinutes(1));
        assertThat(glimpse.now()).isEqualTo(1);
        assertThat(glimpse.lately()).isEqualTo(1);
        assertThat(looks).hasValue(1);
        answers.countDown();
        assertThatThrownBy(glimpse::now).hasMessage("it doesn't answer");
        assertThat(glimpse.lately()).isEqualTo(1);
    }
}
