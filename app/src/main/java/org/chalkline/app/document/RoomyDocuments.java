package org.chalkline.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.person.Personal;

/** Documents that leave room for facts, where both are on one disk. */
final class RoomyDocuments implements Documents {
    private final Documents documents;
    private final Path folder;
    private final Path data;
    private final Room room;

    /**
     * @param folder where the documents are
     * @param data where the facts are
     */
    RoomyDocuments(Documents documents, Path folder, Path data, Room room) {
        this.documents = documents;
        this.folder = folder;
        this.data = data;
        this.room = room;
    }

    @Override
    public Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            List<Personal> keys,
            Arrival arrival)
            throws IOException {
        var little = room.now();
        if (little.isPresent() && Files.getFileStore(folder).equals(Files.getFileStore(data))) {
            throw new DocumentsFullException(new IOException(little.get().message()));
        }
        return documents.keep(content, mediaType, keptBy, keys, arrival);
    }

    @Override
    public Optional<Document> find(String digest) throws IOException {
        return documents.find(digest);
    }

    @Override
    public InputStream open(String digest) throws IOException {
        return documents.open(digest);
    }
}
