package org.chalkline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Signing in, and those who guess. */
class PasswordSignInTest {
    private static final String PASSWORD = "four words are long";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir Path folder;

    private final Hands clock = new Hands();
    private final Passwords passwords = new Passwords();
    private final OneTimePasswords codes = new OneTimePasswords();
    private UserBook users = new UserBook(Path.of("users"));
    private boolean demonstration;

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-30T04:00:00Z");

        void goOn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void add() {
        users = new UserBook(folder.resolve("data.users"));
        var now = clock.instant();
        users.add(
                User.of("wang", "Wang", Set.of(Role.CLERK), null, now)
                        .withPassword(passwords.hashOf(PASSWORD, "wang"), null, now));
        users.add(
                User.of("li", "Li", Set.of(Role.DECIDER), null, now)
                        .withPassword(passwords.hashOf(PASSWORD, "li"), null, now)
                        .withTotp(SECRET, now));
        door = door();
    }

    private PasswordSignIn door = door();

    private PasswordSignIn door() {
        return new PasswordSignIn(
                users, passwords, codes, new Attempts(clock), () -> demonstration, clock);
    }

    private boolean comesIn(String name, String password, String code) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        given.setDetails(new SignInForm(code));
        try {
            return door.authenticate(given).isAuthenticated();
        } catch (BadCredentialsException e) {
            assertThat(e).hasMessage("name, password or code is wrong");
            return false;
        }
    }

    @Test
    void a_clerk_signs_in_by_password_and_a_decider_by_a_code_as_well() {
        assertThat(comesIn("wang", PASSWORD, "")).isTrue();
        assertThat(comesIn("li", PASSWORD, "")).isFalse();
        assertThat(comesIn("li", PASSWORD, codes.at(SECRET, clock.instant()))).isTrue();
    }

    @Test
    void a_decider_without_a_second_factor_does_not_come_in() {
        users.change("li", user -> user.withTotp(null, clock.instant()));
        assertThat(comesIn("li", PASSWORD, "")).isFalse();
        assertThat(comesIn("li", PASSWORD, codes.at(SECRET, clock.instant()))).isFalse();
    }

    @Test
    void a_code_is_good_once_and_for_a_minute_and_a_half() {
        var code = codes.at(SECRET, clock.instant());
        assertThat(comesIn("li", PASSWORD, code)).isTrue();
        assertThat(comesIn("li", PASSWORD, code)).isFalse();
        clock.goOn(Duration.ofMinutes(10));
        assertThat(comesIn("li", PASSWORD, code)).isFalse();
        var behind = codes.at(SECRET, clock.instant().minusSeconds(30));
        assertThat(comesIn("li", PASSWORD, behind)).isTrue();
    }

    @Test
    void the_codes_are_those_of_rfc_6238() {
        // Appendix B, of which the last six digits are shown.
        assertThat(codes.at(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(codes.at(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(codes.at(SECRET, Instant.ofEpochSecond(2_000_000_000))).isEqualTo("279037");
    }

    @Test
    void who_guesses_a_password_waits_and_the_right_one_is_refused_meanwhile() {
        for (int i = 0; i < 5; i++) assertThat(comesIn("wang", "guess number " + i, "")).isFalse();
        assertThat(comesIn("wang", PASSWORD, "")).isFalse();
        clock.goOn(Duration.ofSeconds(3));
        assertThat(comesIn("wang", PASSWORD, "")).isTrue();
    }

    @Test
    void who_guesses_codes_has_700_attempts_in_a_week_and_the_right_password_resets_nothing() {
        int looked = 0;
        var attempts = new Attempts(clock);
        for (var end = clock.instant().plus(Duration.ofDays(7)); clock.instant().isBefore(end); ) {
            if (attempts.begin("li")) looked++;
            clock.goOn(Duration.ofSeconds(10));
        }
        assertThat(looked).isLessThan(700);

        door = door();
        for (int i = 0; i < 5; i++) assertThat(comesIn("li", PASSWORD, "00000" + i)).isFalse();
        assertThat(comesIn("li", PASSWORD, codes.at(SECRET, clock.instant()))).isFalse();
    }

    @Test
    void who_was_disabled_does_not_come_in() {
        users.change("wang", user -> user.disabled(true, clock.instant()));
        assertThat(comesIn("wang", PASSWORD, "")).isFalse();
        assertThat(comesIn("nobody", PASSWORD, "")).isFalse();
    }

    @Test
    void a_password_that_was_made_is_good_for_a_week() {
        var made = passwords.made();
        users.change(
                "wang",
                user -> user.withInitialPassword(passwords.hashOfMade(made), clock.instant()));
        clock.goOn(Duration.ofDays(6));
        assertThat(comesIn("wang", made, "")).isTrue();
        clock.goOn(Duration.ofDays(2));
        assertThat(comesIn("wang", made, "")).isFalse();
    }

    @Test
    void users_of_the_demonstration_sign_in_there_alone() {
        var hash = passwords.hashOf(PASSWORD, "demo");
        users.add(
                User.of("demo", "Demo", Set.of(Role.CLERK), null, clock.instant())
                        .withPassword(hash, PASSWORD, clock.instant()));
        assertThat(comesIn("demo", PASSWORD, "")).isFalse();
        demonstration = true;
        assertThat(comesIn("demo", PASSWORD, "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "wang-wang-wang-x", ""})
    void a_password_that_is_soon_guessed_is_refused(String password) {
        assertThatThrownBy(() -> passwords.hashOf(password, "wang"))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void no_name_is_given_twice_and_no_password_stands_in_the_file() throws Exception {
        assertThatThrownBy(
                        () ->
                                users.add(
                                        User.of(
                                                "li",
                                                "Another",
                                                Set.of(Role.CLERK),
                                                null,
                                                clock.instant())))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(Files.readString(users.path()))
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_file_that_others_can_read_or_that_is_a_link_is_not_believed() throws Exception {
        Files.setPosixFilePermissions(users.path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new UserBook(users.path()).find("li"))
                .hasMessageContaining("chmod 600");
        var link = folder.resolve("link");
        Files.createSymbolicLink(link, users.path());
        assertThatThrownBy(() -> new UserBook(link).find("li")).hasMessageContaining("is a link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " li", "a b", "11010519491231002X", "-li", "li\n"})
    void a_name_that_facts_can_not_bear_is_refused(String name) {
        assertThatThrownBy(() -> User.of(name, "x", Set.of(Role.CLERK), null, clock.instant()))
                .isInstanceOf(AccessRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "PUBLIC"})
    void nobody_is_made_a_user_in_a_role_that_is_nobodys(String role) {
        assertThatThrownBy(
                        () -> User.of("x", "x", Set.of(Role.valueOf(role)), null, clock.instant()))
                .isInstanceOf(AccessRefusedException.class);
    }
}
