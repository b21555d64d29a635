package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SaltsTest {

    @Test
    void no_two_are_alike_whoever_draws_them() {
        var salts = new Salts();
        var drawn = IntStream.range(0, 5_000).parallel().mapToObj(i -> salts.next()).toList();
        var others = IntStream.range(0, 5_000).mapToObj(i -> new Salts().next()).toList();
        assertThat(Stream.concat(drawn.stream(), others.stream()))
                .allMatch(salt -> salt.matches("[A-Za-z0-9_-]{22}"))
                .doesNotHaveDuplicates();
    }
}
