package org.chalkline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.chalkline.access.AccessSettings;
import org.chalkline.access.OwnTokens;
import org.chalkline.access.SigningKeys;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.kernel.access.Role;

/** Signs people in at a test's own program, as the program's own issuer does. */
public final class Tokens {
    private static final Duration AGE = Duration.ofDays(90);
    private static final Duration LASTING = Duration.ofHours(1);

    private Tokens() {}

    /** A token of this user, who is made if there is none of the name. */
    public static String of(Server server, String subject, Role... roles) {
        var settings = server.part(AccessSettings.class);
        var users = server.part(UserBook.class);
        return sign(users, server.part(SigningKeys.class), settings.ownName(), subject, roles);
    }

    /**
     * The header {@code Authorization} of the same, at a program that runs as a process of its own
     * with this data folder.
     */
    public static String bearer(Path data, String subject, Role... roles) {
        var beside = data.toAbsolutePath().normalize().toString();
        var users = new UserBook(Path.of(beside + ".users"));
        var keys = new SigningKeys(Path.of(beside + ".sign-in-keys"), AGE, Clock.systemUTC());
        return "Bearer " + sign(users, keys, "http://localhost", subject, roles);
    }

    private static String sign(
            UserBook users, SigningKeys keys, String issuer, String subject, Role... roles) {
        var now = Clock.systemUTC().instant();
        if (users.find(subject).isEmpty()) {
            var school = Set.of(roles).contains(Role.SCHOOL) ? "310105-P01" : null;
            // Auditors and inspectors of no unit come from outside.
            boolean own =
                    Set.of(roles).contains(Role.AUDITOR) || Set.of(roles).contains(Role.INSPECTOR);
            var user = User.of(subject, subject, Set.of(roles), school, now);
            users.add(own ? user.within("control", null) : user);
        }
        return OwnTokens.sign(keys.signing(), issuer, "chalkline", subject, now, LASTING);
    }

    /** The same, of somebody in this unit; of none, where it is empty. */
    public static String bearerIn(String unit, Server server, String subject, Role... roles) {
        var unused = of(server, subject, roles);
        place(server, subject, unit);
        return bearer(server, subject, roles);
    }

    /** Places a user in a unit; in none, where it is empty. */
    public static void place(Server server, String subject, String unit) {
        server.part(UserBook.class)
                .change(subject, user -> user.within(unit.isEmpty() ? null : unit, null));
    }

    /** A file that holds the same, for commands. */
    public static String file(Server server, String subject, Role... roles) {
        try {
            var file = Files.createTempFile("token", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, of(server, subject, roles));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, as the header {@code Authorization} has it. */
    public static String bearer(Server server, String subject, Role... roles) {
        return "Bearer " + of(server, subject, roles);
    }
}
