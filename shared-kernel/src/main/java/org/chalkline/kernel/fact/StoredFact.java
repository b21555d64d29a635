package org.chalkline.kernel.fact;

import org.jspecify.annotations.Nullable;

/**
 * A fact exactly as the store holds it, every column, before anything is read in it or brought into
 * a newer form: what a proof is made over.
 *
 * @param position its number in the whole store, dense from 0
 * @param eventId its own id
 * @param aggregateType the kind of aggregate whose fact it is
 * @param aggregateId the aggregate
 * @param sequence its number among that aggregate's facts, from 0, as it is stored
 * @param type its stored name
 * @param revision the revision of its stored form, as it is stored
 * @param recordedAt when the store accepted it, as it is stored
 * @param payload the fact, JSON
 * @param metadata who acted and how, JSON
 * @param contradiction where a column that only repeats what the metadata say disagrees with them:
 *     which; null if all agree
 */
public record StoredFact(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        String sequence,
        String type,
        String revision,
        String recordedAt,
        String payload,
        String metadata,
        @Nullable String contradiction) {}
