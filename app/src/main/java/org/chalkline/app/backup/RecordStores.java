package org.chalkline.app.backup;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.chalkline.app.document.DocumentStore;
import org.chalkline.kernel.fact.StoredFacts;

/**
 * The stores that a backup reads besides files that go as they are: wherever it is kept, it is
 * written as rows of the data folder's files, so that every backup can be restored into a folder.
 */
interface RecordStores extends AutoCloseable {

    /** The facts. */
    StoredFacts facts();

    /** The rest of the file of facts, as it stands at one moment: the outcomes of commands. */
    void outcomes(Writer out) throws IOException, SQLException;

    /** Whether it is kept who read what. */
    boolean hasReads();

    /**
     * Whether rows of reads are signed, and so don't change any more. Where they aren't, all are
     * written anew by each run.
     */
    boolean signsReads();

    /**
     * Writes rows of reads.
     *
     * @param first the number of the first, from 1
     * @param last that of the last; more where there are no more
     */
    long reads(long first, long last, Writer out) throws IOException, SQLException;

    /** The rest of the file of reads. */
    void readsForm(Writer out) throws IOException, SQLException;

    /** People's keys, and the index of what is sealed under them. */
    void keys(Writer out) throws IOException, SQLException;

    /** The people who were erased, as rows with a column {@code person}. */
    void erased(Writer out) throws IOException, SQLException;

    /**
     * Where reactions stand: the content of each file of the folder {@code tokens}, by its name.
     */
    Map<String, byte[]> tokens() throws IOException;

    /** The documents, in each place where some are; those of an earlier place come last. */
    List<DocumentStore> documents();

    /** Has the other programs over these stores remember a backup, where there are any. */
    void remember(LastBackup last);

    @Override
    void close();
}
