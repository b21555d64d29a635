package org.chalkline.app.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read to its end. */
final class WholeRequest extends HttpServletRequestWrapper {
    private static final String ATTRIBUTE = WholeRequest.class.getName();

    private static final String FORM = "application/x-www-form-urlencoded";

    private final byte[] body;
    private @Nullable Map<String, String[]> parameters;

    WholeRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        keep(request, body);
    }

    /** Remembers the body with the request: what is dispatched anew can't read it again. */
    static void keep(ServletRequest request, byte[] body) {
        request.setAttribute(ATTRIBUTE, body);
    }

    /**
     * What was waited for is dispatched anew, and is a request like any other: nothing behind
     * {@link WholeBodies} has seen it yet.
     */
    @Override
    public DispatcherType getDispatcherType() {
        var type = super.getDispatcherType();
        return type == DispatcherType.ASYNC ? DispatcherType.REQUEST : type;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var known = parameters;
        if (known == null) {
            known = isForm() ? withForm(super.getParameterMap()) : super.getParameterMap();
            parameters = known;
        }
        return known;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private boolean isForm() {
        var type = getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    /** The server can't read the form itself: its body has been read. */
    private Map<String, String[]> withForm(Map<String, String[]> query) {
        var all = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (pair.isEmpty()) continue;
            int at = pair.indexOf('=');
            var name = decoded(at < 0 ? pair : pair.substring(0, at));
            var value = at < 0 ? "" : decoded(pair.substring(at + 1));
            all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        var found = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> found.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(found);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The body, if it has been read. */
    static byte @Nullable [] bodyOf(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : null;
    }

    @Override
    public ServletInputStream getInputStream() {
        var in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return in.read(into, offset, length);
            }

            @Override
            public int available() {
                return in.available();
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body has been read to its end");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
