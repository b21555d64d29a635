package org.chalkline.query.register.engine;

import java.util.List;
import org.chalkline.query.register.Condition;

/**
 * A condition ready for a store.
 *
 * @param place the column's place, from 0
 * @param values in stored form: text, or {@link Long}
 */
public record Filter(int place, Condition.Test test, List<Object> values) {}
