package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.projection.View;
import org.junit.jupiter.api.Test;

class ProjectionsEndpointTest {

    private final Projection<?> schools = mock(Projection.class);
    private final ProjectionsEndpoint endpoint = new ProjectionsEndpoint(List.of(schools));

    ProjectionsEndpointTest() {
        var view = mock(View.class);
        when(view.name()).thenReturn("schools");
        doReturn(view).when(schools).view();
    }

    @Test
    void parked_entities_are_tried_again_when_an_operator_says_so() {
        when(schools.retryParked()).thenReturn(2);
        var answer = endpoint.act("schools", "retry");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(Map.of("parked", 2));
    }

    @Test
    void who_asks_a_program_that_does_not_keep_the_projection_is_told_to_ask_the_other() {
        when(schools.retryParked()).thenThrow(new KeptElsewhereException("schools"));
        var answer = endpoint.act("schools", "retry");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getBody()).asString().contains("kept by another program");
    }

    @Test
    void a_projection_is_built_anew_when_an_operator_says_so_and_once_at_a_time() {
        when(schools.rebuild()).thenReturn(true, false);
        var first = endpoint.act("schools", "rebuild");
        assertThat(first.getStatus()).isEqualTo(202);
        assertThat(first.getBody()).isEqualTo(Map.of("begun", true));
        assertThat(endpoint.act("schools", "rebuild").getBody()).isEqualTo(Map.of("begun", false));
    }

    @Test
    void a_projection_that_another_program_keeps_or_that_is_being_built_is_not_built_anew() {
        when(schools.rebuild())
                .thenThrow(new KeptElsewhereException("schools"))
                .thenThrow(new ProjectionUnavailableException("schools"));
        assertThat(endpoint.act("schools", "rebuild").getStatus()).isEqualTo(409);
        assertThat(endpoint.act("schools", "rebuild").getStatus()).isEqualTo(503);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(endpoint.act("scools", "retry").getStatus()).isEqualTo(404);
        assertThat(endpoint.act("scools", "rebuild").getStatus()).isEqualTo(404);
        assertThat(endpoint.act("schools", "drop").getStatus()).isEqualTo(404);
    }
}
