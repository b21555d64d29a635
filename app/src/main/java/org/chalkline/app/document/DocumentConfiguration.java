package org.chalkline.app.document;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Deployment;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Keeps documents in a folder, or in MongoDB. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentConfiguration.class);

    /** Where the folder goes whose documents were brought into MongoDB. */
    private static final String BROUGHT_OVER = "documents-brought-over";

    /**
     * @param joined whom this program shares them with; it is looked at first
     */
    @Bean
    Documents documents(
            DataFolder data,
            Environment settings,
            Clock clock,
            ObjectProvider<MongoDatabase> database,
            ObjectProvider<Deployment> joined,
            @Value("${chalkline.room.bulk}") DataSize least,
            Limitations limitations)
            throws IOException {
        var unusedJoined = joined.getIfAvailable();
        var room = new Room(data.path(), least);
        limitations.add(room);
        return switch (DocumentPlace.of(settings)) {
            case FOLDER -> inFolder(DocumentPlace.folder(data.path(), settings), data, clock, room);
            case GRIDFS -> inMongo(database.getObject(), data, clock, least, limitations);
        };
    }

    private static Documents inFolder(Path folder, DataFolder data, Clock clock, Room room)
            throws IOException {
        var documents = new FolderDocuments(folder, clock);
        documents.sweep();
        return new RoomyDocuments(
                documents,
                "on the disk of the data folder",
                () -> {
                    var little = room.now();
                    if (little.isEmpty() || !Files.isDirectory(folder)) return little;
                    boolean same =
                            Files.getFileStore(folder).equals(Files.getFileStore(data.path()));
                    return same ? little : Optional.empty();
                });
    }

    private static Documents inMongo(
            MongoDatabase database,
            DataFolder data,
            Clock clock,
            DataSize least,
            Limitations limitations)
            throws IOException {
        var documents = new GridFsDocuments(database, clock);
        documents.prepare();
        documents.sweep();
        bringOver(data, clock, documents);
        var room = new MongoRoom(database, least);
        limitations.add(room);
        return new RoomyDocuments(documents, "in MongoDB, where they are kept", room);
    }

    /**
     * Documents that an earlier version kept in the data folder belong to all programs now. The
     * folder is set aside when all of it is there, and not before; nothing is deleted.
     */
    private static void bringOver(DataFolder data, Clock clock, GridFsDocuments documents)
            throws IOException {
        var folder = data.documents();
        var earlier = new FolderDocuments(folder, clock);
        try (var digests = earlier.digests()) {
            if (digests.findAny().isEmpty()) return;
        }
        long damaged = documents.takeAll(earlier);
        var aside =
                folder.resolveSibling(
                        BROUGHT_OVER + "-" + clock.instant().toString().replace(":", ""));
        Files.move(folder, aside);
        LOG.warn(
                "The documents of {} were brought into MongoDB, where all programs find them. {} were damaged and stay behind. The folder is {} now.",
                folder,
                damaged,
                aside);
    }

    @Bean
    PeoplesDocuments peoplesDocuments(
            Documents documents,
            PersonalData people,
            AccessLog accesses,
            FactsOf facts,
            FactStream stream,
            Clock clock) {
        return new PeoplesDocuments(documents, people, accesses, facts, stream::head, clock);
    }
}
