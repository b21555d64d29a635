package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A field that every record has, of whichever table; those that tell of the record of facts
 * themselves have none of them. A bean for each.
 */
public interface FieldOfRecords {

    /** Its name in the schema. */
    String name();

    /** What it is, as a sentence. */
    String doc();

    /** Its type in the schema. */
    String type();

    /** What the field shows of the record. */
    CompletableFuture<?> of(DataFetchingEnvironment env, Shown shown);

    /**
     * A record that is shown.
     *
     * @param subject in whose facts its own are, as facts name it; absent where it isn't known
     * @param own whether the fact at a position, one of that subject's, is one of the record's
     */
    record Shown(@Nullable String subject, LongPredicate own) {}
}
