package org.chalkline.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** Settings of the door, for tests. */
final class AccessSamples {
    private static final AccessSettings.Claims CLAIMS =
            new AccessSettings.Claims(
                    "realm_access.roles", "unit", "officer", "school", "preferred_username");

    private AccessSamples() {}

    static AccessSettings own(Path folder) {
        return of(folder, "", "");
    }

    static AccessSettings outside(Path folder, String jwks) {
        return of(folder, "https://id.example/realms/bureau", jwks);
    }

    private static AccessSettings of(Path folder, String issuer, String jwks) {
        return new AccessSettings(
                issuer,
                jwks,
                "chalkline",
                Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256),
                CLAIMS,
                "http://localhost",
                folder.resolve("data.users"),
                folder.resolve("data.sign-in-keys"),
                Duration.ofDays(90),
                Duration.ofMinutes(10),
                Duration.ofHours(8));
    }
}
