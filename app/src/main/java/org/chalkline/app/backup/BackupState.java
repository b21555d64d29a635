package org.chalkline.app.backup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The outcome of one run of {@code backup}: of which parts the record is put together as it stood
 * at one position. Most of them are those of earlier runs.
 *
 * @param number of the run, from 1
 * @param form the form of the parts, so that a later program knows it
 * @param version of the program that made it
 * @param size how many facts it holds: those that were signed
 * @param keysDeletedAfter when a later run deletes the part with people's keys
 * @param parts by the series they are of, each in the order in which it continues the one before
 */
record BackupState(
        long number,
        int form,
        String version,
        Instant at,
        long size,
        Instant keysDeletedAfter,
        Map<Series, List<Part>> parts) {

    /** The form that this program writes. */
    static final int FORM = 1;

    BackupState {
        parts = Map.copyOf(parts);
    }

    /** The kinds of parts. Those that grow are continued by each run; others are written anew. */
    enum Series {
        /** Facts, by position. */
        FACTS,
        /** The rest of their file: the outcomes of commands. */
        OUTCOMES,
        /** Rows of who read what of whom, by number. */
        READS,
        /** The rest of their file. */
        READS_FORM,
        /** All checkpoints that were signed, by the bytes of their file. */
        CHECKPOINTS,
        /** Those that witnesses cosigned; likewise. */
        COSIGNED,
        /** The timestamps over checkpoints, by the size that was stamped. */
        STAMPS,
        /** The same as {@link #CHECKPOINTS} of the log of reads. */
        READS_CHECKPOINTS,
        /** Which documents there are, in the order of their coming. */
        DOCUMENTS,
        /** The folder's list of parts, the logs' keys, where reactions stand. */
        SURROUNDINGS,
        /** People's keys, the master key, users. */
        KEYS,
        /** The people who were erased. */
        ERASURES;

        /** In the names of files. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One file.
     *
     * @param digest SHA-256 of the file as it lies there, in hexadecimal digits
     * @param from where what it holds begins in its series
     * @param to where it ends: the first that it doesn't hold
     */
    record Part(String file, String digest, long from, long to) {}

    List<Part> of(Series series) {
        return parts.getOrDefault(series, List.of());
    }

    /** The first that the parts of a series don't hold yet. */
    long end(Series series) {
        var all = of(series);
        return all.isEmpty() ? 0 : all.getLast().to();
    }
}
