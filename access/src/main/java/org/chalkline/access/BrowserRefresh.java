package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets the page in a browser, which can keep no secret of its own, have its token renewed or
 * revoked: the refresh token is what it proves itself by, and is good once. Spring knows public
 * clients where they bring a code alone.
 */
final class BrowserRefresh implements AuthenticationConverter, AuthenticationProvider {
    private static final String MARK = BrowserRefresh.class.getName();
    private static final Set<String> PATHS = Set.of("/oauth2/token", "/oauth2/revoke");

    private final RegisteredClientRepository clients;

    BrowserRefresh(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean here =
                request.getMethod().equals("POST") && PATHS.contains(request.getServletPath());
        if (!here || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) return null;
        boolean renews =
                AuthorizationGrantType.REFRESH_TOKEN
                        .getValue()
                        .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        if (!renews && !request.getServletPath().equals("/oauth2/revoke")) return null;
        var named = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (named == null || named.length != 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return new OAuth2ClientAuthenticationToken(
                named[0], ClientAuthenticationMethod.NONE, null, Map.of(MARK, true));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        var client = (OAuth2ClientAuthenticationToken) given;
        if (!client.getAdditionalParameters().containsKey(MARK)) return null;
        var known = clients.findByClientId(client.getName());
        boolean isPublic =
                known != null
                        && known.getClientAuthenticationMethods()
                                .contains(ClientAuthenticationMethod.NONE);
        if (known == null || !isPublic) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
