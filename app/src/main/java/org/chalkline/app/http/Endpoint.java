package org.chalkline.app.http;

import static org.chalkline.kernel.access.Role.ANALYST;
import static org.chalkline.kernel.access.Role.AUDITOR;
import static org.chalkline.kernel.access.Role.CLERK;
import static org.chalkline.kernel.access.Role.DECIDER;
import static org.chalkline.kernel.access.Role.INSPECTOR;
import static org.chalkline.kernel.access.Role.OPERATOR;
import static org.chalkline.kernel.access.Role.PUBLIC;
import static org.chalkline.kernel.access.Role.SCHOOL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An endpoint of the program, and to whom it is open. What is in no line of {@link #ALL} is shut.
 *
 * @param method of HTTP; {@code GET} stands for {@code HEAD} and {@code OPTIONS} as well
 * @param path as Spring's patterns write it
 * @param open to whom; one of these roles suffices
 */
public record Endpoint(String method, String path, Set<Role> open) {
    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final Set<Role> BUREAU = Set.of(CLERK, DECIDER, INSPECTOR, AUDITOR);
    private static final Set<Role> EXPORTERS =
            Set.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR, SCHOOL);

    private static final Set<Role> FACT_READERS =
            Set.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR);

    /**
     * All of them. GraphQL is open to everybody, for its fields have doors of their own; so is what
     * tells whether the program is well, and what others check the log by.
     */
    public static final List<Endpoint> ALL =
            List.of(
                    new Endpoint("GET", "/", EVERYBODY),
                    new Endpoint("GET", "/console", EVERYBODY),
                    new Endpoint("GET", "/console/**", EVERYBODY),
                    new Endpoint("GET", "/graphiql", EVERYBODY),
                    new Endpoint("GET", "/pages/**", EVERYBODY),
                    new Endpoint("GET", "/favicon.ico", EVERYBODY),
                    // Behind these is the program's own issuer, which asks for a password.
                    new Endpoint("GET", "/sign-in", EVERYBODY),
                    new Endpoint("POST", "/sign-in", EVERYBODY),
                    new Endpoint("POST", "/sign-out", EVERYBODY),
                    new Endpoint("GET", "/password", EVERYBODY),
                    new Endpoint("POST", "/password", EVERYBODY),
                    new Endpoint("GET", "/oauth2/**", EVERYBODY),
                    new Endpoint("POST", "/oauth2/**", EVERYBODY),
                    new Endpoint("GET", "/.well-known/**", EVERYBODY),
                    new Endpoint("GET", "/graphql", EVERYBODY),
                    new Endpoint("POST", "/graphql", EVERYBODY),
                    new Endpoint("GET", "/ledger/**", EVERYBODY),
                    new Endpoint("GET", "/open", EVERYBODY),
                    new Endpoint("GET", "/open/**", EVERYBODY),
                    // Who takes part in a lottery redoes it; the file names nobody.
                    new Endpoint("GET", "/lotteries/{file}", EVERYBODY),
                    new Endpoint("GET", "/actuator/health", EVERYBODY),
                    new Endpoint("GET", "/actuator/health/**", EVERYBODY),
                    new Endpoint("GET", "/actuator/info", Set.of(OPERATOR, AUDITOR)),
                    new Endpoint("GET", "/actuator/prometheus", Set.of(OPERATOR, AUDITOR)),
                    new Endpoint("GET", "/actuator/metrics/**", Set.of(OPERATOR, AUDITOR)),
                    new Endpoint("GET", "/actuator/projections/**", Set.of(OPERATOR, AUDITOR)),
                    new Endpoint("POST", "/actuator/projections/**", Set.of(OPERATOR)),
                    new Endpoint("POST", "/intake/{kind}", Set.of(CLERK, DECIDER)),
                    new Endpoint("DELETE", "/intake/checks/{id}", Set.of(CLERK, DECIDER)),
                    new Endpoint("POST", "/intake/checks/{id}/take-backs", Set.of(CLERK, DECIDER)),
                    new Endpoint("PUT", "/intake/uploads/{id}/file", Set.of(CLERK, DECIDER)),
                    new Endpoint("GET", "/intake/uploads/{id}", Set.of(CLERK, DECIDER)),
                    new Endpoint("GET", "/intake/uploads/{id}/events", Set.of(CLERK, DECIDER)),
                    new Endpoint("GET", "/intake/uploads/{id}/results.csv", Set.of(CLERK, DECIDER)),
                    new Endpoint("DELETE", "/intake/uploads/{id}", Set.of(CLERK, DECIDER)),
                    new Endpoint("PUT", "/documents", Set.of(CLERK, DECIDER, SCHOOL)),
                    new Endpoint("GET", "/documents/{digest}", BUREAU),
                    new Endpoint("GET", "/papers/{file}", BUREAU),
                    new Endpoint("GET", "/bundle", BUREAU),
                    new Endpoint("GET", "/standards/{standard}", BUREAU),
                    // Each play has the door of the list of facts in GraphQL besides.
                    new Endpoint("GET", "/plays", FACT_READERS),
                    // Each list has the door of its own field in GraphQL besides.
                    new Endpoint("GET", "/export/{file}", EXPORTERS));

    /** The roles that a table of them has columns for, in their order. */
    public static final List<Role> ROLES =
            List.of(CLERK, DECIDER, INSPECTOR, ANALYST, AUDITOR, OPERATOR, PUBLIC, SCHOOL);

    private boolean matches(PathContainer asked) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
        return pattern.matches(asked);
    }

    /** Whether it is reached by this method of a request. */
    boolean isFor(String asked) {
        return method.equals(asked)
                || method.equals("GET") && (asked.equals("HEAD") || asked.equals("OPTIONS"));
    }

    /**
     * The endpoints at a path, whatever their methods.
     *
     * @param path within the application
     */
    static List<Endpoint> at(PathContainer path) {
        return ALL.stream().filter(each -> each.matches(path)).toList();
    }
}
