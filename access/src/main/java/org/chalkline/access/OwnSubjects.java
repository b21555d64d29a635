package org.chalkline.access;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Who it is that a token of the program's own issuer speaks of. The token says the name alone; what
 * they come in as is asked of the users' file, as it is now.
 */
final class OwnSubjects implements Converter<Jwt, SignedIn> {
    private final UserBook users;
    private final String issuer;
    private final BooleanSupplier isDemonstration;
    private final Predicate<String> isOpen;

    /**
     * @param isDemonstration whether users of the demonstration may come in
     * @param isOpen whether a session of a browser goes on
     */
    OwnSubjects(
            UserBook users,
            String issuer,
            BooleanSupplier isDemonstration,
            Predicate<String> isOpen) {
        this.users = users;
        this.issuer = issuer;
        this.isDemonstration = isDemonstration;
        this.isOpen = isOpen;
    }

    @Override
    public SignedIn convert(Jwt token) {
        var subject = token.getSubject();
        var user = subject == null ? null : users.find(subject).orElse(null);
        var at = authenticatedAt(token);
        var session = token.getClaimAsString(OwnTokens.SESSION);
        boolean good =
                user != null
                        && !user.isDisabled()
                        && !at.isBefore(user.validFrom())
                        && (session == null || isOpen.test(session))
                        && (!user.isOfDemonstration() || isDemonstration.getAsBoolean());
        if (user == null || !good) {
            throw new InvalidBearerTokenException("The token's user may not come in");
        }
        return user.signedIn(issuer, at);
    }

    private static Instant authenticatedAt(Jwt token) {
        if (token.getClaim(OwnTokens.AUTHENTICATED_AT) instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        throw new InvalidBearerTokenException("The token doesn't say when somebody signed in");
    }
}
