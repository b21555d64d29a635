package org.chalkline.app.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * What an operator does to projections. {@code POST /actuator/projections/{name}/retry} tries to
 * bring parked entities up to date again, once the cause is mended; {@code …/rebuild} builds the
 * projection anew from the first fact, beside the one that answers, which it replaces when it has
 * caught up. Both may be done at any time: they bring nothing but what the facts say.
 */
@WebEndpoint(id = "projections")
class ProjectionsEndpoint {

    private static final int OK = 200;
    private static final int BEGUN = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final List<Projection<?>> projections;

    ProjectionsEndpoint(List<Projection<?>> projections) {
        this.projections = projections;
    }

    /** How many entities each projection has parked. */
    @ReadOperation
    Map<String, Long> parked() {
        var parked = new LinkedHashMap<String, Long>();
        for (var each : projections) parked.put(each.view().name(), each.standing().parked());
        return parked;
    }

    @WriteOperation
    WebEndpointResponse<Map<String, Object>> act(@Selector String name, @Selector String act) {
        if (!act.equals("retry") && !act.equals("rebuild")) {
            return refused(NOT_FOUND, "A projection can be told to retry or to rebuild.");
        }
        for (var each : projections) {
            if (!each.view().name().equals(name)) continue;
            return act.equals("retry") ? retry(each) : rebuild(each);
        }
        return refused(NOT_FOUND, "There is no projection of that name.");
    }

    private static WebEndpointResponse<Map<String, Object>> rebuild(Projection<?> projection) {
        try {
            boolean begun = projection.rebuild();
            return new WebEndpointResponse<>(Map.of("begun", begun), BEGUN);
        } catch (KeptElsewhereException e) {
            return refused(CONFLICT, String.valueOf(e.getMessage()));
        } catch (ProjectionUnavailableException e) {
            return refused(UNAVAILABLE, "The projection is being built for the first time.");
        }
    }

    private static WebEndpointResponse<Map<String, Object>> retry(Projection<?> projection) {
        try {
            int parked = projection.retryParked();
            return new WebEndpointResponse<>(Map.of("parked", parked), OK);
        } catch (KeptElsewhereException e) {
            return refused(CONFLICT, String.valueOf(e.getMessage()));
        } catch (ProjectionUnavailableException e) {
            return refused(UNAVAILABLE, "The projection is being built; nothing is parked yet.");
        }
    }

    private static WebEndpointResponse<Map<String, Object>> refused(int status, String message) {
        return new WebEndpointResponse<>(Map.of("message", message), status);
    }
}
