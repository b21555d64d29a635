package org.chalkline.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the drills' own user, one for each program that runs, got by the program's own commands
 * as anybody would.
 */
final class Passes {
    private static final String USER = "drill";

    /** They record, and look at all there is. */
    private static final String ROLES = "clerk,auditor";

    private static final String PASSWORD = "four rehearsals and a half";
    private static final Map<String, Pass> BY_ADDRESS = new ConcurrentHashMap<>();

    private Passes() {}

    /** How a token is got, and the last one. */
    private record Pass(
            Program program, Path data, Map<String, String> environment, String token) {}

    /**
     * Gets a token for a program that answers now. Its user is added if it isn't there.
     *
     * @param environment that of the program, by whose clock a token is good
     */
    static void get(Program program, Path data, Map<String, String> environment, String url)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("drill", ".password");
        try {
            Files.writeString(file, PASSWORD);
            var folder = data.toString();
            var secret = file.toString();
            var token = token(program, environment, folder, secret);
            if (token.status() != 0) {
                Program.run(
                        environment,
                        program.command(
                                        "--data",
                                        folder,
                                        "user",
                                        "add",
                                        USER,
                                        "--role",
                                        ROLES,
                                        // Who is of no unit is from outside, and comes in as the
                                        // public.
                                        "--unit",
                                        "drills",
                                        "--password-file",
                                        secret)
                                .toArray(String[]::new));
                token = token(program, environment, folder, secret);
            }
            if (token.status() != 0) throw new IllegalStateException(token.text());
            BY_ADDRESS.put(url, new Pass(program, data, environment, token.text().strip()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Program.Ended token(
            Program program, Map<String, String> environment, String folder, String secret)
            throws IOException, InterruptedException {
        return Program.run(
                environment,
                program.command(
                                "--data",
                                folder,
                                "token",
                                "--user",
                                USER,
                                "--password-file",
                                secret)
                        .toArray(String[]::new));
    }

    /** The token for the program that answers there; absent if none was got. */
    static @Nullable String to(String url) {
        var pass = BY_ADDRESS.get(url);
        return pass == null ? null : pass.token();
    }

    /** Gets another token, such as after the clock jumped beyond the end of the last one. */
    static synchronized void renew(String url, @Nullable String last)
            throws IOException, InterruptedException {
        var pass = BY_ADDRESS.get(url);
        if (pass == null || !pass.token().equals(last)) return;
        get(pass.program(), pass.data(), pass.environment(), url);
    }
}
