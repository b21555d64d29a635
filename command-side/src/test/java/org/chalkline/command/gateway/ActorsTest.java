package org.chalkline.command.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.util.stream.Stream;
import org.chalkline.command.RefusedException;
import org.chalkline.command.SignedActors;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.PersonalReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ActorsTest {
    private static final String BEHALF = "X-Chalkline-On-Behalf-Of";

    private final Actors actors = new Actors();
    private MockHttpServletRequest request = from(SignedActors.signedIn("li", Role.CLERK));

    private static MockHttpServletRequest from(SignedIn who) {
        var request = new MockHttpServletRequest();
        request.setAttribute(SignedIn.ATTRIBUTE, who);
        return request;
    }

    @Test
    void the_actor_is_who_signed_in_and_headers_say_for_whom() {
        request.addHeader(BEHALF, "%E9%95%BF%E5%AE%81%E5%8C%BA%20Bureau+1");
        assertThat(actors.actor(request))
                .isEqualTo(
                        new Actor(
                                "li",
                                "clerk",
                                "长宁区 Bureau+1",
                                new SignIn(SignedActors.ISSUER, "li", SignedActors.NOON)));
    }

    @Test
    void no_header_says_who_acts_and_in_which_role() {
        request.addHeader("X-Chalkline-Actor", "director");
        request.addHeader("X-Chalkline-Role", "decider");
        assertThat(actors.actor(request)).isEqualTo(SignedActors.of("li", "clerk"));

        request = new MockHttpServletRequest();
        request.addHeader("X-Chalkline-Actor", "director");
        request.addHeader("X-Chalkline-Role", "decider");
        refused("ACTOR_MISSING");
    }

    @Test
    void the_reader_is_who_signed_in_with_the_purpose_they_say() {
        request.addHeader("X-Chalkline-Purpose", "service");
        assertThat(actors.reader(request))
                .isEqualTo(new PersonalReader("li", "clerk", null, "service"));
    }

    @Test
    void nobody_acts_who_has_not_signed_in() {
        request = from(SignedIn.anybody());
        refused("ACTOR_MISSING");
        request = new MockHttpServletRequest();
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
        request.addHeader(BEHALF, value);
        refused("ACTOR_MALFORMED");
    }

    @Test
    void a_value_has_at_most_100_characters() {
        request.addHeader(BEHALF, "%E9%95%BF".repeat(100));
        assertThat(actors.actor(request).onBehalfOf()).hasSize(100);
        request = from(SignedActors.signedIn("li", Role.CLERK));
        request.addHeader(BEHALF, "x".repeat(101));
        refused("ACTOR_MALFORMED");
    }

    @Test
    void a_header_sent_twice_is_refused() {
        request.addHeader(BEHALF, "officer-12");
        request.addHeader(BEHALF, "officer-13");
        refused("ACTOR_MALFORMED");
    }

    @Test
    void nobody_is_named_by_an_identity_number() {
        request.addHeader(BEHALF, "li-11010519491231002X");
        refused("IDENTITY_NUMBER_MISPLACED");
        request = from(SignedActors.signedIn("li-11010519491231002X", Role.CLERK));
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
        var own = "(?s)ACTOR_(RESERVED|MALFORMED):.*";
        request = from(SignedActors.signedIn(name, Role.CLERK));
        assertThatThrownBy(() -> actors.actor(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching(own);
        request = from(SignedActors.signedIn("li", Role.CLERK));
        request.addHeader(BEHALF, URLEncoder.encode(name.strip(), UTF_8).replace("+", "%20"));
        assertThatThrownBy(() -> actors.actor(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching(own);
        assertThatThrownBy(() -> SignedActors.of(name, "clerk"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("ACTOR_RESERVED:");
    }

    @Test
    void nobody_outside_acts_in_the_programs_own_role() {
        request = from(SignedActors.signedIn("li", Role.SYSTEM));
        refused("ACTOR_RESERVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chalk", "chalkliner", "systems", "system-2", "林小明", "line", "Linda"})
    void other_names_are_borne_by_whoever_has_them(String name) {
        request = from(SignedActors.signedIn(name, Role.CLERK));
        assertThat(actors.actor(request).id()).isEqualTo(name);
    }

    private void refused(String code) {
        assertThatThrownBy(() -> actors.actor(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(code + ":");
    }
}
