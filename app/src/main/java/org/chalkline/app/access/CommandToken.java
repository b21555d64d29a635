package org.chalkline.app.access;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.chalkline.access.AccessRefusedException;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Loopback;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what a command that asks the running program says who it is. */
public final class CommandToken {
    private static final String VARIABLE = "CHALKLINE_TOKEN";
    private static final Duration LASTING = Duration.ofHours(12);

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "A file that holds the token of who acts. Default: the variable CHALKLINE_TOKEN; on the demonstration, a token of its clerk")
    private @Nullable Path file;

    /**
     * The value of the header {@code Authorization}.
     *
     * @param data the data folder of the program, where it is the demonstration's
     * @param program where the program answers
     * @throws CannotRunException if there is no token
     */
    public String header(Path data, URI program) {
        return "Bearer " + token(data, program);
    }

    private String token(Path data, URI program) {
        if (file != null) return FolderAccess.secret(file);
        var given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) return given.strip();
        try {
            if (Loopback.is(program.getHost()) && DataFolder.isMadeUp(data)) {
                var clerk = DemonstrationUsers.of(Role.CLERK);
                return FolderAccess.of(data).token(clerk, LASTING);
            }
        } catch (AccessRefusedException e) {
            throw FolderAccess.told(e);
        } catch (IOException e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static CannotRunException missing(@Nullable Exception cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "TOKEN_MISSING",
                "The program has to know who acts. Give a token with --token-file, or in the variable CHALKLINE_TOKEN; ./run token --user NAME prints one.",
                cause);
    }
}
