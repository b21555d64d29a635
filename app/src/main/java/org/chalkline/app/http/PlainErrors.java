package org.chalkline.app.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What is said when a request doesn't reach the API: a stable code and what to do, in the form of
 * GraphQL's own errors. It tells nothing of the program's inside; the log does.
 */
@Component
class PlainErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        var status = attributes.get("status") instanceof Integer known ? known : 500;
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message(status));
        error.put("extensions", Map.of("code", code(status)));
        var answer = new LinkedHashMap<String, Object>();
        // The status is what the error page answers with.
        answer.put("status", status);
        answer.put("errors", List.of(error));
        return answer;
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "REQUEST_MALFORMED";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status < 500 ? "REQUEST_REFUSED" : "FAULT";
        };
    }

    private static String message(int status) {
        return switch (status) {
            case 400 -> "The request can't be read. Is its body valid JSON, in UTF-8?";
            case 404 ->
                    "There is nothing here. The API is at /graphql, a page to try it at /graphiql.";
            case 405 -> "This can't be asked in this way. Send a POST to /graphql.";
            case 406 ->
                    "The answer can't be given in a form that the request accepts. Accept application/json.";
            case 413 -> "The request is too large. Send less at a time.";
            case 415 -> "Bodies of this type are not read here. Send application/json.";
            default ->
                    status < 500
                            ? "The request is refused."
                            : "The program failed, not the request. Nothing that was acknowledged is lost; the log tells more.";
        };
    }
}
