package org.chalkline.app.backup;

import java.nio.file.Path;
import org.chalkline.app.document.DocumentPlace;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.app.ledger.place.OpenLog;
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
            description = "The folder of the log. Default: as the settings say where it lies.")
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
        var logs = log == null ? LedgerSettings.folderOf(folder, settings) : log;
        var key = signingKey == null ? LedgerSettings.keyOf(folder, settings) : signingKey;
        return new Of(
                folder,
                logs,
                new LogFolder(logs),
                new LogFolder(LedgerSettings.readsFolder(logs)),
                key,
                LedgerSettings.readsKey(key),
                set(masterKey, settings, "chalkline.master-key"),
                set(users, settings, "chalkline.access.own.users"),
                set(signInKeys, settings, "chalkline.access.own.keys"),
                backupKey == null ? BackupKey.beside(folder) : backupKey,
                DocumentPlace.folder(folder, settings));
    }

    /** The log, until it is closed, in a store where the settings say so and no option does. */
    OpenLog log(Path data, Environment settings) {
        var folder = log;
        return folder == null
                ? OpenLog.of(data.toAbsolutePath().normalize(), settings)
                : new OpenLog(new LogFolder(folder));
    }

    /** The option's word, or else the setting's: the program sets each of these itself. */
    private static Path set(@Nullable Path option, Environment settings, String name) {
        return option != null ? option : Path.of(settings.getRequiredProperty(name));
    }

    /**
     * The places of one record.
     *
     * @param logs the folder of the log, if it lies in one
     * @param readsLog the log of who read what
     * @param readsKey its signing key
     * @param documents the folder of documents
     */
    record Of(
            Path data,
            Path logs,
            LogFolder log,
            LogFolder readsLog,
            Path signingKey,
            Path readsKey,
            Path masterKey,
            Path users,
            Path signInKeys,
            Path backupKey,
            Path documents) {

        /** The folder of the log of who read what. */
        Path readsLogs() {
            return LedgerSettings.readsFolder(logs);
        }

        /** The same places, and this log in the place of the folder's. */
        Of with(LogFolder elsewhere) {
            return new Of(
                    data,
                    logs,
                    elsewhere,
                    readsLog,
                    signingKey,
                    readsKey,
                    masterKey,
                    users,
                    signInKeys,
                    backupKey,
                    documents);
        }

        Path events() {
            return data.resolve("events.db");
        }

        Path keys() {
            return data.resolve("keys.db");
        }

        Path reads() {
            return data.resolve("reads.db");
        }

        Path tokens() {
            return data.resolve("tokens");
        }

        Path mark() {
            return data.resolve("format");
        }
    }
}
