package org.chalkline.query.projection;

import org.chalkline.kernel.fact.Fact;

/**
 * A view of which each entity is one aggregate, under the id by which facts name it. Whatever is on
 * record about the aggregate's facts is on record about the entity, and lists can be asked by it.
 *
 * @param <S> the state of one entity
 */
public interface AggregateView<S> extends View<S> {

    @Override
    default String entityOf(Fact fact) {
        return fact.subject();
    }
}
