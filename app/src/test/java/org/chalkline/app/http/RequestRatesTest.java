package org.chalkline.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.chalkline.app.http.RequestRates.Sender;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.junit.jupiter.api.Test;

/** How many requests of one sender are carried out, and of how many senders counts are kept. */
class RequestRatesTest {
    private static final int MOST = 1_000;

    private final Hand hand = new Hand();
    private final RequestRates rates = new RequestRates(MOST, hand);

    /** A clock that is moved by hand. */
    private static final class Hand implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void move(Duration by) {
            nanos += by.toNanos();
        }
    }

    private static SignedIn who(String issuer, String subject) {
        return new SignedIn(
                issuer, subject, Instant.EPOCH, "Li", Set.of(Role.CLERK), null, null, null);
    }

    private int carriedOut(Sender sender, int sent) {
        int done = 0;
        for (int i = 0; i < sent; i++) if (rates.count(sender, 60) == 0) done++;
        return done;
    }

    @Test
    void so_many_are_carried_out_in_a_minute_and_then_one_as_each_falls_due() {
        var sender = Sender.address("192.0.2.7");
        assertThat(carriedOut(sender, 200)).isEqualTo(60);
        assertThat(rates.count(sender, 60)).isEqualTo(1);
        hand.move(Duration.ofSeconds(1));
        assertThat(carriedOut(sender, 10)).isEqualTo(1);
        hand.move(Duration.ofMinutes(10));
        assertThat(carriedOut(sender, 200)).isEqualTo(60);
    }

    @Test
    void who_comes_too_soon_is_told_to_the_second_when_to_come_again() {
        var sender = Sender.subject(who("issuer", "li"));
        assertThat(rates.count(sender, 2)).isZero();
        assertThat(rates.count(sender, 2)).isZero();
        assertThat(rates.count(sender, 2)).isEqualTo(30);
        hand.move(Duration.ofSeconds(12));
        assertThat(rates.count(sender, 2)).isEqualTo(18);
        hand.move(Duration.ofSeconds(18));
        assertThat(rates.count(sender, 2)).isZero();
    }

    @Test
    void one_sender_uses_up_nothing_of_another() {
        var li = Sender.subject(who("issuer", "li"));
        assertThat(carriedOut(li, 100)).isEqualTo(60);
        assertThat(carriedOut(Sender.subject(who("issuer", "wang")), 1)).isEqualTo(1);
        assertThat(carriedOut(Sender.subject(who("another", "li")), 1)).isEqualTo(1);
        assertThat(carriedOut(Sender.address("192.0.2.7"), 100)).isEqualTo(60);
        assertThat(carriedOut(Sender.signIn("192.0.2.7"), 1)).isEqualTo(1);
        assertThat(carriedOut(Sender.address("192.0.2.8"), 1)).isEqualTo(1);
    }

    @Test
    void who_has_a_network_of_addresses_is_one_sender() {
        assertThat(carriedOut(Sender.address("2001:db8:1:2::1"), 100)).isEqualTo(60);
        assertThat(carriedOut(Sender.address("2001:db8:1:2:ffff:1:2:3"), 1)).isZero();
        assertThat(carriedOut(Sender.address("2001:db8:1:3::1"), 1)).isEqualTo(1);
    }

    @Test
    void a_million_senders_fill_no_memory_and_do_not_free_who_sends_most() {
        var loud = Sender.address("192.0.2.7");
        assertThat(carriedOut(loud, 200)).isEqualTo(60);
        for (int i = 0; i < 1_000_000; i++) {
            rates.count(Sender.subject(who("issuer", "s" + i)), 60);
            if (i % 100 == 0) assertThat(rates.count(loud, 60)).isPositive();
        }
        assertThat(rates.kept()).isLessThanOrEqualTo(MOST);
    }
}
