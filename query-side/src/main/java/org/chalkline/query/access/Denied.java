package org.chalkline.query.access;

import graphql.ErrorClassification;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/**
 * What is said to whom a door doesn't open. It is the same whatever they asked for, so that nobody
 * learns from it what is there.
 */
enum Denied {
    UNAUTHENTICATED(
            ErrorType.UNAUTHORIZED,
            "Nobody has signed in. Sign in, or send a token in the header Authorization."),
    FORBIDDEN(
            ErrorType.FORBIDDEN,
            "What you signed in as doesn't lead here. docs/access.md says who may ask what.");

    private final ErrorClassification type;
    private final String message;

    Denied(ErrorClassification type, String message) {
        this.type = type;
        this.message = message;
    }

    static Denied to(Viewer viewer) {
        return viewer.who().isAnonymous() ? UNAUTHENTICATED : FORBIDDEN;
    }

    ErrorClassification type() {
        return type;
    }

    String message() {
        return message;
    }

    Map<String, Object> extensions() {
        return Map.of("code", name());
    }
}
