package org.chalkline.app.backup;

import java.nio.file.Path;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.ledger.log.LogFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;

/** Where the parts of a record lie: in the data folder and beside it, unless options say where. */
final class RecordPlaces {

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description = "The file of the log's signing key. Default: DATA-keys/ledger.key")
    private @Nullable Path signingKey;

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description = "The file of the master key. Default: DATA.master-key")
    private @Nullable Path masterKey;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "The file of the program's own users. Default: DATA.users")
    private @Nullable Path users;

    @Option(
            names = "--sign-in-keys",
            paramLabel = "FILE",
            description = "The file of the keys that sign their tokens. Default: DATA.sign-in-keys")
    private @Nullable Path signInKeys;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description = "The folder of the log. Default: ledger in the data folder.")
    private @Nullable Path log;

    @Option(
            names = "--backup-key",
            paramLabel = "FILE",
            description = "The file of the backup's key. Default: DATA.backup-key")
    private @Nullable Path backupKey;

    /**
     * The places of one data folder.
     *
     * @param settings of the program over it
     */
    Of of(Path data, Environment settings) {
        var folder = data.toAbsolutePath().normalize();
        var logs = set(log, settings, "chalkline.ledger.folder", LedgerSettings.folderIn(folder));
        var key =
                set(signingKey, settings, "chalkline.ledger.key", LedgerSettings.keyBeside(folder));
        return new Of(
                folder,
                new LogFolder(logs),
                new LogFolder(LedgerSettings.readsFolder(logs)),
                key,
                LedgerSettings.readsKey(key),
                set(masterKey, settings, "chalkline.master-key", beside(folder, ".master-key")),
                set(users, settings, "chalkline.access.own.users", beside(folder, ".users")),
                set(
                        signInKeys,
                        settings,
                        "chalkline.access.own.keys",
                        beside(folder, ".sign-in-keys")),
                backupKey == null ? BackupKey.beside(folder) : backupKey);
    }

    /** What an option says, or else a setting, or else where it is if nobody says anything. */
    private static Path set(
            @Nullable Path option, Environment settings, String name, Path otherwise) {
        if (option != null) return option;
        var text = settings.getProperty(name, "").strip();
        return text.isEmpty() ? otherwise : Path.of(text);
    }

    private static Path beside(Path folder, String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }

    /**
     * The places of one record.
     *
     * @param readsLog the log of who read what
     * @param readsKey its signing key
     */
    record Of(
            Path data,
            LogFolder log,
            LogFolder readsLog,
            Path signingKey,
            Path readsKey,
            Path masterKey,
            Path users,
            Path signInKeys,
            Path backupKey) {

        Path events() {
            return data.resolve("events.db");
        }

        Path keys() {
            return data.resolve("keys.db");
        }

        Path reads() {
            return data.resolve("reads.db");
        }

        Path documents() {
            return data.resolve("documents");
        }

        Path tokens() {
            return data.resolve("tokens");
        }

        Path mark() {
            return data.resolve("format");
        }
    }
}
