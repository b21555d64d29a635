package org.chalkline.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The program as its own issuer: an authorization server for its own pages alone, by authorization
 * code with PKCE.
 */
@Configuration(proxyBeanMethods = false)
@OwnIssuer
class OwnIssuerConfiguration {
    /** The console, and GraphiQL beside it: the program's own pages. */
    static final String CLIENT = "console";

    private static final String SCOPE = "chalkline";
    private static final String HOME = "/";

    /** Where the pages take codes, within the program. */
    private static final List<String> BACK = List.of("/console/signed-in", "/graphiql");

    private static final Duration CODE_LASTS = Duration.ofMinutes(1);
    private static final int REFRESH_BYTES = 96;
    private static final String SESSION_COOKIE = "chalkline-sign-in";

    @Bean
    AuthenticationProvider passwordSignIn(
            UserBook users,
            Passwords passwords,
            Attempts attempts,
            DemonstrationDoor demonstration) {
        return new PasswordSignIn(
                users,
                passwords,
                new OneTimePasswords(),
                attempts,
                demonstration,
                AccessConfiguration.CLOCK);
    }

    @Bean
    PasswordChange passwordChange(
            UserBook users, Passwords passwords, Attempts attempts, OpenSessions sessions) {
        return new PasswordChange(users, passwords, attempts, sessions, AccessConfiguration.CLOCK);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    /** Those at the current password count with those at signing in. */
    @Bean
    Attempts attempts() {
        return new Attempts(AccessConfiguration.CLOCK);
    }

    /** Where it speaks TLS, a browser sends the session's cookie by nothing else. */
    @Bean
    ServletContextInitializer sessionCookie(Environment environment) {
        boolean tls =
                environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.certificate")
                        || environment.containsProperty("server.ssl.key-store");
        return context -> {
            if (!tls) return;
            var cookie = context.getSessionCookieConfig();
            cookie.setName(HostCookies.PREFIX + SESSION_COOKIE);
            cookie.setSecure(true);
            cookie.setPath("/");
        };
    }

    @Bean
    OpenSessions openSessions(AccessSettings settings) {
        return new OpenSessions(settings.sessionLasts());
    }

    @Bean
    JWKSource<SecurityContext> believedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(new JWKSet(keys.believed()));
    }

    @Bean
    AuthorizationServerSettings issuerSettings(AccessSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.ownName()).build();
    }

    @Bean
    RegisteredClientRepository issuerClients(AccessSettings settings) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        // Where the program answers, see requireOwnPage.
                        .redirectUris(
                                all -> BACK.forEach(page -> all.add("http://127.0.0.1" + page)))
                        .scope(SCOPE)
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .authorizationCodeTimeToLive(CODE_LASTS)
                                        .accessTokenTimeToLive(settings.tokenLasts())
                                        .refreshTokenTimeToLive(settings.sessionLasts())
                                        .reuseRefreshTokens(false)
                                        .build())
                        .build());
    }

    @Bean
    @Order(1)
    SecurityFilterChain ownIssuer(
            HttpSecurity http,
            AccessSettings settings,
            SigningKeys keys,
            UserBook users,
            OpenSessions sessions,
            RegisteredClientRepository clients) {
        var server = new OAuth2AuthorizationServerConfigurer();
        var refresh = new BrowserRefresh(clients);
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(
                        new OrRequestMatcher(
                                server.getEndpointsMatcher(),
                                paths.matcher("/sign-in"),
                                paths.matcher(PasswordPage.PATH),
                                paths.matcher("/sign-out")))
                .with(
                        server,
                        issuer ->
                                issuer.authorizationService(sessions)
                                        .tokenGenerator(tokens(settings, keys))
                                        .clientAuthentication(
                                                client ->
                                                        client.authenticationConverters(
                                                                        all -> all.add(0, refresh))
                                                                .authenticationProviders(
                                                                        all -> all.add(0, refresh)))
                                        .authorizationEndpoint(
                                                endpoint ->
                                                        endpoint.authenticationProviders(
                                                                OwnIssuerConfiguration
                                                                        ::requireOwnPage)))
                // Nothing is done by it but to forget who was signed in, and no other site can.
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                                        .ignoringRequestMatchers(paths.matcher("/sign-out")))
                // A session is kept of who has signed in, and of nobody who only looks at the page.
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new HostCookies(), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionsThatCount(users), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(paths.matcher("/sign-in"))
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/sign-in")
                                        .authenticationDetailsSource(SignInForm::of)
                                        .defaultSuccessUrl(HOME))
                .logout(
                        out ->
                                out.logoutUrl("/sign-out")
                                        .addLogoutHandler(
                                                new HeaderWriterLogoutHandler(
                                                        new ClearSiteDataHeaderWriter(
                                                                Directive.CACHE,
                                                                Directive.COOKIES,
                                                                Directive.STORAGE)))
                                        .logoutSuccessUrl(HOME))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .build();
    }

    private static OAuth2TokenGenerator<?> tokens(AccessSettings settings, SigningKeys keys) {
        JWKSource<SecurityContext> signing =
                (selector, context) -> selector.select(new JWKSet(List.of(keys.signing())));
        var access = new JwtGenerator(new NimbusJwtEncoder(signing));
        access.setJwtCustomizer(context -> complete(context, settings, keys));
        var random = new Base64StringKeyGenerator(REFRESH_BYTES);
        return new DelegatingOAuth2TokenGenerator(
                access, context -> refreshToken(context, settings, random));
    }

    private static void complete(
            JwtEncodingContext context, AccessSettings settings, SigningKeys keys) {
        context.getJwsHeader()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.signing().getKeyID())
                .type(OwnTokens.TYPE.getType());
        context.getClaims()
                .issuer(settings.ownName())
                .audience(List.of(settings.audience()))
                .claim(OwnTokens.AUTHENTICATED_AT, signedInAt(context).getEpochSecond());
        var session = context.getAuthorization();
        if (session != null) context.getClaims().claim(OwnTokens.SESSION, session.getId());
    }

    /** A session ends when it has lasted for so long, however often it was renewed. */
    private static @Nullable OAuth2RefreshToken refreshToken(
            OAuth2TokenContext context, AccessSettings settings, Base64StringKeyGenerator random) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) return null;
        var now = Clock.systemUTC().instant();
        var end = signedInAt(context).plus(settings.sessionLasts());
        if (!end.isAfter(now)) return null;
        return new OAuth2RefreshToken(random.generateKey(), now, end);
    }

    private static Instant signedInAt(OAuth2TokenContext context) {
        @Nullable Authentication principal = context.getPrincipal();
        if (principal != null && principal.getDetails() instanceof SignedInAt at) {
            return at.instant();
        }
        throw new IllegalStateException("nobody signed in");
    }

    private static void requireOwnPage(List<AuthenticationProvider> providers) {
        for (var each : providers) {
            if (each instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider provider) {
                provider.setAuthenticationValidator(
                        context -> {
                            OAuth2AuthorizationCodeRequestAuthenticationValidator
                                    .DEFAULT_SCOPE_VALIDATOR
                                    .accept(context);
                            requireOwnPage(context);
                        });
            }
        }
    }

    /** A code goes to the pages of this program alone, under the name that it was asked under. */
    private static void requireOwnPage(
            OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        if (isOwnPage(asked.getRedirectUri())) return;
        throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null), null);
    }

    private static boolean isOwnPage(@Nullable String asked) {
        var request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getRequest();
        var url = request.getRequestURL();
        var own = url.substring(0, url.length() - request.getRequestURI().length());
        return BACK.stream().anyMatch(page -> (own + page).equals(asked));
    }
}
