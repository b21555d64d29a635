package org.chalkline.app.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets an answer be the end of its connection. After an answer Tomcat reads what is left of the
 * body, for as long as that takes and with a thread for each: of a body that never comes, the
 * thread would be lost.
 */
public final class Ending extends ValveBase {
    private static final String ATTRIBUTE = Ending.class.getName();
    private static final String ABORTING = ATTRIBUTE + ".abort";

    Ending() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable ending =
                () -> {
                    boolean yetToBeTold = response.isErrorReportRequired();
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    // The action itself counts as an error, of which there is nothing to tell.
                    if (!yetToBeTold) response.setErrorReported();
                };
        request.setAttribute(ATTRIBUTE, ending);
        Runnable aborting = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ABORTING, aborting);
        getNext().invoke(request, response);
    }

    /** Nothing more of the request's body is read. To be called when the answer is written. */
    public static void of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable ending) ending.run();
    }

    /**
     * Closes the connection of an answer that has begun and can't be ended. Nothing more is
     * written, not even what ends a body that is sent in pieces: whoever reads it knows that it is
     * no whole.
     */
    public static void abort(HttpServletRequest request) {
        if (request.getAttribute(ABORTING) instanceof Runnable aborting) aborting.run();
    }
}
