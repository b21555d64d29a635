package org.chalkline.app.ledger.place;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.axon.link.LinkRefusedException;
import org.chalkline.axon.mongo.MongoConnection;
import org.chalkline.axon.wiring.StoreLinks;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.place.ObjectPlace;
import org.springframework.core.env.Environment;

/**
 * The log of facts where the settings say that it lies, and the connection that it takes.
 *
 * @param log the log
 * @param connection closed with it
 */
public record OpenLog(LogFolder log, AutoCloseable connection) implements AutoCloseable {

    /** Where it may lie, by the word of {@code chalkline.ledger.store}. */
    public enum Store {
        FOLDER,
        GRIDFS,
        S3;

        /** As the settings say. */
        public static Store in(Environment settings) {
            var word = settings.getProperty("chalkline.ledger.store", "folder").strip();
            for (var store : values()) if (store.name().equalsIgnoreCase(word)) return store;
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "LEDGER_STORE_UNKNOWN",
                    "chalkline.ledger.store is '%s': there are folder, gridfs and s3."
                            .formatted(word));
        }
    }

    /**
     * The log of the program over this folder.
     *
     * @throws CannotRunException if its store must not be reached as the settings say
     */
    public static OpenLog of(Path data, Environment settings) {
        if (Store.in(settings) != Store.GRIDFS) return of(data, settings, OpenLog::noDatabase);
        try {
            var mongo = MongoConnection.to(StoreLinks.mongo(settings));
            return new OpenLog(of(data, settings, mongo::database).log(), mongo);
        } catch (LinkRefusedException e) {
            throw CannotRunException.of(e);
        }
    }

    /** The same for a command: by the settings of the program over this folder. */
    public static OpenLog of(Path data) {
        return of(data, ProgramSettings.of(data, List.of()));
    }

    private static MongoDatabase noDatabase() {
        throw new IllegalStateException("only a log in GridFS takes a database");
    }

    /**
     * The same in a program that is connected already.
     *
     * @param database asked for if the log lies in it
     */
    public static OpenLog of(Path data, Environment settings, Supplier<MongoDatabase> database) {
        return switch (Store.in(settings)) {
            case FOLDER -> new OpenLog(new LogFolder(LedgerSettings.folderOf(data, settings)));
            case GRIDFS ->
                    new OpenLog(new LogFolder(new ObjectPlace(new GridFsStore(database.get()))));
            case S3 -> s3(settings);
        };
    }

    /** A log in a folder. */
    public OpenLog(LogFolder log) {
        this(log, () -> {});
    }

    private static OpenLog s3(Environment settings) {
        try {
            var patience =
                    settings.getProperty(
                            "chalkline.ledger.patience", Duration.class, Duration.ofSeconds(10));
            var store =
                    new S3Store(StoreLinks.s3(settings).access(), patience, InstantSource.system());
            return new OpenLog(new LogFolder(new ObjectPlace(store)), store);
        } catch (LinkRefusedException e) {
            throw CannotRunException.of(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (Exception e) {
            throw new IllegalStateException("the connection to the log can't be closed", e);
        }
    }
}
