package org.chalkline.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a write that failed for want of room from one that failed otherwise. */
public final class FullDisk {

    /** With less room than this on the disk, a write that failed failed for want of room. */
    private static final long NO_ROOM_BYTES = 1 << 20;

    private FullDisk() {}

    /**
     * Whether there was no room.
     *
     * @param cause why the write failed
     * @param folder on the disk that was written to
     */
    public static boolean caused(IOException cause, Path folder) {
        var said = String.valueOf(cause.getMessage());
        if (said.contains("No space left") || said.contains("quota exceeded")) return true;
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
