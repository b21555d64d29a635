package org.chalkline.command.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class ActorFromHeadersTest {
    private static final List<String> OWN_NAMES_REFUSED_IN =
            List.of("X-Chalkline-Actor", "X-Chalkline-Role", "X-Chalkline-On-Behalf-Of");

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

    @ParameterizedTest
    @ValueSource(strings = {"X-Chalkline-Actor", "X-Chalkline-Role", "X-Chalkline-On-Behalf-Of"})
    void nobody_is_named_by_an_identity_number(String header) {
        headers.set(header, "li-11010519491231002X");
        refused("IDENTITY_NUMBER_MISPLACED");
    }

    /** As the program names itself, and as that can be written to look alike. */
    private static Stream<String> ownNames() {
        return Stream.of(
                "chalkline",
                "Chalkline",
                "CHALKLINE",
                "ChalkLine",
                " chalkline ",
                "chalk\u00adline", // a soft hyphen
                "ｃｈａｌｋｌｉｎｅ", // wide letters
                "сhalkline", // a Cyrillic letter
                "chalklinе", // another one
                "chalkΙine", // a Greek one
                "cha1kline",
                "chaIkline", // a great i
                "chálkline",
                "𝐜𝐡𝐚𝐥𝐤𝐥𝐢𝐧𝐞",
                "system",
                "System",
                "ѕystem",
                "systern",
                "ＳＹＳＴＥＭ");
    }

    @ParameterizedTest
    @MethodSource("ownNames")
    void nobody_outside_bears_a_name_that_could_be_taken_for_the_programs(String name) {
        var encoded = URLEncoder.encode(name.strip(), UTF_8).replace("+", "%20");
        for (var header : OWN_NAMES_REFUSED_IN) {
            var before = headers.getFirst(header);
            headers.set(header, encoded);
            assertThatThrownBy(() -> reader.resolve(headers, here))
                    .as(header)
                    .isInstanceOf(RefusedException.class)
                    // An invisible sign is refused before it is looked at any closer.
                    .hasMessageMatching("(?s)ACTOR_(RESERVED|MALFORMED):.*");
            if (before == null) headers.remove(header);
            else headers.set(header, before);
        }
        assertThatThrownBy(() -> new Actor(name, "clerk", null))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("ACTOR_RESERVED:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chalk", "chalkliner", "systems", "system-2", "林小明", "line", "Linda"})
    void other_names_are_borne_by_whoever_has_them(String name) {
        headers.set("X-Chalkline-Actor", URLEncoder.encode(name, UTF_8));
        assertThat(reader.resolve(headers, here).id()).isEqualTo(name);
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
