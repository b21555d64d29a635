package org.chalkline.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.person.Personal;

/** Documents that leave room for what is of more weight on the disk that they are on. */
final class RoomyDocuments implements Documents {
    private final Documents documents;
    private final String where;
    private final Little little;

    /** Says why nothing large is to be kept now; nothing while it may be. */
    interface Little {
        Optional<Limitation> now() throws IOException;
    }

    /**
     * @param where room is to be made, as in "on the disk of the data folder"
     */
    RoomyDocuments(Documents documents, String where, Little little) {
        this.documents = documents;
        this.where = where;
        this.little = little;
    }

    @Override
    public Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            List<Personal> keys,
            Arrival arrival)
            throws IOException {
        var why = little.now();
        if (why.isPresent()) {
            throw new DocumentsFullException(where, new IOException(why.get().message()));
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
