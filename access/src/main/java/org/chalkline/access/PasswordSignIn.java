package org.chalkline.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Signs users of the program's own issuer in, by password and, where they have it or need it, a
 * one-time password. Whatever is wrong, the answer is the same and takes as long.
 */
final class PasswordSignIn implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final UserBook users;
    private final Passwords passwords;
    private final OneTimePasswords codes;
    private final Attempts attempts;
    private final DemonstrationDoor demonstration;
    private final Clock clock;

    PasswordSignIn(
            UserBook users,
            Passwords passwords,
            OneTimePasswords codes,
            Attempts attempts,
            DemonstrationDoor demonstration,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.codes = codes;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var user = users.find(given.getName());
        var password = given.getCredentials() instanceof String text ? text : "";
        var code = given.getDetails() instanceof SignInForm form ? form.code() : "";
        if (!isRight(user, password, code)) {
            LOG.warn("Signing in failed: {}", user.map(User::subject).orElse("no such user"));
            throw new BadCredentialsException("name, password or code is wrong");
        }
        var factors = user.map(User::needsCode).orElse(false) ? "password and code" : "password";
        LOG.info("{} signed in by {}", given.getName(), factors);
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        given.getName(), null, AuthorityUtils.NO_AUTHORITIES);
        signedIn.setDetails(new SignedInAt(at(user)));
        return signedIn;
    }

    /** Not before their last password began to count, which is a second after it was chosen. */
    private Instant at(Optional<User> found) {
        var now = clock.instant();
        return found.map(User::validFrom).filter(now::isBefore).orElse(now);
    }

    /** A name that is nobody's is looked at like any other, so that nobody can tell. */
    private boolean isRight(Optional<User> found, String password, String code) {
        var user = found.filter(this::mayComeIn).orElse(null);
        var known = user != null && attempts.begin(user.subject()) ? user.password() : null;
        boolean matches = passwords.matches(password, known);
        if (user == null || !matches) return false;
        var secret = user.totp();
        if (user.needsCode()) {
            boolean right =
                    secret != null && codes.use(user.subject(), secret, code, clock.instant());
            if (!right) return false;
        }
        attempts.succeeded(user.subject());
        return true;
    }

    private boolean mayComeIn(User user) {
        return !user.isDisabled()
                && !user.isLate(clock.instant())
                && (!user.isOfDemonstration() || demonstration.isOpen());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
