package org.chalkline.access;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of passwords by those whose they are. Whoever sits down at a browser that was left open
 * doesn't know the current one, and has as few attempts at it as at signing in.
 */
final class PasswordChange {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordChange.class);
    private static final String WRONG =
            "The current password is wrong, or there were too many attempts. After five, wait a while before the next one.";

    private final UserBook users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final OpenSessions sessions;
    private final Clock clock;

    PasswordChange(
            UserBook users,
            Passwords passwords,
            Attempts attempts,
            OpenSessions sessions,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Changes somebody's password and ends all that they signed in with before.
     *
     * @param repeated the new one, typed once more
     * @return why it was not changed, to be shown to them; empty if it was
     */
    Optional<String> change(String subject, String current, String chosen, String repeated) {
        var user = users.find(subject).orElse(null);
        if (user == null || user.isOfDemonstration()) {
            return Optional.of("Users of the demonstration keep the password that ./run prints.");
        }
        boolean isLookedAt = attempts.begin(subject);
        if (!passwords.matches(current, isLookedAt ? user.password() : null)) {
            LOG.warn("{} gave another password than the current one", subject);
            return Optional.of(WRONG);
        }
        attempts.succeeded(subject);
        if (!chosen.equals(repeated)) return Optional.of("The new password was typed in two ways.");
        if (chosen.equals(current)) return Optional.of("The new password is the current one.");
        try {
            var hash = passwords.hashOf(chosen, subject);
            users.change(subject, now -> now.withOwnPassword(hash, clock.instant()));
        } catch (AccessRefusedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        sessions.endOf(subject);
        LOG.info("{} changed their password", subject);
        return Optional.empty();
    }
}
