package org.chalkline.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.drills.Running.Launch;

/**
 * Where drills take place.
 *
 * @param program what is drilled
 * @param work a folder on a disk; everything in it is removed at the end
 * @param longForm whether there is time for the long form
 * @param guarded whether what guards the records is left as it is; without, each drill has to find
 *     something, or it would find nothing in any case
 */
record Grounds(Program program, Path work, boolean longForm, boolean guarded) {

    /** So many in the long form, so many in the short one. */
    int times(int inTheLongForm, int inTheShortForm) {
        return longForm ? inTheLongForm : inTheShortForm;
    }

    /** A new, empty folder. */
    Path folder(String name) {
        try {
            return Files.createTempDirectory(work, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program on a folder, which has to succeed. */
    Running start(Path data, Launch launch) throws IOException, InterruptedException {
        var running = tryToStart(data, launch);
        var refusal = running.refusal();
        if (refusal != null) {
            throw new IllegalStateException("The program didn't start: " + refusal.text());
        }
        return running;
    }

    /** Starts the program on a folder, which may be refused. */
    Running tryToStart(Path data, Launch launch) throws IOException, InterruptedException {
        return Running.start(program, data, Files.createTempFile(work, "told", ".out"), launch);
    }

    /** Tells whoever waits how far it has come. */
    static void tell(String what) {
        System.err.println(what);
    }
}
