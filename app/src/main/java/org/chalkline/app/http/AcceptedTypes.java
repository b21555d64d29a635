package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * Refuses what asks for an answer in another form than JSON, before anything of it is carried out:
 * an act must not be recorded and its outcome then be told to nobody. What follows is told only of
 * the forms that there are, so a stream of events is never begun.
 */
final class AcceptedTypes extends AfterBodies {
    private static final MediaType GRAPHQL =
            MediaType.parseMediaType("application/graphql-response+json");

    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON, GRAPHQL);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var said = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        boolean graphql = RequestPath.of(request).equals("/graphql");
        boolean acts = request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        if (!(acts || graphql) || said.isEmpty() || String.join("", said).isBlank()) {
            chain.doFilter(request, response);
            return;
        }
        var accepted = accepted(said, graphql);
        if (accepted == null) {
            int status = HttpServletResponse.SC_NOT_ACCEPTABLE;
            Errors.write(response, status, PlainErrors.code(status), PlainErrors.message(status));
        } else {
            chain.doFilter(new Accepting(request, accepted), response);
        }
    }

    /** The form in which a GraphQL request that came by here is answered. */
    static MediaType answered(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(GRAPHQL.toString())
                ? GRAPHQL
                : MediaType.APPLICATION_JSON;
    }

    /** Whether this form tells by the status whether anything was answered. */
    static boolean tellsByStatus(MediaType answered) {
        return answered.equalsTypeAndSubtype(GRAPHQL);
    }

    /** The forms of an answer that are accepted, the ones that are asked for by name first. */
    private static @Nullable String accepted(List<String> said, boolean graphql) {
        try {
            var ranges = new ArrayList<>(MediaType.parseMediaTypes(said));
            ranges.sort(Comparator.comparing(MediaType::getQualityValue).reversed());
            var answers = graphql ? ANSWERS : ANSWERS.subList(0, 1);
            var accepted = answers.stream().filter(each -> isAccepted(each, ranges)).toList();
            if (accepted.isEmpty()) return null;
            var named = new ArrayList<MediaType>();
            for (var range : ranges) {
                accepted.stream().filter(range::equalsTypeAndSubtype).forEach(named::add);
            }
            return MimeTypeUtils.toString(named.isEmpty() ? accepted.subList(0, 1) : named);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** The range that says most of a type decides. */
    private static boolean isAccepted(MediaType answer, List<MediaType> ranges) {
        @Nullable MediaType closest = null;
        for (var range : ranges) {
            if (!range.includes(answer)) continue;
            if (closest == null || told(range) > told(closest)) closest = range;
        }
        return closest != null && closest.getQualityValue() > 0;
    }

    /** How much a range says. Spring's own order has the quality first. */
    private static int told(MediaType range) {
        if (range.isWildcardType()) return 0;
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static final class Accepting extends HttpServletRequestWrapper {
        private final String accepted;

        Accepting(HttpServletRequest request, String accepted) {
            super(request);
            this.accepted = accepted;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? accepted : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of(accepted))
                    : super.getHeaders(name);
        }
    }
}
