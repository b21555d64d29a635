package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.chalkline.app.http.RequestRates.Sender;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.SignedIn;

/**
 * Holds each sender to what they may send: so many requests in a minute, and GraphQL requests of so
 * many bytes. It stands twice in the way of a request. Before anybody is found out, whoever sends
 * no token is counted by their address, and so is each attempt to sign in; behind that, all others
 * are counted by their subject.
 */
final class LimitsOfSender extends AfterBodies {

    /** A request over the rate. */
    static final int TOO_MANY = 429;

    private static final List<String> COUNTED =
            List.of(
                    "/graphql",
                    "/intake",
                    "/documents",
                    "/bundle",
                    "/papers",
                    "/export",
                    "/standards",
                    "/plays",
                    "/open",
                    "/lotteries");

    private static final String IS_COUNTED = LimitsOfSender.class.getName();
    private static final String SIGN_IN = "/sign-in";

    private final RequestRates rates;
    private final Limits limits;
    private final int signInsPerMinute;
    private final boolean isBeforeTheDoor;

    private LimitsOfSender(
            RequestRates rates, Limits limits, int signInsPerMinute, boolean isBeforeTheDoor) {
        this.rates = rates;
        this.limits = limits;
        this.signInsPerMinute = signInsPerMinute;
        this.isBeforeTheDoor = isBeforeTheDoor;
    }

    /** What stands before who asks is found out. */
    static LimitsOfSender beforeTheDoor(RequestRates rates, Limits limits, int signInsPerMinute) {
        return new LimitsOfSender(rates, limits, signInsPerMinute, true);
    }

    /** What stands behind. */
    static LimitsOfSender behindTheDoor(RequestRates rates, Limits limits) {
        return new LimitsOfSender(rates, limits, 1, false);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = RequestPath.of(request);
        long wait = isBeforeTheDoor ? countOfAddress(request, path) : count(request, path);
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            refuse(response, TOO_MANY);
            return;
        }
        if (!isBeforeTheDoor && path.startsWith("/graphql")) {
            var body = WholeRequest.bodyOf(request);
            if (body != null && body.length > limits.of(who(request)).requestBytes()) {
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private long countOfAddress(HttpServletRequest request, String path) {
        var address = request.getRemoteAddr();
        if (path.equals(SIGN_IN) && request.getMethod().equals("POST")) {
            return rates.count(Sender.signIn(address), signInsPerMinute);
        }
        if (request.getHeader("Authorization") != null || !isCounted(path)) return 0;
        return countOnce(request, Sender.address(address), limits.ofPublic().perMinute());
    }

    private long count(HttpServletRequest request, String path) {
        if (!isCounted(path)) return 0;
        var who = who(request);
        var sender =
                who.isAnonymous() ? Sender.address(request.getRemoteAddr()) : Sender.subject(who);
        return countOnce(request, sender, limits.of(who).perMinute());
    }

    /** What is dispatched anew, as an answer that was waited for, is the same request. */
    private long countOnce(HttpServletRequest request, Sender sender, int perMinute) {
        if (request.getAttribute(IS_COUNTED) != null) return 0;
        request.setAttribute(IS_COUNTED, true);
        return rates.count(sender, perMinute);
    }

    private static boolean isCounted(String path) {
        return COUNTED.stream().anyMatch(path::startsWith);
    }

    private static SignedIn who(HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn who
                ? who
                : SignedIn.anybody();
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        Errors.write(response, status, PlainErrors.code(status), PlainErrors.message(status));
    }
}
