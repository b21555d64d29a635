package org.chalkline.access;

import static org.chalkline.access.AccessRefusedException.Code.ACCESS_SETTING_UNUSABLE;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * What is set of the door.
 *
 * @param issuer the outside issuer's address; empty: the program is its own
 * @param jwks where the outside issuer's keys are; empty: where it says
 * @param audience what a token has to be for
 * @param algorithms by which the outside issuer may sign
 * @param claims the names of the claims that say more of somebody
 * @param ownName the name of the program's own issuer, as tokens and facts have it
 * @param users the file of its users
 * @param keys the file of its signing keys
 * @param keyAge for how long a key signs
 * @param tokenLasts for how long a token that was signed for a browser is good
 * @param sessionLasts for how long a browser can have it renewed
 */
public record AccessSettings(
        String issuer,
        String jwks,
        String audience,
        Set<SignatureAlgorithm> algorithms,
        Claims claims,
        String ownName,
        Path users,
        Path keys,
        Duration keyAge,
        Duration tokenLasts,
        Duration sessionLasts) {
    private static final String PREFIX = "chalkline.access.";

    /**
     * The names of claims in an outside issuer's tokens; a dot leads into an object, as in {@code
     * realm_access.roles}. An empty one is never looked for.
     */
    public record Claims(String roles, String unit, String officer, String school, String name) {}

    /**
     * Reads them.
     *
     * @throws AccessRefusedException if one of them can't be followed
     */
    public static AccessSettings of(Environment environment) {
        var issuer = text(environment, "chalkline.access.issuer");
        if (!issuer.isEmpty()) requireAddress("issuer", issuer);
        var jwks = text(environment, "chalkline.access.jwks");
        if (!jwks.isEmpty()) requireAddress("jwks", jwks);
        var audience = text(environment, "chalkline.access.audience");
        if (audience.isEmpty()) {
            throw unusable("audience", "Name what tokens have to be for, such as chalkline.");
        }
        return new AccessSettings(
                issuer,
                jwks,
                audience,
                algorithms(text(environment, "chalkline.access.algorithms")),
                new Claims(
                        text(environment, "chalkline.access.claims.roles"),
                        text(environment, "chalkline.access.claims.unit"),
                        text(environment, "chalkline.access.claims.officer"),
                        text(environment, "chalkline.access.claims.school"),
                        text(environment, "chalkline.access.claims.name")),
                text(environment, "chalkline.access.own.name"),
                Path.of(text(environment, "chalkline.access.own.users")),
                Path.of(text(environment, "chalkline.access.own.keys")),
                environment.getRequiredProperty("chalkline.access.own.key-age", Duration.class),
                environment.getRequiredProperty("chalkline.access.own.token-lasts", Duration.class),
                environment.getRequiredProperty(
                        "chalkline.access.own.session-lasts", Duration.class));
    }

    /** Whether the program is its own issuer. */
    public boolean isOwn() {
        return issuer.isEmpty();
    }

    private static String text(Environment environment, String name) {
        return environment.getRequiredProperty(name).strip();
    }

    /** Only pairs of keys: a secret that is shared would be the issuer's and ours. */
    private static Set<SignatureAlgorithm> algorithms(String words) {
        var found = new ArrayList<SignatureAlgorithm>();
        for (var word : List.of(words.split(","))) {
            var algorithm = SignatureAlgorithm.from(word.strip());
            if (algorithm == null) {
                throw unusable(
                        "algorithms",
                        "'%s' is none by which an issuer may sign. There are RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384 and ES512."
                                .formatted(word.strip()));
            }
            found.add(algorithm);
        }
        return Set.copyOf(found);
    }

    /** Whoever stands between could else answer with keys of their own. */
    private static void requireAddress(String name, String text) {
        try {
            var address = URI.create(text);
            boolean loopback =
                    "http".equals(address.getScheme())
                            && Set.of("127.0.0.1", "localhost", "[::1]")
                                    .contains(address.getHost());
            boolean safe = "https".equals(address.getScheme()) && address.getHost() != null;
            if (safe || loopback) return;
        } catch (IllegalArgumentException e) {
            throw unusable(name, text + " is no address.");
        }
        throw unusable(name, text + " is no https address.");
    }

    private static AccessRefusedException unusable(String name, String why) {
        return new AccessRefusedException(
                ACCESS_SETTING_UNUSABLE, "%s%s: %s".formatted(PREFIX, name, why), null);
    }
}
