package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.chalkline.command.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class ActorFromHeadersTest {
    private final ActorFromHeaders reader = new ActorFromHeaders();
    private final HttpHeaders headers = new HttpHeaders();
    private final InetAddress here = address("127.0.0.1");

    ActorFromHeadersTest() {
        headers.set("Host", "localhost:8080");
        headers.set("X-Chalkline-Actor", "officer-12");
        headers.set("X-Chalkline-Role", "clerk");
    }

    @Test
    void the_actor_is_read_from_the_headers() {
        headers.set("X-Chalkline-On-Behalf-Of", "%E9%95%BF%E5%AE%81%E5%8C%BA%20Bureau+1");
        assertThat(reader.resolve(headers, here))
                .isEqualTo(new Actor("officer-12", "clerk", "长宁区 Bureau+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void a_loopback_name_is_believed(String host) {
        headers.set("Host", host);
        assertThat(reader.resolve(headers, address("::1"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.7",
                "",
                "localhost:8080,evil.example",
                "evil.example:8080"
            })
    void a_page_that_pointed_its_own_name_here_is_not_believed(String host) {
        headers.set("Host", host);
        refused("ACTOR_NOT_TRUSTED");
    }

    @Test
    void a_request_without_a_host_is_not_believed() {
        headers.remove("Host");
        refused("ACTOR_NOT_TRUSTED");
    }

    @Test
    void a_request_from_another_machine_is_not_believed() {
        for (var address : new String[] {"192.0.2.7", "10.0.0.1", "::2"}) {
            assertThatThrownBy(() -> reader.resolve(headers, address(address)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("ACTOR_NOT_TRUSTED");
        }
        assertThatThrownBy(() -> reader.resolve(headers, null))
                .hasMessageStartingWith("ACTOR_NOT_TRUSTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Chalkline-Actor", "X-Chalkline-Role"})
    void actor_and_role_must_be_said(String header) {
        headers.remove(header);
        refused("ACTOR_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "%4",
                "%zz",
                "%FF",
                "%ED%A0%80",
                "%00",
                "%0A",
                "é",
                "a%E2%80%AE"
            })
    void a_value_that_is_not_percent_encoded_printable_text_is_refused(String value) {
        headers.set("X-Chalkline-Actor", value);
        refused("ACTOR_MALFORMED");
    }

    @Test
    void a_value_has_at_most_100_characters() {
        headers.set("X-Chalkline-Actor", "%E9%95%BF".repeat(100));
        assertThat(reader.resolve(headers, here).id()).hasSize(100);
        headers.set("X-Chalkline-Actor", "x".repeat(101));
        refused("ACTOR_MALFORMED");
    }

    @Test
    void a_header_sent_twice_is_refused() {
        headers.add("X-Chalkline-Actor", "officer-13");
        refused("ACTOR_MALFORMED");
    }

    private void refused(String code) {
        assertThatThrownBy(() -> reader.resolve(headers, here))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(code + ":");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
