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
    private static final Wrong CURRENT =
            new Wrong(
                    "当前密码有误，或尝试次数过多。失败五次以后，请稍候再试。",
                    "The current password is wrong, or there were too many attempts. After five, wait a while before the next one.");
    private static final Wrong DEMONSTRATION =
            new Wrong(
                    "演示用户的密码由 ./run 打印，不能修改。",
                    "Users of the demonstration keep the password that ./run prints.");
    private static final Wrong TWO_WAYS =
            new Wrong("两次输入的新密码不一致。", "The new password was typed in two ways.");
    private static final Wrong THE_SAME =
            new Wrong("新密码与当前密码相同。", "The new password is the current one.");

    /** What makes a password unusable, of which the English words name the part that applies. */
    private static final String UNUSABLE =
            "新密码须为 %d 至 %d 个字符，至少含 %d 个不同的字符，不得包含用户名，也不得常见或容易猜到。"
                    .formatted(Passwords.SHORTEST, Passwords.LONGEST, Passwords.SHORTEST / 2);

    /**
     * Why a password was not changed, to be shown to whoever wanted to.
     *
     * @param chinese in simplified Chinese
     * @param english the same in English
     */
    record Wrong(String chinese, String english) {}

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
    Optional<Wrong> change(String subject, String current, String chosen, String repeated) {
        var user = users.find(subject).orElse(null);
        if (user == null || user.isOfDemonstration()) {
            return Optional.of(DEMONSTRATION);
        }
        boolean isLookedAt = attempts.begin(subject);
        if (!passwords.matches(current, isLookedAt ? user.password() : null)) {
            LOG.warn("{} gave another password than the current one", subject);
            return Optional.of(CURRENT);
        }
        attempts.succeeded(subject);
        if (!chosen.equals(repeated)) return Optional.of(TWO_WAYS);
        if (chosen.equals(current)) return Optional.of(THE_SAME);
        try {
            var hash = passwords.hashOf(chosen, subject);
            users.change(subject, now -> now.withOwnPassword(hash, clock.instant()));
        } catch (AccessRefusedException e) {
            return Optional.of(new Wrong(UNUSABLE, String.valueOf(e.getMessage())));
        }
        sessions.endOf(subject);
        LOG.info("{} changed their password", subject);
        return Optional.empty();
    }
}
