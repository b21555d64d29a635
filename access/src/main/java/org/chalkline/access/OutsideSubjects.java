package org.chalkline.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Who it is that a token of an outside issuer speaks of, by the claims that are set. Words among
 * the roles that are none of ours are another program's; a token that gives the program's own role
 * is refused as a whole. Who has no role comes in as the public does.
 */
final class OutsideSubjects implements Converter<Jwt, SignedIn> {
    private static final int LONGEST = 200;

    private final AccessSettings settings;

    OutsideSubjects(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public SignedIn convert(Jwt token) {
        var claims = settings.claims();
        var subject = token.getSubject();
        if (subject == null || subject.length() > LONGEST || SignedIn.isLocalAccount(subject)) {
            throw refused("The token's subject can be nobody's");
        }
        var school = text(token, claims.school());
        var roles = roles(token, claims.roles());
        if (roles.contains(Role.SCHOOL) && school == null) {
            throw refused("The token names no school to act for");
        }
        return new SignedIn(
                settings.issuer(),
                subject,
                authenticatedAt(token),
                Objects.requireNonNullElse(text(token, claims.name()), subject),
                roles,
                text(token, claims.unit()),
                text(token, claims.officer()),
                school);
    }

    /** When they signed in; when the token was given out, where the issuer says nothing else. */
    private static Instant authenticatedAt(Jwt token) {
        try {
            if (token.getClaim(OwnTokens.AUTHENTICATED_AT) instanceof Number seconds) {
                return Instant.ofEpochSecond(seconds.longValue());
            }
        } catch (DateTimeException e) {
            throw refused("The token's auth_time is no time");
        }
        var issued = token.getIssuedAt();
        if (issued == null) throw refused("The token doesn't say when it was given out");
        return issued;
    }

    private static EnumSet<Role> roles(Jwt token, String name) {
        var words =
                switch (claim(token, name)) {
                    case String text -> Arrays.asList(text.split("[\\s,]+"));
                    case Collection<?> list -> list.stream().map(String::valueOf).toList();
                    case null, default -> List.<String>of();
                };
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> Role.of(word).ifPresent(roles::add));
        if (roles.contains(Role.SYSTEM)) throw refused("No token leads to the program's own role");
        if (roles.isEmpty()) roles.add(Role.PUBLIC);
        return roles;
    }

    private static @Nullable String text(Jwt token, String name) {
        var found = claim(token, name);
        if (found == null) return null;
        if (found instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text;
        }
        throw refused("The token's claim " + name + " is no text of up to 200 characters");
    }

    private static @Nullable Object claim(Jwt token, String name) {
        if (name.isEmpty()) return null;
        Object at = token.getClaims();
        for (var step : List.of(name.split("\\."))) {
            if (!(at instanceof Map<?, ?> object)) return null;
            at = object.get(step);
        }
        return at;
    }

    private static InvalidBearerTokenException refused(String why) {
        return new InvalidBearerTokenException(why);
    }
}
