package org.chalkline.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimestampTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final byte[] CONTENT = "a checkpoint\n".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();
    private OwnAuthority own;
    private TimestampAuthority authority;

    @BeforeEach
    void an_authority() throws Exception {
        own = new OwnAuthority(NOW);
        authority = new TimestampAuthority(http, own.address(), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        own.close();
        http.close();
    }

    @Test
    void a_timestamp_states_its_time_and_is_vouched_for_by_the_authoritys_root() throws Exception {
        var stamp = authority.stamp(CONTENT);
        assertThat(stamp.time()).isEqualTo(NOW);
        assertThat(stamp.verify(CONTENT, Set.of(own.root))).isEmpty();
        assertThat(Timestamp.parse(stamp.bytes()).verify(CONTENT, Set.of(own.root))).isEmpty();
    }

    @Test
    void it_vouches_for_no_other_bytes_and_not_under_another_root() throws Exception {
        var stamp = authority.stamp(CONTENT);
        var other = "another checkpoint\n".getBytes(StandardCharsets.UTF_8);
        assertThat(stamp.verify(other, Set.of(own.root))).contains("it is for other bytes");
        try (var stranger = new OwnAuthority(NOW)) {
            assertThat(stamp.verify(CONTENT, Set.of(stranger.root))).isPresent();
        }
        assertThat(stamp.verify(CONTENT, Set.of())).contains("no authority is trusted");
    }

    @Test
    void an_answer_to_another_question_is_not_taken() throws Exception {
        own.repeats = true;
        authority.stamp(CONTENT);
        assertThatThrownBy(() -> authority.stamp(CONTENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not to our question");
    }

    @Test
    void no_flipped_bit_of_the_signed_part_passes() throws Exception {
        var bytes = authority.stamp(CONTENT).bytes();
        int passed = 0;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 4;
            try {
                var stamp = Timestamp.parse(bytes);
                boolean good = stamp.verify(CONTENT, Set.of(own.root)).isEmpty();
                // What lies outside of what is signed can't change what is said.
                if (good) assertThat(stamp.time()).isEqualTo(NOW);
                if (good) passed++;
            } catch (IOException | RuntimeException e) {
                assertThat(e).isNotNull();
            }
            bytes[i] ^= 4;
        }
        assertThat(passed).isLessThan(bytes.length / 20);
    }
}
