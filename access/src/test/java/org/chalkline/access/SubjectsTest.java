package org.chalkline.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Of whom a token speaks whose signature is good. */
class SubjectsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    @TempDir Path folder;

    private UserBook users = new UserBook(Path.of("users"));
    private boolean demonstration;
    private final Set<String> open = new HashSet<>();
    private Converter<Jwt, SignedIn> own = SubjectsTest::none;
    private Converter<Jwt, SignedIn> outside = SubjectsTest::none;

    private static SignedIn none(Jwt token) {
        throw new AssertionError("no door is open");
    }

    @BeforeEach
    void open() {
        var settings = AccessSamples.own(folder);
        users = new UserBook(settings.users());
        own = new OwnSubjects(users, settings.ownName(), () -> demonstration, open::contains);
        outside = new OutsideSubjects(AccessSamples.outside(folder, ""));
        users.add(User.of("li", "Li", Set.of(Role.CLERK), null, NOW).within("licensing", "o-7"));
    }

    private static Jwt token(String subject, Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .subject(subject)
                .issuedAt(NOW)
                .expiresAt(NOW.plusSeconds(600))
                .claims(all -> all.putAll(claims))
                .build();
    }

    private static Jwt own(String subject, Instant authenticated) {
        return token(subject, Map.of("auth_time", authenticated.getEpochSecond()));
    }

    private SignedIn in(Converter<Jwt, SignedIn> door, Jwt token) {
        return requireNonNull(door.convert(token));
    }

    private void refused(Converter<Jwt, SignedIn> door, Jwt token) {
        assertThatThrownBy(() -> door.convert(token))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void a_token_ends_with_the_session_that_it_is_of() {
        var token = token("li", Map.of("auth_time", NOW.getEpochSecond(), "sid", "s-1"));
        refused(own, token);
        open.add("s-1");
        assertThat(in(own, token).subject()).isEqualTo("li");
        open.remove("s-1");
        refused(own, token);
    }

    @Test
    void what_a_user_comes_in_as_is_asked_of_the_users_file_as_it_is_now() {
        var who = in(own, own("li", NOW));
        assertThat(who)
                .isEqualTo(
                        new SignedIn(
                                "http://localhost",
                                "li",
                                NOW,
                                "Li",
                                Set.of(Role.CLERK),
                                "licensing",
                                "o-7",
                                null));
        // Whatever else stands in the token.
        var boasting =
                token("li", Map.of("auth_time", NOW.getEpochSecond(), "roles", "decider system"));
        assertThat(in(own, boasting).roles()).containsExactly(Role.CLERK);
    }

    @Test
    void who_was_disabled_or_is_unknown_does_not_come_in() {
        refused(own, own("wang", NOW));
        users.change("li", user -> user.disabled(true, NOW));
        refused(own, own("li", NOW));
    }

    @Test
    void another_password_ends_what_was_signed_in_before() {
        users.change("li", user -> user.withPassword("hash", null, NOW.plusSeconds(60)));
        refused(own, own("li", NOW));
        assertThat(in(own, own("li", NOW.plusSeconds(60))).subject()).isEqualTo("li");
    }

    @Test
    void a_change_by_another_program_is_heeded() {
        assertThat(in(own, own("li", NOW)).subject()).isEqualTo("li");
        new UserBook(users.path()).change("li", user -> user.disabled(true, NOW));
        refused(own, own("li", NOW));
    }

    @Test
    void users_of_the_demonstration_come_in_there_alone() {
        users.add(
                User.of("demo-clerk", "Demo", Set.of(Role.CLERK), null, NOW)
                        .withPassword("hash", "in the clear", NOW));
        refused(own, own("demo-clerk", NOW));
        demonstration = true;
        assertThat(in(own, own("demo-clerk", NOW)).subject()).isEqualTo("demo-clerk");
    }

    @Test
    void claims_of_an_outside_issuer_say_more_by_the_names_that_are_set() {
        var token =
                token(
                        "7f3c",
                        Map.of(
                                "realm_access",
                                Map.of("roles", List.of("decider", "offline_access", "clerk")),
                                "unit",
                                "licensing",
                                "preferred_username",
                                "li.ming",
                                "auth_time",
                                NOW.minusSeconds(60).getEpochSecond()));
        assertThat(in(outside, token))
                .isEqualTo(
                        new SignedIn(
                                "https://id.example/realms/bureau",
                                "7f3c",
                                NOW.minusSeconds(60),
                                "li.ming",
                                Set.of(Role.CLERK, Role.DECIDER),
                                "licensing",
                                null,
                                null));
    }

    @Test
    void who_has_no_role_comes_in_as_the_public() {
        assertThat(in(outside, token("7f3c", Map.of())).roles()).containsExactly(Role.PUBLIC);
    }

    @Test
    void no_token_leads_to_the_programs_own_role() {
        var roles = Map.<String, Object>of("roles", List.of("clerk", "system"));
        refused(outside, token("7f3c", Map.of("realm_access", roles)));
    }

    @Test
    void no_issuer_names_an_account_of_this_machine() {
        refused(outside, token("local:root", Map.of()));
    }

    @Test
    void who_acts_for_a_school_names_it() {
        var roles = Map.<String, Object>of("roles", List.of("school"));
        refused(outside, token("7f3c", Map.of("realm_access", roles)));
        var named = Map.<String, Object>of("realm_access", roles, "school", "310105-P01");
        assertThat(in(outside, token("7f3c", named)).school()).isEqualTo("310105-P01");
    }
}
