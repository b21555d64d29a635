package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RequestJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.query.graphql.SettledAnswers;
import org.chalkline.query.personal.AskedInAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers queries that stand in the address, as the draft on GraphQL over HTTP has it. An answer
 * that never changes may be kept, by whoever got it, and is told apart by its digest; it is
 * answered anew all the same, by the doors as they stand, and where it is the same nothing is sent
 * again. All other answers are kept by nobody.
 */
final class GetQueries extends AfterBodies {
    private static final String QUERY = GraphQlBodies.QUERY;
    private static final Set<String> TEXTS = Set.of(QUERY, "operationName", NamedDocuments.ID);
    private static final Set<String> OBJECTS = Set.of("variables", "extensions");
    private static final String LASTING = ", max-age=31536000, immutable";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /**
     * Whose answer it is, in which form, and for pages of which site. How it is packed Tomcat says.
     */
    private static final List<String> VARIES =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.ORIGIN);

    private final ObjectProvider<NamedDocuments> documents;
    private final ObjectProvider<WebGraphQlHandler> graphql;
    private final ObjectProvider<JsonMapper> json;

    /** All of these are made later than what stands at the door. */
    GetQueries(
            ObjectProvider<NamedDocuments> documents,
            ObjectProvider<WebGraphQlHandler> graphql,
            ObjectProvider<JsonMapper> json) {
        this.documents = documents;
        this.graphql = graphql;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean gets = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!gets || !RequestPath.of(request).equals("/graphql")) {
            chain.doFilter(request, response);
            return;
        }
        for (var each : VARIES) response.addHeader(HttpHeaders.VARY, each);
        try {
            var asked = asked(request);
            var whole = documents.getObject().withText(asked, NamedDocumentBodies.who(request));
            if (isAct(whole)) {
                int status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
                response.setHeader(HttpHeaders.ALLOW, "POST");
                Errors.write(
                        response, status, PlainErrors.code(status), PlainErrors.message(status));
                return;
            }
            answer(request, response, whole);
        } catch (RequestJson.MalformedException e) {
            refuse(response, e.why());
        } catch (NoRequestException e) {
            refuse(response, e.why);
        } catch (NamedDocuments.NotFoundByNameException e) {
            NamedDocumentBodies.refuse(request, response, e);
        }
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        int status = HttpServletResponse.SC_BAD_REQUEST;
        Errors.write(
                response,
                status,
                PlainErrors.code(status),
                "The address holds no GraphQL request: " + why + ".");
    }

    private static final class NoRequestException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        NoRequestException(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }

    /** What stands in the address, as a body would have it. */
    private static ObjectNode asked(HttpServletRequest request)
            throws NoRequestException, RequestJson.MalformedException {
        var asked = FactJson.MAPPER.createObjectNode();
        for (var each : request.getParameterMap().entrySet()) {
            var name = each.getKey();
            if (each.getValue().length > 1)
                throw new NoRequestException("a name stands twice in it");
            var value = each.getValue()[0];
            if (OBJECTS.contains(name)) {
                asked.set(name, RequestJson.read(value.getBytes(UTF_8)));
            } else {
                // What is no member of a request is told below.
                asked.put(TEXTS.contains(name) ? name : "other", value);
            }
        }
        var fault = GraphQlBodies.fault(asked);
        if (fault != null) throw new NoRequestException(fault);
        return asked;
    }

    /** Whether it asks for an act. What can't be read is told by whoever reads it next. */
    private static boolean isAct(ObjectNode asked) {
        var name = asked.path("operationName").asString("");
        try {
            return Parser.parse(asked.path(QUERY).asString())
                    .getDefinitionsOfType(OperationDefinition.class)
                    .stream()
                    .filter(each -> name.isEmpty() || name.equals(each.getName()))
                    .anyMatch(each -> each.getOperation() == Operation.MUTATION);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ObjectNode asked)
            throws IOException {
        var answer = requireNonNull(graphql.getObject().handleRequest(of(request, asked)).block());
        var type = AcceptedTypes.answered(request);
        var result = answer.getExecutionResult();
        boolean failed = AcceptedTypes.tellsByStatus(type) && !result.isDataPresent();
        var body = json.getObject().writeValueAsBytes(answer.toMap());
        response.setContentType(type.toString());
        response.setCharacterEncoding(UTF_8.name());
        if (isKept(request, response, answer, body)) return;
        response.setStatus(failed ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether the one who asks has the answer already, and is told so. */
    private static boolean isKept(
            HttpServletRequest request,
            HttpServletResponse response,
            WebGraphQlResponse answer,
            byte[] body)
            throws IOException {
        var context = answer.getExecutionInput().getGraphQLContext();
        if (!SettledAnswers.isSettled(context, answer.getExecutionResult())) return false;
        // What stands between may give it to others only if it was given to nobody in particular.
        boolean anybodys =
                NamedDocumentBodies.who(request).isAnonymous()
                        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        response.setHeader(HttpHeaders.CACHE_CONTROL, (anybodys ? "public" : "private") + LASTING);
        // Weak, for it names what is said and not how Tomcat packs it.
        var tag = "W/\"" + Sha256.hex(new ByteArrayInputStream(body)) + "\"";
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private static WebGraphQlRequest of(HttpServletRequest request, ObjectNode asked) {
        var http = new ServletServerHttpRequest(request);
        var attributes = new HashMap<String, Object>();
        for (var name : Collections.list(request.getAttributeNames())) {
            @Nullable Object value = request.getAttribute(name);
            if (value != null) attributes.put(name, value);
        }
        var query =
                new WebGraphQlRequest(
                        http.getURI(),
                        http.getHeaders(),
                        new LinkedMultiValueMap<>(),
                        http.getRemoteAddress(),
                        attributes,
                        FactJson.MAPPER.convertValue(asked, MAP),
                        UUID.randomUUID().toString(),
                        request.getLocale());
        query.configureExecutionInput((input, builder) -> AskedInAddress.mark(input));
        return query;
    }
}
