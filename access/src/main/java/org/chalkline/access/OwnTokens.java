package org.chalkline.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Signs tokens of the program's own issuer where no browser is at hand: for commands, the
 * demonstration and tests. Whoever can read the file of signing keys can do the same.
 */
public final class OwnTokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUTHENTICATED_AT = "auth_time";

    /** In a token that a browser was given: the session of which it is, and with which it ends. */
    static final String SESSION = "sid";

    private OwnTokens() {}

    /**
     * A token of this user.
     *
     * @param issuer the name of the program's own issuer
     * @param audience for whom it is
     * @param lasting for how long; at most {@link SigningKeys#LONGEST_TOKEN}
     */
    public static String sign(
            ECKey key,
            String issuer,
            String audience,
            String subject,
            Instant now,
            Duration lasting) {
        var end =
                lasting.compareTo(SigningKeys.LONGEST_TOKEN) > 0
                        ? SigningKeys.LONGEST_TOKEN
                        : lasting;
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject(subject)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(end)))
                        .claim(AUTHENTICATED_AT, now.getEpochSecond())
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is in every Java", e);
        }
        return token.serialize();
    }
}
