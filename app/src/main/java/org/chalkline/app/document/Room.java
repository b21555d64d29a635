package org.chalkline.app.document;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Has nothing large taken in while little room is left on the disk of the facts. */
final class Room implements Limitations.Source {
    private final Path data;
    private final DataSize least;

    /** Looked up once, for all that is mounted is read for it; absent until it could be. */
    private volatile @Nullable FileStore disk;

    /**
     * @param data the folder of the facts
     * @param least with less than this, nothing large is taken in
     */
    Room(Path data, DataSize least) {
        this.data = data;
        this.least = least;
    }

    @Override
    public Optional<Limitation> now() {
        long free;
        try {
            free = disk().getUsableSpace();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (free >= least.toBytes()) return Optional.empty();
        return Optional.of(
                new Limitation(
                        Of.BULK,
                        "ROOM_SHORT",
                        "Only %d MB are free on the disk of the data folder, and what is left is for facts: no documents, bundles and files of rows are taken in. Make room there; it goes on by itself with %d MB."
                                .formatted(free >> 20, least.toMegabytes())));
    }

    private FileStore disk() throws IOException {
        var known = disk;
        if (known == null) disk = known = Files.getFileStore(data);
        return known;
    }
}
