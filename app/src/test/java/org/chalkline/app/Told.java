package org.chalkline.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command of the program told, as the person reads it who ran it.
 *
 * @param status with which it ended
 * @param text what it wrote, of errors too
 */
public record Told(int status, String text) {

    /** Runs a command. Nothing else may write to the standard streams meanwhile. */
    public static Told by(String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int status = Chalkline.run(arguments);
            return new Told(status, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
