package org.chalkline.query.table;

/**
 * A record of which nothing was asked but what names it. It stands in for the record, which needn't
 * be looked up.
 */
record Reference(String code) {}
