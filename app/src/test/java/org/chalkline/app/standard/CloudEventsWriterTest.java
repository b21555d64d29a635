package org.chalkline.app.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.CloudEventUtils;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;

/** CloudEvents, as the SDK of those who specified them reads them. */
class CloudEventsWriterTest {

    private static List<CloudEvent> read(Recorded recorded) throws Exception {
        var format = EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);
        assertThat(format).isNotNull();
        var text = new String(recorded.written(StandardForm.CLOUDEVENTS_LINES), UTF_8);
        var events = new ArrayList<CloudEvent>();
        for (var line : text.lines().toList()) {
            events.add(format.deserialize(line.getBytes(UTF_8)));
        }
        return events;
    }

    @Test
    void the_sdk_reads_every_fact_as_an_event_of_an_absolute_source_and_a_reverse_dns_type()
            throws Exception {
        var events = read(Recorded.story());
        assertThat(events).hasSize(7);
        var first = events.getFirst();
        assertThat(first.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(first.getId()).isEqualTo("event-0");
        assertThat(first.getSource()).hasToString("https://records.example/ledger");
        assertThat(first.getSource().isAbsolute()).isTrue();
        assertThat(first.getType()).isEqualTo("org.chalkline.school.SchoolRegistered");
        assertThat(first.getSubject()).isEqualTo("P05");
        assertThat(first.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00Z"));
        assertThat(first.getDataContentType()).isEqualTo("application/json");
        assertThat(first.getExtension("position")).isEqualTo("0");
        assertThat(first.getExtension("effectiveon")).isEqualTo("1958-09-01");
        assertThat(first.getExtension("actor")).isEqualTo("zhou");
        assertThat(first.getExtension("authid")).isEqualTo("sub-zhou");
        assertThat(first.getExtension("authtype")).isEqualTo("app_user");
        var clue = events.get(4);
        assertThat(clue.getExtension("causationid")).isEqualTo("event-1");
        assertThat(clue.getExtension("correlationid")).isEqualTo("approve");
        assertThat(clue.getExtension("authtype")).isEqualTo("system");
        assertThat(events).extracting(CloudEvent::getId).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(each -> String.valueOf(each.getExtension("sequence")))
                .isSorted();
    }

    @Test
    void the_data_is_the_fact_as_it_is_stored_sealed_where_that_is_sealed() throws Exception {
        var event = read(Recorded.person()).getFirst();
        var data = CloudEventUtils.mapData(event, bytes -> bytes);
        assertThat(data).isNotNull();
        var read = FactJson.MAPPER.readTree(data.toBytes());
        var stored = Recorded.person().legible().getFirst().stored().payload();
        assertThat(read).isEqualTo(FactJson.MAPPER.readTree(stored));
        assertThat(read.at("/name/sealed").asString()).isEqualTo("AYq7OqSh");
    }

    @Test
    void what_serves_proofs_alone_stays_behind() throws Exception {
        var text = new String(Recorded.story().written(StandardForm.CLOUDEVENTS_LINES), UTF_8);
        assertThat(text).doesNotContain("grain", "salt", "k1:00", "ommandDigest");
    }

    @Test
    void names_of_attributes_are_short_and_of_lower_case_letters_and_digits() throws Exception {
        var text = new String(Recorded.story().written(StandardForm.CLOUDEVENTS_LINES), UTF_8);
        for (var line : text.lines().toList()) {
            for (var each : FactJson.MAPPER.readTree(line).properties()) {
                assertThat(each.getKey()).matches("[a-z0-9]{1,20}");
                if (!each.getKey().equals("data")) {
                    assertThat(each.getValue().asString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_batch_holds_the_same_events() throws Exception {
        var batch =
                FactJson.MAPPER.readTree(Recorded.story().written(StandardForm.CLOUDEVENTS_BATCH));
        var lines = new String(Recorded.story().written(StandardForm.CLOUDEVENTS_LINES), UTF_8);
        assertThat(batch).map(Object::toString).isEqualTo(lines.lines().toList());
        var none = new Recorded();
        assertThat(none.written(StandardForm.CLOUDEVENTS_LINES)).isEmpty();
        assertThat(FactJson.MAPPER.readTree(none.written(StandardForm.CLOUDEVENTS_BATCH)))
                .isEmpty();
    }

    @Test
    void what_is_no_json_is_handed_on_as_text_and_what_spans_lines_as_one() throws Exception {
        var odd =
                new Recorded()
                        .add("P05", "school.Unheard", "no\njson", Map.of("actor", "a\u0007b"))
                        .add("P05", "school.Unheard", "{\"a\":\n1.10}", Map.of());
        var events = read(odd);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getDataContentType()).isEqualTo("text/plain");
        assertThat(events.getFirst().getExtension("actor")).isEqualTo("a b");
    }

    @Test
    void a_source_is_made_of_an_origin_or_of_none() {
        assertThat(StandardWriter.source("localhost/ledger"))
                .hasToString("https://localhost/ledger");
        assertThat(StandardWriter.source("记录.example/账").isAbsolute()).isTrue();
        assertThatThrownBy(() -> StandardWriter.source("[/x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
