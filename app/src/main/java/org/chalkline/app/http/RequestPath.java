package org.chalkline.app.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/** The path of a request as those read it who answer: no other spelling gets by a filter. */
final class RequestPath {
    private RequestPath() {}

    /** The path with what is escaped in it, and without the parameters of its segments. */
    static String of(HttpServletRequest request) {
        var path = new StringBuilder();
        for (var element : PathContainer.parsePath(request.getRequestURI()).elements()) {
            path.append(
                    element instanceof PathSegment segment
                            ? segment.valueToMatch()
                            : element.value());
        }
        return path.toString();
    }
}
