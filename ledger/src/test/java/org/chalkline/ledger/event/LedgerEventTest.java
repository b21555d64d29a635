package org.chalkline.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEventTest {
    private static final LedgerEvent EVENT =
            new LedgerEvent(
                    4711,
                    "0191-a",
                    "School",
                    "qingtong-primary",
                    "3",
                    "school.SchoolRenamed",
                    "1",
                    "2026-11-24T08:00:00.000Z",
                    "{\"name\":\"青桐路小学\",\"effectiveOn\":\"2026-09-01\"}",
                    "{\"actor\":\"clerk-1\",\"salt\":\"c2FsdA\"}");

    @Test
    void the_canonical_form_is_a_cloud_event_with_its_members_in_order() throws Exception {
        var form = EVENT.canonicalForm();
        assertThat(form)
                .isEqualTo(
                        "{\"data\":{\"fact\":{\"effectiveOn\":\"2026-09-01\",\"name\":\"青桐路小学\"},"
                                + "\"metadata\":{\"actor\":\"clerk-1\",\"salt\":\"c2FsdA\"}},"
                                + "\"datacontenttype\":\"application/json\",\"id\":\"0191-a\","
                                + "\"position\":\"4711\",\"revision\":\"1\",\"sequence\":\"3\","
                                + "\"source\":\"School\",\"specversion\":\"1.0\","
                                + "\"subject\":\"qingtong-primary\","
                                + "\"time\":\"2026-11-24T08:00:00.000Z\","
                                + "\"type\":\"school.SchoolRenamed\"}");
        assertThat(CanonicalJson.of(form)).contains(form);
        assertThat(EVENT.entry())
                .isEqualTo(
                        MessageDigest.getInstance("SHA-256")
                                .digest(form.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_member_takes_part() {
        var others =
                List.of(
                        with(4712, "0191-a", "School", "q", "3", "t", "1", "z", "{}", "{}"),
                        with(4711, "0191-b", "School", "q", "3", "t", "1", "z", "{}", "{}"),
                        with(4711, "0191-a", "Licence", "q", "3", "t", "1", "z", "{}", "{}"),
                        with(4711, "0191-a", "School", "p", "3", "t", "1", "z", "{}", "{}"),
                        with(4711, "0191-a", "School", "q", "4", "t", "1", "z", "{}", "{}"),
                        with(4711, "0191-a", "School", "q", "3", "u", "1", "z", "{}", "{}"),
                        with(4711, "0191-a", "School", "q", "3", "t", "2", "z", "{}", "{}"),
                        with(4711, "0191-a", "School", "q", "3", "t", "1", "y", "{}", "{}"),
                        with(4711, "0191-a", "School", "q", "3", "t", "1", "z", "[]", "{}"),
                        with(4711, "0191-a", "School", "q", "3", "t", "1", "z", "{}", "[]"));
        var plain = with(4711, "0191-a", "School", "q", "3", "t", "1", "z", "{}", "{}").entry();
        assertThat(others).noneMatch(other -> MessageDigest.isEqual(other.entry(), plain));
        assertThat(others.stream().map(LedgerEvent::canonicalForm)).doesNotHaveDuplicates();
    }

    @Test
    void text_that_is_no_exact_json_is_taken_as_text_and_not_for_a_json_text() {
        var broken = fact("{\"amount\":9007199254740993}");
        assertThat(broken.canonicalForm())
                .contains("\"factText\":\"{\\\"amount\\\":9007199254740993}\"");
        assertThat(broken.entry()).isNotEqualTo(fact("{\"amount\":9007199254740992}").entry());
        assertThat(fact("abc").entry()).isNotEqualTo(fact("\"abc\"").entry());
        assertThat(fact("{\"a\":1,\"a\":2}").entry()).isNotEqualTo(fact("{\"a\":2}").entry());
    }

    private static LedgerEvent fact(String fact) {
        return with(0, "id", "s", "q", "0", "t", "1", "z", fact, "{}");
    }

    private static LedgerEvent with(
            long position,
            String id,
            String source,
            String subject,
            String sequence,
            String type,
            String revision,
            String time,
            String fact,
            String metadata) {
        return new LedgerEvent(
                position, id, source, subject, sequence, type, revision, time, fact, metadata);
    }
}
