package org.chalkline.app.document;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.work.Glimpse;
import org.springframework.util.unit.DataSize;

/**
 * Has nothing large taken in while little room is left on MongoDB's disk, as far as that server
 * tells: the outcomes of commands and people's keys are on it as well.
 */
final class MongoRoom implements Limitations.Source, RoomyDocuments.Little {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final MongoDatabase database;
    private final DataSize least;
    private final Glimpse<Optional<Limitation>> room;

    /**
     * Looks for the first time.
     *
     * @param least with less than this, nothing large is taken in
     */
    MongoRoom(MongoDatabase database, DataSize least) {
        this.database = database;
        this.least = least;
        room = new Glimpse<>("room-of-mongodb", KNOWN_FOR, Optional.empty(), this::limitation);
        var unused = room.now();
    }

    /** As it was seen last, at once: a server that hangs isn't waited for. */
    @Override
    public Optional<Limitation> now() {
        return room.lately();
    }

    private Optional<Limitation> limitation() {
        Document stats;
        try {
            stats = database.runCommand(new Document("dbStats", 1));
        } catch (MongoException e) {
            return Optional.empty();
        }
        if (!(stats.get("fsTotalSize") instanceof Number all)
                || !(stats.get("fsUsedSize") instanceof Number used)) {
            return Optional.empty();
        }
        long free = all.longValue() - used.longValue();
        if (free >= least.toBytes()) return Optional.empty();
        return Optional.of(
                new Limitation(
                        Of.BULK,
                        "ROOM_SHORT",
                        "Only %d MB are free on MongoDB's disk, and what is left is for what comes of commands: no documents, bundles and files of rows are taken in. Make room there; it goes on by itself with %d MB."
                                .formatted(free >> 20, least.toMegabytes())));
    }
}
