package org.chalkline.query.search;

/**
 * One value by which a record is found.
 *
 * @param kind the GraphQL type of the record
 * @param entity the entity of its projection; of a document its digest
 * @param field the column's name in the schema
 * @param value as it was recorded
 * @param since the first position at which it was known
 * @param inPart whether a part of it, or its pinyin, finds the record as well
 * @param personal whether it is masked for who sees nobody
 */
public record Entry(
        String kind,
        String entity,
        String field,
        String value,
        long since,
        boolean inPart,
        boolean personal) {}
