package org.chalkline.app.lottery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chalkline.kernel.fact.FactJson;

/** The page that redoes a draw in a browser, from what stands in the page itself. */
final class DrawPage {

    private DrawPage() {}

    /** One file, for whoever opens it: it loads nothing. */
    static byte[] of(DrawFile file) throws IOException {
        // No end of a script can stand in it.
        var data = FactJson.write(file).replace("<", "\\u003c");
        return text("page.html")
                .replace("/*HASH*/\n", text("/bundle/verify/hash.js"))
                .replace("/*REDO*/\n", text("redo.js") + text("show.js"))
                .replace("/*DATA*/", data)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) throws IOException {
        var path = name.startsWith("/") ? name : "/lottery/" + name;
        try (var in = DrawPage.class.getResourceAsStream(path)) {
            if (in == null) throw new IOException("the program lacks its own " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
