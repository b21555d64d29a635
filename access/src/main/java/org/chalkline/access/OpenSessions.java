package org.chalkline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Who has signed in by a browser, in memory: a restart of the program ends it, and a page that is
 * open signs in anew. A refresh token is good once. One that comes a second time was stolen, or the
 * other one was, so all that came of it ends.
 */
final class OpenSessions implements OAuth2AuthorizationService {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final int MOST = 10_000;

    /** A session has a code, and a refresh token for every few minutes. */
    private static final int MOST_TOKENS = 20 * MOST;

    private final Cache<String, OAuth2Authorization> byId;
    private final Cache<String, String> idsByToken;

    /**
     * @param lasting for how long one lasts at most
     */
    OpenSessions(Duration lasting) {
        byId = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(lasting).build();
        idsByToken =
                Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(lasting).build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
        for (var token : tokens(authorization)) idsByToken.put(token, authorization.getId());
    }

    private static List<String> tokens(OAuth2Authorization authorization) {
        var found = new ArrayList<String>();
        var state = authorization.<String>getAttribute("state");
        if (state != null) found.add(Sha256.hex(state));
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) found.add(hash(code.getToken()));
        var refresh = authorization.getRefreshToken();
        if (refresh != null) found.add(hash(refresh.getToken()));
        return found;
    }

    private static String hash(OAuth2Token token) {
        return Sha256.hex(token.getTokenValue());
    }

    /** Whether a session has neither ended nor been signed out of. */
    boolean isOpen(String id) {
        var found = byId.getIfPresent(id);
        var refresh = found == null ? null : found.getRefreshToken();
        return found != null && (refresh == null || refresh.isActive());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    /** Ends all that somebody signed in by: no refresh token and no code of theirs is good. */
    void endOf(String subject) {
        byId.asMap().values().removeIf(each -> each.getPrincipalName().equals(subject));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var id = idsByToken.getIfPresent(Sha256.hex(token));
        var found = id == null ? null : byId.getIfPresent(id);
        if (found == null || type == null || !OAuth2TokenType.REFRESH_TOKEN.equals(type))
            return found;
        var refresh = found.getRefreshToken();
        if (refresh != null && refresh.getToken().getTokenValue().equals(token)) return found;
        LOG.warn("A refresh token of {} came a second time", found.getPrincipalName());
        remove(found);
        return null;
    }
}
