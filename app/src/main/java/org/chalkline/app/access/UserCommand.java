package org.chalkline.app.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chalkline.access.AccessRefusedException;
import org.chalkline.access.OneTimePasswords;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user}: who can sign in where the program is its own issuer. */
@Command(
        name = "user",
        description = {
            "Adds and changes users of the program, where it is its own issuer.",
            "They are kept in a file beside the data folder; a program that runs heeds a change at once."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "(add | list | passwd | disable | enable | code | new-key)",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
public final class UserCommand implements Runnable {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The data folder. Default: the one the program would use.")
    private @Nullable Path data;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                line(spec), "Say what: add, list, passwd, disable, enable, code or new-key.");
    }

    static CommandLine line(@Nullable CommandSpec given) {
        if (given == null) throw new IllegalStateException("not called from the command line");
        return given.commandLine();
    }

    /** Asks at the terminal, without showing what is typed. */
    static String ask(String what) {
        var console = System.console();
        var typed = console == null ? null : console.readPassword("%s", what);
        if (typed == null) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PASSWORD_MISSING",
                    "There is no terminal to ask for the password at. Name a file that holds it with --password-file.");
        }
        return new String(typed);
    }

    private void with(Consumer<FolderAccess> act) {
        var folder = DataOption.folder(data, spec);
        try {
            act.accept(FolderAccess.of(folder));
        } catch (AccessRefusedException e) {
            throw FolderAccess.told(e);
        }
    }

    private void say(String format, Object... words) {
        var out = line(spec).getOut();
        out.printf(format + "%n", words);
        out.flush();
    }

    @Command(name = "add", description = "Adds a user, and prints the password and second factor.")
    void add(
            @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            split = ",",
                            description =
                                    "clerk, decider, inspector, analyst, auditor, operator or school; several with commas between them.")
                    List<String> roles,
            @Option(
                            names = "--called",
                            paramLabel = "TEXT",
                            description = "What people call them. Default: the name.")
                    @Nullable String called,
            @Option(names = "--unit", paramLabel = "CODE", description = "The code of their unit.")
                    @Nullable String unit,
            @Option(
                            names = "--officer",
                            paramLabel = "CODE",
                            description = "Their code as an officer.")
                    @Nullable String officer,
            @Option(
                            names = "--school",
                            paramLabel = "CODE",
                            description = "The code of the school they act for.")
                    @Nullable String school,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "A file that holds the password. Default: one is made.")
                    @Nullable Path passwordFile) {
        with(
                access -> {
                    var now = now();
                    var user =
                            User.of(name, called == null ? name : called, roles(roles), school, now)
                                    .within(unit, officer);
                    var secret = user.needsCode() ? OneTimePasswords.newSecret() : null;
                    var given = given(passwordFile, name);
                    access.users().add(given.to(user, now).withTotp(secret, now));
                    tell(name, given.made(), secret);
                });
    }

    @Command(name = "list", description = "Lists all users.")
    void list() {
        with(
                access -> {
                    for (var user : access.users().all()) {
                        say(
                                "%s  %s%s%s",
                                user.subject(),
                                String.join(", ", user.roles().stream().map(Role::word).toList()),
                                user.totp() == null ? "" : "  with a code",
                                user.isDisabled() ? "  disabled" : "");
                    }
                });
    }

    @Command(
            name = "passwd",
            description =
                    "Gives a user another password, and with --new-code another second factor. They are signed out everywhere.")
    void passwd(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "A file that holds the password. Default: one is made.")
                    @Nullable Path passwordFile,
            @Option(names = "--new-code", description = "Make another second factor as well.")
                    boolean newCode) {
        with(
                access -> {
                    var given = given(passwordFile, name);
                    var now = now();
                    var secret = newCode ? OneTimePasswords.newSecret() : null;
                    access.users()
                            .change(
                                    name,
                                    user -> {
                                        requireReal(user);
                                        var changed = given.to(user, now);
                                        return newCode ? changed.withTotp(secret, now) : changed;
                                    });
                    tell(name, given.made(), secret);
                });
    }

    @Command(name = "disable", description = "Turns a user away, at once and everywhere.")
    void disable(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
        with(access -> access.users().change(name, user -> user.disabled(true, now())));
        say("%s may not come in.", name);
    }

    @Command(name = "enable", description = "Lets a user in again who was turned away.")
    void enable(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
        with(access -> access.users().change(name, user -> user.disabled(false, now())));
        say("%s may come in again.", name);
    }

    @Command(
            name = "code",
            description = "Prints the code that a user of the demonstration signs in with now.")
    void code(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
        with(
                access -> {
                    var user = access.users().find(name).filter(User::isOfDemonstration);
                    var secret = user.map(User::totp).orElse(null);
                    if (secret == null) {
                        throw new CannotRunException(
                                Exit.CANNOT_RUN,
                                "NO_CODE",
                                "%s is no user of the demonstration who signs in with a code; others have theirs in an authenticator app."
                                        .formatted(name));
                    }
                    say("%s", new OneTimePasswords().at(secret, now()));
                });
    }

    @Command(
            name = "new-key",
            description =
                    "Lets another key sign tokens from now on. The last one is believed until its tokens have ended.")
    void newKey() {
        with(access -> access.keys().rotate());
        say("Another key signs from now on.");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** A password's hash, and the password itself where the program made it. */
    private record Given(String hash, @Nullable String made) {
        User to(User user, Instant now) {
            return made == null
                    ? user.withPassword(hash, null, now)
                    : user.withInitialPassword(hash, now);
        }
    }

    private static Given given(@Nullable Path file, String name) {
        var passwords = new Passwords();
        if (file != null) return new Given(passwords.hashOf(FolderAccess.secret(file), name), null);
        var made = passwords.made();
        return new Given(passwords.hashOfMade(made), made);
    }

    private static void requireReal(User user) {
        if (!user.isOfDemonstration()) return;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "USER_OF_DEMONSTRATION",
                "Users of the demonstration keep the password that ./run prints.");
    }

    private static Set<Role> roles(List<String> words) {
        var found = new ArrayList<Role>();
        for (var word : words) {
            found.add(
                    Role.of(word.strip())
                            .orElseThrow(
                                    () ->
                                            new CannotRunException(
                                                    Exit.CANNOT_RUN,
                                                    "ROLE_UNKNOWN",
                                                    "'%s' is no role. There are clerk, decider, inspector, analyst, auditor, operator and school."
                                                            .formatted(word))));
        }
        return Set.copyOf(found);
    }

    private void tell(String name, @Nullable String password, @Nullable String secret) {
        if (password != null) {
            say("%s signs in with the password %s", name, password);
            say("within seven days, and chooses another one then.");
        }
        if (secret == null) return;
        say("and with the codes of an authenticator app that was given this secret: %s", secret);
        say("as an address, for a QR code: %s", OneTimePasswords.address(name, secret));
    }
}
