package org.chalkline.query.projection.engine;

import java.util.List;

/**
 * The next entities of a walk through a projection, in the order of their ids' UTF-8 bytes, and
 * what is wanted of them.
 *
 * @param after the entity before them; empty for the first
 * @param limit how many at the most, from 1
 */
public record Stretch(List<Filter> where, int[] places, String after, int limit) {}
