package org.chalkline.app.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a request that never reaches the program, because Tomcat can't read it: a length
 * that is no number, an encoding that nobody knows.
 */
final class PlainReports extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            PageHeaders.always(response.getResponse(), request.isSecure());
            response.setHeader("Cache-Control", "no-store");
            Errors.write(
                    response.getResponse(),
                    status,
                    PlainErrors.code(status),
                    PlainErrors.message(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Whoever asked has gone.
        }
    }
}
