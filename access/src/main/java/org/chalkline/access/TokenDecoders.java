package org.chalkline.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What makes a token good: signed by a key of the one issuer, by an algorithm that was listed and
 * never by none or by a shared secret; for this program; in force now; of somebody.
 */
final class TokenDecoders {
    /** By so much the clocks of the issuer and of this machine may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private TokenDecoders() {}

    /** Of tokens that the program's own issuer signed. */
    static JwtDecoder own(AccessSettings settings, SigningKeys keys, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(OwnTokens.TYPE));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.ES256,
                        (selector, context) -> selector.select(new JWKSet(keys.believed()))));
        // Spring's validators look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(settings.ownName(), settings.audience(), clock));
        return decoder;
    }

    /** Of tokens that an outside issuer signed. Its keys are fetched when they are needed first. */
    static JwtDecoder outside(AccessSettings settings, Clock clock) {
        var builder =
                settings.jwks().isEmpty()
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                        : NimbusJwtDecoder.withJwkSetUri(settings.jwks());
        var decoder =
                builder.validateType(false)
                        .jwsAlgorithms(
                                listed -> {
                                    listed.clear();
                                    listed.addAll(settings.algorithms());
                                })
                        .build();
        decoder.setJwtValidator(validator(settings.issuer(), settings.audience(), clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(
            String issuer, String audience, Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)),
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }
}
