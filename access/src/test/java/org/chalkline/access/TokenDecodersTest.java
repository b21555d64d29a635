package org.chalkline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens that are made up, meant for another, or out of time, at both doors. */
class TokenDecodersTest {
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    private HttpServer provider;
    private final AtomicInteger fetched = new AtomicInteger();

    /** One of the two doors, and what is needed to sign for it. */
    private interface Door {
        JwtDecoder decoder();

        JWSHeader header();

        JWSSigner signer() throws JOSEException;

        String issuer();

        /** The public key as text, such as whoever confuses keys would use as a secret. */
        byte[] publicKey();
    }

    @BeforeEach
    void startProvider() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext(
                "/keys",
                exchange -> {
                    fetched.incrementAndGet();
                    var body =
                            new JWKSet(RSA.toPublicJWK())
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        provider.start();
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    private static final RSAKey RSA = rsa();

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("r").keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private Door own() {
        var settings = AccessSamples.own(folder);
        var keys = new SigningKeys(settings.keys(), settings.keyAge(), CLOCK);
        ECKey key = keys.signing();
        return new Door() {
            @Override
            public JwtDecoder decoder() {
                return TokenDecoders.own(settings, keys, CLOCK);
            }

            @Override
            public JWSHeader header() {
                return new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(OwnTokens.TYPE)
                        .keyID(key.getKeyID())
                        .build();
            }

            @Override
            public JWSSigner signer() throws JOSEException {
                return new ECDSASigner(key);
            }

            @Override
            public String issuer() {
                return settings.ownName();
            }

            @Override
            public byte[] publicKey() {
                return key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private Door outside() {
        var jwks = "http://127.0.0.1:%d/keys".formatted(provider.getAddress().getPort());
        var settings = AccessSamples.outside(folder, jwks);
        return new Door() {
            @Override
            public JwtDecoder decoder() {
                return TokenDecoders.outside(settings, CLOCK);
            }

            @Override
            public JWSHeader header() {
                return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("r").build();
            }

            @Override
            public JWSSigner signer() throws JOSEException {
                return new RSASSASigner(RSA);
            }

            @Override
            public String issuer() {
                return settings.issuer();
            }

            @Override
            public byte[] publicKey() {
                return RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static JWTClaimsSet.Builder claims(Door door) {
        return new JWTClaimsSet.Builder()
                .issuer(door.issuer())
                .audience("chalkline")
                .subject("li")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .claim("auth_time", NOW.getEpochSecond());
    }

    private static String signed(Door door, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(door.header(), claims);
        token.sign(door.signer());
        return token.serialize();
    }

    private Stream<Door> doors() {
        return Stream.of(own(), outside());
    }

    private interface Attack {
        String token(Door door) throws Exception;
    }

    private static Named<Attack> attack(String name, Attack attack) {
        return Named.of(name, attack);
    }

    private static Stream<Named<Attack>> attacks() {
        return Stream.of(
                attack("signed by nobody", door -> new PlainJWT(claims(door).build()).serialize()),
                attack("with another's signature", TokenDecodersTest::forged),
                attack("with other claims than were signed", TokenDecodersTest::altered),
                attack("by the public key as a secret", TokenDecodersTest::confused),
                attack(
                        "for another program",
                        door -> signed(door, claims(door).audience("payroll").build())),
                attack("for nobody", door -> signed(door, claims(door).audience("").build())),
                attack(
                        "of another issuer",
                        door -> signed(door, claims(door).issuer("https://evil.example").build())),
                attack("of no issuer", door -> signed(door, claims(door).issuer(null).build())),
                attack("that has ended", door -> signed(door, ending(door, NOW.minusSeconds(61)))),
                attack(
                        "that never ends",
                        door -> signed(door, claims(door).expirationTime(null).build())),
                attack(
                        "that is not good yet",
                        door ->
                                signed(
                                        door,
                                        claims(door)
                                                .notBeforeTime(Date.from(NOW.plusSeconds(61)))
                                                .build())),
                attack("of nobody", door -> signed(door, claims(door).subject(" ").build())));
    }

    private static JWTClaimsSet ending(Door door, Instant at) {
        return claims(door)
                .issueTime(Date.from(at.minusSeconds(600)))
                .expirationTime(Date.from(at))
                .build();
    }

    private static String forged(Door door) throws Exception {
        var signer =
                door.header().getAlgorithm().equals(JWSAlgorithm.RS256)
                        ? new RSASSASigner(rsa())
                        : new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
        var token = new SignedJWT(door.header(), claims(door).build());
        token.sign(signer);
        return token.serialize();
    }

    private static String altered(Door door) throws Exception {
        var parts = signed(door, claims(door).build()).split("\\.");
        var other = claims(door).subject("director").build().toPayload().toBase64URL();
        return parts[0] + "." + other + "." + parts[2];
    }

    private static String confused(Door door) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(door.header().getType())
                        .keyID(door.header().getKeyID())
                        .build();
        var token = new SignedJWT(header, claims(door).build());
        token.sign(new MACSigner(door.publicKey()));
        return token.serialize();
    }

    @Test
    void a_good_token_is_believed_at_each_door() {
        doors().forEach(
                        door -> {
                            try {
                                var token = signed(door, claims(door).build());
                                assertThat(door.decoder().decode(token).getSubject())
                                        .isEqualTo("li");
                            } catch (JOSEException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void a_token_is_refused(Attack attack) throws Exception {
        for (var door : doors().toList()) {
            var token = attack.token(door);
            assertThatThrownBy(() -> door.decoder().decode(token))
                    .as("at %s", door.issuer())
                    .isInstanceOf(JwtException.class);
        }
    }

    @Test
    void a_token_of_another_kind_is_no_access_token_of_the_programs_own() throws Exception {
        var door = own();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(door.header().getKeyID())
                        .build();
        var token = new SignedJWT(header, claims(door).build());
        token.sign(door.signer());
        assertThatThrownBy(() -> door.decoder().decode(token.serialize()))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void an_outside_issuers_keys_are_fetched_once_for_many_tokens() throws Exception {
        var door = outside();
        var decoder = door.decoder();
        for (int i = 0; i < 5; i++) {
            decoder.decode(signed(door, claims(door).jwtID("t-" + i).build()));
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    void a_key_that_was_followed_is_believed_until_its_tokens_have_ended() {
        var settings = AccessSamples.own(folder);
        var before = new SigningKeys(settings.keys(), Duration.ofDays(90), CLOCK);
        var first = before.signing().getKeyID();
        assertThat(before.signing().getKeyID()).isEqualTo(first);

        var later = Clock.offset(CLOCK, Duration.ofDays(91));
        var after = new SigningKeys(settings.keys(), Duration.ofDays(90), later);
        var second = after.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(after.believed()).extracting(key -> key.getKeyID()).contains(first, second);

        var muchLater = Clock.offset(later, SigningKeys.LONGEST_TOKEN.plusMinutes(1));
        var last = new SigningKeys(settings.keys(), Duration.ofDays(90), muchLater);
        last.rotate();
        assertThat(last.believed())
                .extracting(key -> key.getKeyID())
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void a_token_that_is_known_ends_nevertheless() throws Exception {
        var door = own();
        var token = signed(door, claims(door).build());
        var times = new Instant[] {NOW};
        var known =
                new KnownTokens(
                        door.decoder(),
                        new Clock() {
                            @Override
                            public Instant instant() {
                                return times[0];
                            }

                            @Override
                            public ZoneId getZone() {
                                return ZoneOffset.UTC;
                            }

                            @Override
                            public Clock withZone(ZoneId zone) {
                                return this;
                            }
                        });
        assertThat(known.decode(token).getSubject()).isEqualTo("li");
        times[0] = NOW.plusSeconds(600).plus(TokenDecoders.SKEW).plusSeconds(1);
        assertThatThrownBy(() -> known.decode(token)).isInstanceOf(JwtException.class);
    }
}
