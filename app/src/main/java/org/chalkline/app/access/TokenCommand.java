package org.chalkline.app.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.chalkline.access.AccessRefusedException;
import org.chalkline.access.OneTimePasswords;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: prints a token for a terminal or a program. */
@Command(
        name = "token",
        description = {
            "Prints a token to be sent in the header Authorization: Bearer TOKEN.",
            "On the demonstration, name a role: clerk, decider, inspector, analyst, auditor, operator or"
                    + " school. Elsewhere name a user, whose password is asked for.",
            "It is signed with the keys beside the data folder, so it works on the machine that has them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the token is printed", "2:there is none"})
public final class TokenCommand implements Callable<Integer> {
    private static final Duration LASTING = Duration.ofHours(12);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ROLE",
            description = "The role of a user of the demonstration.")
    private @Nullable String role;

    @Option(names = "--user", paramLabel = "NAME", description = "The user, by name.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file that holds the user's password. Default: it is asked for.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "The code of the user's authenticator app, where they have one.")
    private String code = "";

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = UserCommand.line(spec);
        if ((role == null) == (user == null)) {
            throw new ParameterException(line, "Name a role, or a user with --user.");
        }
        var folder = data.folder();
        try {
            var access = FolderAccess.of(folder);
            var subject = role != null ? ofRole(folder, role) : authenticated(access, user);
            line.getOut().println(access.token(subject, LASTING));
            line.getOut().flush();
            return 0;
        } catch (AccessRefusedException e) {
            throw FolderAccess.told(e);
        }
    }

    private static String ofRole(Path folder, String word) {
        var found = Role.of(word).filter(DemonstrationUsers.ROLES::contains).orElse(null);
        if (found == null) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ROLE_UNKNOWN",
                    "The demonstration has no user in the role '%s'. It has: clerk, decider, inspector, analyst, auditor, operator, school."
                            .formatted(word));
        }
        try {
            if (DataFolder.isMadeUp(folder)) return DemonstrationUsers.of(found);
        } catch (IOException e) {
            throw notMadeUp(folder, e);
        }
        throw notMadeUp(folder, null);
    }

    private static CannotRunException notMadeUp(Path folder, @Nullable Exception cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "NOT_THE_DEMONSTRATION",
                "%s holds no made-up district: there, a token is a user's own. Name the user with --user, or the demonstration's folder with --data."
                        .formatted(folder),
                cause);
    }

    /** Whoever reads the keys could do without; but a token says that somebody signed in. */
    private String authenticated(FolderAccess access, @Nullable String subject) {
        if (subject == null) throw new IllegalStateException("no user was named");
        var password =
                passwordFile == null
                        ? UserCommand.ask("Password: ")
                        : FolderAccess.secret(passwordFile);
        var known = access.users().find(subject).filter(each -> !each.isDisabled());
        boolean right = new Passwords().matches(password, known.map(User::password).orElse(null));
        var secret = known.map(User::totp).orElse(null);
        if (right && known.map(User::needsCode).orElse(true)) {
            var now = Clock.systemUTC().instant();
            right = secret != null && new OneTimePasswords().use(subject, secret, code, now);
        }
        if (right && known.map(User::isInitial).orElse(false)) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PASSWORD_TO_BE_CHOSEN",
                    "The program made this password. Choose another one first: open /password in a browser, or name a file that holds it with ./run user passwd %s --password-file."
                            .formatted(subject));
        }
        if (right) return subject;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "SIGN_IN_FAILED",
                "Name, password or code is wrong. ./run user passwd makes another password.");
    }
}
