package org.chalkline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing one's own password, and passwords that the program made. */
class PasswordChangeTest {
    private static final Instant NOW = Instant.parse("2026-12-01T04:00:00.700Z");
    private static final String CURRENT = "four words are long";
    private static final String CHOSEN = "seven other clouds above";

    @TempDir Path folder;

    private final Passwords passwords = new Passwords();
    private UserBook users = new UserBook(Path.of("users"));
    private PasswordChange change = change();

    private PasswordChange change() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new PasswordChange(
                users,
                passwords,
                new Attempts(clock),
                new OpenSessions(Duration.ofHours(8)),
                clock);
    }

    @BeforeEach
    void add() {
        users = new UserBook(folder.resolve("data.users"));
        var user = User.of("wang", "Wang", Set.of(Role.CLERK), null, NOW);
        users.add(user.withPassword(passwords.hashOf(CURRENT, "wang"), null, NOW));
        change = change();
    }

    private User wang() {
        return users.find("wang").orElseThrow();
    }

    private boolean isPassword(String password) {
        return passwords.matches(password, wang().password());
    }

    @Test
    void whoever_knows_the_current_password_chooses_another() {
        assertThat(change.change("wang", CURRENT, CHOSEN, CHOSEN)).isEmpty();
        assertThat(isPassword(CHOSEN)).isTrue();
        assertThat(isPassword(CURRENT)).isFalse();
    }

    @Test
    void whoever_does_not_know_it_changes_nothing_and_has_five_attempts() {
        for (int i = 0; i < 5; i++) {
            assertThat(change.change("wang", "guess number " + i, CHOSEN, CHOSEN)).isPresent();
        }
        assertThat(change.change("wang", CURRENT, CHOSEN, CHOSEN)).isPresent();
        assertThat(isPassword(CURRENT)).isTrue();
    }

    @Test
    void a_new_one_that_is_common_or_mistyped_or_the_same_is_refused() {
        assertThat(change.change("wang", CURRENT, "password1234", "password1234")).isPresent();
        assertThat(change.change("wang", CURRENT, CHOSEN, CHOSEN + "x")).isPresent();
        assertThat(change.change("wang", CURRENT, CURRENT, CURRENT)).isPresent();
        assertThat(change.change("wang", CURRENT, "short", "short")).isPresent();
        assertThat(isPassword(CURRENT)).isTrue();
    }

    @Test
    void what_was_signed_in_within_the_same_second_has_ended() {
        change.change("wang", CURRENT, CHOSEN, CHOSEN);
        assertThat(NOW).isBefore(wang().validFrom());
    }

    @Test
    void a_password_that_was_made_is_good_for_seven_days_and_until_another_is_chosen() {
        var made = passwords.made();
        users.change("wang", user -> user.withInitialPassword(passwords.hashOfMade(made), NOW));
        users = new UserBook(users.path());
        assertThat(wang().isInitial()).isTrue();
        assertThat(wang().isLate(NOW.plus(Duration.ofDays(6)))).isFalse();
        assertThat(wang().isLate(NOW.plus(Duration.ofDays(8)))).isTrue();
        change = change();
        assertThat(change.change("wang", made, CHOSEN, CHOSEN)).isEmpty();
        assertThat(wang().isInitial()).isFalse();
        assertThat(wang().isLate(NOW.plus(Duration.ofDays(800)))).isFalse();
    }
}
