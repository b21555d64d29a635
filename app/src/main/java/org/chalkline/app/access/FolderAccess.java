package org.chalkline.app.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chalkline.access.AccessRefusedException;
import org.chalkline.access.AccessSettings;
import org.chalkline.access.OwnTokens;
import org.chalkline.access.SigningKeys;
import org.chalkline.access.UserBook;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.setting.ProgramSettings;

/**
 * The users and signing keys beside a data folder, for commands: as the program has them that runs
 * with the settings of the file beside the folder and of the environment.
 */
final class FolderAccess {
    private static final Clock CLOCK = Clock.systemUTC();

    private final AccessSettings settings;
    private final UserBook users;

    private FolderAccess(AccessSettings settings) {
        this.settings = settings;
        users = new UserBook(settings.users());
    }

    static FolderAccess of(Path data) {
        var environment = ProgramSettings.of(data, List.of());
        try {
            var settings = AccessSettings.of(environment);
            if (settings.isOwn()) return new FolderAccess(settings);
        } catch (AccessRefusedException e) {
            throw told(e);
        }
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "ISSUER_OUTSIDE",
                "This program believes an outside issuer (chalkline.access.issuer). Have the user or the token made there.");
    }

    /** What a command says of a refusal. */
    static CannotRunException told(AccessRefusedException refused) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                refused.code().name(),
                String.valueOf(refused.getMessage()),
                refused);
    }

    UserBook users() {
        return users;
    }

    SigningKeys keys() {
        return new SigningKeys(settings.keys(), settings.keyAge(), CLOCK);
    }

    /** A token of this user, good for so long. */
    String token(String subject, Duration lasting) {
        var key = keys().signingIfAny();
        if (key == null) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_SIGN_IN_KEYS",
                    "There are no keys at %s to sign a token with. Start the program once, or name its data folder with --data."
                            .formatted(settings.keys()));
        }
        return OwnTokens.sign(
                key, settings.ownName(), settings.audience(), subject, CLOCK.instant(), lasting);
    }

    /** The text of a small file that holds one secret. */
    static String secret(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FILE_NOT_FOUND",
                    "There is no readable file %s.".formatted(file),
                    e);
        }
    }
}
