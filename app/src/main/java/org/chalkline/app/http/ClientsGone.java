package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Ends a request quietly whose sender went away, or stopped reading, before the answer had ended.
 * It is no fault of the program, and nobody is there to be told.
 */
final class ClientsGone extends AfterBodies {
    private static final Logger LOG = LoggerFactory.getLogger(ClientsGone.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!isGone(e)) throw e;
            LOG.debug("Whoever asked went away before the answer had ended");
        }
    }

    private static boolean isGone(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ClientAbortException
                    || each instanceof AsyncRequestNotUsableException) return true;
        }
        return false;
    }
}
