package org.chalkline.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.chalkline.kernel.access.Admission;
import org.chalkline.kernel.access.AdmissionUnknownException;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of all that the program answers: a token in the header {@code Authorization}, and
 * nothing else, says who somebody is. A cookie says nothing here, so no other site's page can act
 * by one.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /**
     * What needs no token: pages, health, what is public, and what proves the record. GraphQL asks
     * by field.
     */
    private static final String[] PUBLIC = {
        "/",
        "/console",
        "/console/**",
        "/graphiql",
        "/pages/**",
        "/ledger/**",
        "/open",
        "/open/**",
        "/lotteries/*",
        "/actuator/health",
        "/actuator/health/**",
        "/graphql",
        "/error"
    };

    /** The times of tokens are the system's, whatever day the demonstration lives through. */
    static final Clock CLOCK = Clock.systemUTC();

    @Bean
    AccessSettings accessSettings(Environment environment) {
        return AccessSettings.of(environment);
    }

    @Bean
    @OwnIssuer
    UserBook userBook(AccessSettings settings) {
        return new UserBook(settings.users());
    }

    /** The first key is made at the start, so that commands find it. */
    @Bean
    @OwnIssuer
    SigningKeys signingKeys(AccessSettings settings) {
        var keys = new SigningKeys(settings.keys(), settings.keyAge(), CLOCK);
        keys.signing();
        return keys;
    }

    @Bean
    JwtDecoder accessTokens(AccessSettings settings, ObjectProvider<SigningKeys> own) {
        var keys = own.getIfAvailable();
        var decoder =
                keys == null
                        ? TokenDecoders.outside(settings, CLOCK)
                        : TokenDecoders.own(settings, keys, CLOCK);
        return new KnownTokens(decoder, CLOCK);
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(
            HttpSecurity http,
            AccessSettings settings,
            JwtDecoder decoder,
            ObjectProvider<UserBook> users,
            ObjectProvider<OpenSessions> sessions,
            DemonstrationDoor demonstration,
            Admission admission) {
        var answers = new DoorAnswers();
        var book = users.getIfAvailable();
        Converter<Jwt, SignedIn> subjects =
                book == null
                        ? new OutsideSubjects(settings)
                        : new OwnSubjects(
                                book,
                                settings.ownName(),
                                demonstration::isOpen,
                                sessions.getObject()::isOpen);
        Converter<Jwt, AbstractAuthenticationToken> admitted =
                token -> {
                    try {
                        return new SignedInToken(
                                admission.admit(requireNonNull(subjects.convert(token))));
                    } catch (AdmissionUnknownException e) {
                        throw new DoorAnswers.NotYetException(e);
                    }
                };
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        // Nor is the session touched in which the browser signed in.
                        api ->
                                api.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                                        .sessionFixation(none -> none.none()))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(PUBLIC)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/favicon.ico")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.authenticationEntryPoint(answers)
                                        .accessDeniedHandler(answers)
                                        .jwt(
                                                jwt ->
                                                        jwt.decoder(decoder)
                                                                .jwtAuthenticationConverter(
                                                                        admitted)))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(answers)
                                        .accessDeniedHandler(answers))
                .addFilterAfter(new SignedInOfRequest(), BearerTokenAuthenticationFilter.class)
                .build();
    }
}
