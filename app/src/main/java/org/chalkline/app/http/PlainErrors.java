package org.chalkline.app.http;

import java.io.EOFException;
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
    static final String CUT_SHORT_CODE = "BODY_CUT_SHORT";

    static final String CUT_SHORT =
            "The body ended before its announced end. Nothing of it was kept; send it again.";

    @Override
    public Map<String, Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        var status = attributes.get("status") instanceof Integer known ? known : 500;
        var error = new LinkedHashMap<String, Object>();
        // Of a body that breaks off, the server hears before the program does, and says so itself.
        boolean cutShort = getError(request) instanceof EOFException;
        error.put("message", cutShort ? CUT_SHORT : message(status));
        error.put("extensions", Map.of("code", cutShort ? CUT_SHORT_CODE : code(status)));
        var answer = new LinkedHashMap<String, Object>();
        // The status is what the error page answers with.
        answer.put("status", status);
        answer.put("errors", List.of(error));
        return answer;
    }

    static String code(int status) {
        return switch (status) {
            case 400 -> "REQUEST_MALFORMED";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 408 -> "BODY_TOO_SLOW";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 429 -> "TOO_MANY_REQUESTS";
            case 431 -> "HEADERS_TOO_LARGE";
            case 501 -> "NOT_IMPLEMENTED";
            case 503 -> "BUSY";
            default -> status < 500 ? "REQUEST_REFUSED" : "FAULT";
        };
    }

    static String message(int status) {
        return switch (status) {
            case 400 ->
                    "The request can't be read. Is its body valid JSON, in UTF-8, and as long as Content-Length says?";
            case 404 -> "There is nothing here. The console is at /, the API at /graphql.";
            case 405 -> "This can't be asked in this way. Send a POST to /graphql.";
            case 406 ->
                    "The answer can't be given in a form that the request accepts. Accept application/json.";
            case 408 -> "The body took too long. Nothing of it was kept; send it again, at once.";
            case 413 -> "The request is too large. Send less at a time.";
            case 415 -> "Bodies of this type are not read here. Send application/json.";
            case 429 ->
                    "More requests came than may be sent in a minute. Nothing of this one was carried out; send it again after as many seconds as Retry-After says.";
            case 431 -> "The headers are too large. Send less in them.";
            case 503 ->
                    "Too much is being sent at a time. Nothing of this was kept; send it again in a moment.";
            case 501 -> "The body is sent in a way that is not known here. Send it as it is.";
            default ->
                    status < 500
                            ? "The request is refused."
                            : "The program failed, not the request. Nothing that was acknowledged is lost; the log tells more.";
        };
    }
}
