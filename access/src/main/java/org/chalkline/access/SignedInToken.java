package org.chalkline.access;

import java.util.List;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** As Spring Security knows who is signed in by a token. */
final class SignedInToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    SignedInToken(SignedIn signedIn) {
        super(
                signedIn.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Object getPrincipal() {
        return signedIn;
    }

    /** The token itself is kept nowhere. */
    @Override
    public Object getCredentials() {
        return List.of();
    }

    @Override
    public String getName() {
        return signedIn.subject();
    }
}
