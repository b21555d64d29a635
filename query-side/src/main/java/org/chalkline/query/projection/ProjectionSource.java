package org.chalkline.query.projection;

/** Where features have their projections from. */
public interface ProjectionSource {

    /**
     * The projection of a view.
     *
     * @throws IllegalArgumentException if there is none
     */
    <S> Projection<S> of(View<S> view);
}
