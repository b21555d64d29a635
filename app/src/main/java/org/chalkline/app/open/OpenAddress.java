package org.chalkline.app.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of what is public, at the point that was asked for.
 *
 * @param root where the program is reached, such as {@code https://open.example}
 * @param point the query that names the point, empty or with its question mark
 */
record OpenAddress(String root, String point) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static OpenAddress of(
            HttpServletRequest request, @Nullable Long position, @Nullable LocalDate day) {
        var point = new StringBuilder();
        if (position != null) point.append("&position=").append(position);
        if (day != null) point.append("&effectiveOn=").append(day);
        if (!point.isEmpty()) point.setCharAt(0, '?');
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
        // Which names the program goes by was looked at before the request came here.
        return new OpenAddress(
                request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port),
                point.toString());
    }

    /** Which entry is meant, whatever the point. */
    String iri(String code) {
        return root + "/open/entries/" + code;
    }

    /** Its page. */
    String page(String code) {
        return "/open/entries/" + code + point;
    }

    /**
     * Its content.
     *
     * @param ending {@code csv} or {@code json}
     */
    String data(String code, String ending) {
        return "/open/entries/" + code + "/data." + ending + point;
    }

    /** The same list after the entry of that code. */
    String after(String path, String code) {
        return path + (point.isEmpty() ? "?" : point + "&") + "after=" + code;
    }
}
