package org.chalkline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much memory of another process is resident, as Linux tells it; 0 elsewhere. */
final class Resident {
    private static final Pattern NOW = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KILOBYTE = 1024;

    private Resident() {}

    /** Bytes now. */
    static long now(Process process) {
        return read(process, NOW);
    }

    /** The most bytes until now. */
    static long peak(Process process) {
        return read(process, PEAK);
    }

    private static long read(Process process, Pattern line) {
        try {
            var told = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
            var found = line.matcher(told);
            return found.find() ? Long.parseLong(found.group(1)) * KILOBYTE : 0;
        } catch (IOException e) {
            // It has ended, or this isn't Linux.
            return 0;
        }
    }
}
