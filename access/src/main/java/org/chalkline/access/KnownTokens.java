package org.chalkline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a while which tokens were found good: the signature of a token is checked once in
 * five minutes, and whether it has ended each time.
 */
final class KnownTokens implements JwtDecoder {
    private static final int MOST = 5_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var found = known.getIfPresent(token);
        if (found == null) {
            found = decoder.decode(token);
            known.put(token, found);
        }
        if (hasEnded(found)) throw new BadJwtException("The token has ended");
        return found;
    }

    private boolean hasEnded(Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null || clock.instant().isAfter(end.plus(TokenDecoders.SKEW));
    }
}
