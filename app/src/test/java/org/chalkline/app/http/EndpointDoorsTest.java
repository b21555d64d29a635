package org.chalkline.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which endpoints are open to whom. */
class EndpointDoorsTest {

    private static SignedIn in(Role role) {
        return role == Role.PUBLIC
                ? SignedIn.anybody()
                : new SignedIn(
                        "issuer", "li", Instant.EPOCH, "Li", Set.of(role), "north", null, "S1");
    }

    /** The status; 200 where the request gets through. */
    private static int ask(Role role, String method, String path)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setAttribute(SignedIn.ATTRIBUTE, in(role));
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new EndpointDoors().doFilter(request, response, chain);
        if (chain.getRequest() == null) assertThat(response.getStatus()).isNotEqualTo(200);
        return response.getStatus();
    }

    @Test
    void each_endpoint_is_open_to_the_roles_of_its_line_and_to_no_other() throws Exception {
        for (var endpoint : Endpoint.ALL) {
            var path = endpoint.path().replace("/**", "/x").replaceAll("\\{\\w+}", "x");
            for (var role : Endpoint.ROLES) {
                int expected = 200;
                if (!endpoint.open().contains(role)) expected = role == Role.PUBLIC ? 401 : 403;
                assertThat(ask(role, endpoint.method(), path))
                        .as(role + " " + endpoint)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator",
        "GET, /actuator/env",
        "GET, /actuator/heapdump",
        "GET, /documents",
        "GET, /h2-console",
        "GET, /graphql/more",
        "POST, /intake"
    })
    void what_is_in_no_line_is_not_there_whoever_asks(String method, String path) throws Exception {
        for (var role : Endpoint.ROLES) {
            assertThat(ask(role, method, path)).as(role.toString()).isIn(404, 405, 401, 403);
            assertThat(ask(role, method, path)).isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /bundle;a=b",
        "GET, //bundle",
        "GET, /bundle/",
        "HEAD, /bundle",
        "OPTIONS, /bundle",
        "DELETE, /bundle",
        "TRACE, /graphql"
    })
    void no_other_spelling_and_no_other_method_gets_the_public_in(String method, String path)
            throws Exception {
        assertThat(ask(Role.PUBLIC, method, path)).isNotEqualTo(200);
    }
}
