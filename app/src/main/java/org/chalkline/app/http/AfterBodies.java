package org.chalkline.app.http;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter behind {@link WholeBodies}. A request whose body was waited for comes to it when the
 * body is there, in a turn of its own, and without what was made of the request before.
 */
abstract class AfterBodies extends OncePerRequestFilter {

    @Override
    protected final boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
