package org.chalkline.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** What the person who started the program reads on the terminal. */
final class Welcome {

    private Welcome() {}

    static void print(PrintWriter out, Server server, Path data, double seconds) {
        var url = server.url();
        out.printf(
                Locale.ROOT,
                """

                Chalkline %s is running (started in %.1f s). Its data is in %s

                  Open   %s/graphiql   to ask in the browser

                  Try, in another terminal:
                """,
                Version.number(),
                seconds,
                data.toAbsolutePath().normalize(),
                url);
        out.printf(
                "%n  Ctrl-C stops it. Nothing that was acknowledged is lost, however it ends.%n%n");
        out.flush();
    }
}
