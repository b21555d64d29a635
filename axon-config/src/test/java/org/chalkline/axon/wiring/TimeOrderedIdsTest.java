package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_the_time() {
        long before = System.currentTimeMillis();
        var id = UUID.fromString(ids.generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, System.currentTimeMillis());
    }

    @Test
    void an_id_sorts_as_text_after_those_of_earlier_milliseconds() throws Exception {
        var first = ids.generateIdentifier();
        Thread.sleep(2);
        assertThat(ids.generateIdentifier()).isGreaterThan(first);
    }

    @Test
    void no_two_ids_are_alike() {
        assertThat(Stream.generate(ids::generateIdentifier).limit(100_000)).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 100_000).parallel().mapToObj(i -> ids.generateIdentifier()))
                .doesNotHaveDuplicates();
    }

    @Test
    void axon_gives_them_to_its_messages() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
        var event = new GenericEventMessage<>("fact");
        assertThat(UUID.fromString(event.getIdentifier()).version()).isEqualTo(7);
    }
}
