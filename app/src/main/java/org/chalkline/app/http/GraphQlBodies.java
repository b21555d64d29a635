package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chalkline.kernel.fact.RequestJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses bodies of GraphQL requests that can't be understood, or in more than one way, before
 * anything of them is carried out. They are JSON and nothing else: what other sites' forms can send
 * is never read.
 */
final class GraphQlBodies extends AfterBodies {
    static final String QUERY = "query";

    private static final String NAMING = GraphQlBodies.class.getName();

    private static final List<String> MEMBERS =
            List.of(QUERY, "operationName", "variables", "extensions", NamedDocuments.ID);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isGraphQl(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!isJson(type(request))) {
            int status = HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            Errors.write(response, status, PlainErrors.code(status), PlainErrors.message(status));
            return;
        }
        var fault = fault(request);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        int status = HttpServletResponse.SC_BAD_REQUEST;
        Errors.write(
                response,
                status,
                PlainErrors.code(status),
                "The body is no GraphQL request: " + fault + ".");
    }

    /** A request that names its document, which is looked up when it is known who asks. */
    static @Nullable ObjectNode naming(HttpServletRequest request) {
        return request.getAttribute(NAMING) instanceof ObjectNode asked ? asked : null;
    }

    private static boolean isGraphQl(HttpServletRequest request) {
        return request.getMethod().equals("POST") && RequestPath.of(request).equals("/graphql");
    }

    private static boolean isJson(@Nullable MediaType type) {
        if (type == null || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) return false;
        return type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        try {
            var said = request.getContentType();
            return said == null ? null : MediaType.parseMediaType(said);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** The fault in it, as the end of a sentence; absent if nothing is. */
    private static @Nullable String fault(HttpServletRequest request) throws IOException {
        try {
            var body = RequestJson.read(request.getInputStream().readAllBytes());
            var fault = fault(body);
            boolean names =
                    fault == null
                            && body instanceof ObjectNode asked
                            && NamedDocuments.isNamed(asked);
            request.setAttribute(NAMING, names ? body : null);
            return fault;
        } catch (RequestJson.MalformedException e) {
            return e.why();
        }
    }

    /** The fault in what is asked, as the end of a sentence; absent if nothing is. */
    static @Nullable String fault(JsonNode body) {
        if (!body.isObject()) return "it is not an object";
        for (var name : body.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                return "it has a member that is none of " + String.join(", ", MEMBERS);
            }
        }
        var named = NamedDocuments.fault(body);
        if (named != null) return named;
        var query = body.get(QUERY);
        if (query == null ? !NamedDocuments.isNamed(body) : !query.isString()) {
            return "its member query is not a text";
        }
        if (query != null && query.asString().isBlank()) return "its member query is empty";
        var operation = body.get("operationName");
        if (operation != null && !operation.isNull() && !operation.isString()) {
            return "its member operationName is not a text";
        }
        for (var name : List.of("variables", "extensions")) {
            var member = body.get(name);
            if (member != null && !member.isNull() && !member.isObject()) {
                return "its member " + name + " is not an object";
            }
        }
        return null;
    }
}
